package org.jotter.tracking;

/** Texts as the search grammar writes them. */
public final class FilterText {

    private FilterText() {}

    /**
     * What follows a name in a filter to find a text on any server: {@code = 'x'}. MLflow's own
     * knows no escape, so a text with both kinds of quotes has no literal there; its single quotes
     * then stand for any character, so who searches for it has to look at what is found.
     */
    public static String equalTo(String text) {
        if (text.indexOf('\'') < 0) {
            return "= '%s'".formatted(text);
        }
        return text.indexOf('"') < 0
                ? "= \"%s\"".formatted(text)
                : "LIKE '%s'".formatted(text.replace('\'', '_'));
    }
}
