package org.jotter.charts.cards;

/**
 * A button that copies the lines above it. A script makes it, and only on a page of Jupyter: where
 * scripts are dropped (a notebook that is not trusted, GitHub) and on a page that was made once and
 * for all (nbconvert) there is no button, rather than one that does nothing.
 */
final class CopyButton {

    /** Jupyter's pages hold their settings in an element of this name; exported pages have none. */
    private static final String JUPYTER = "jupyter-config-data";

    private static final String STYLE =
            "float:right;margin:-2px -4px 0 8px;padding:0 8px;cursor:pointer;font-size:12px;"
                    + "color:inherit;background:none;border:1px solid rgba(128,128,128,0.35);"
                    + "border-radius:4px";

    static final String SCRIPT =
            """
            <script>(() => {
            const lines = document.currentScript && document.currentScript.previousElementSibling;
            if (!lines || !navigator.clipboard || !document.getElementById('%s')) return;
            const text = lines.textContent, button = document.createElement('button');
            button.type = 'button';
            button.textContent = 'Copy';
            button.style.cssText = '%s';
            button.onclick = async () => {
              await navigator.clipboard.writeText(text);
              button.textContent = 'Copied';
              setTimeout(() => button.textContent = 'Copy', 2000);
            };
            lines.prepend(button);
            })()</script>
            """
                    .formatted(JUPYTER, STYLE);

    private CopyButton() {}
}
