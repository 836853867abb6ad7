package org.jotter.magics.mlflow.artifacts;

import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.jotter.charts.cards.Card;
import org.jotter.charts.text.Html;
import org.jotter.magics.notebook.Display;
import org.jotter.magics.notebook.Sizes;

/** A file as what is in it: an image, a table, JSON, text; of any other, what it is. */
final class PreviewDisplay {

    private static final int MOST_LINES = 200;
    private static final int MOST_CHARACTERS = 20_000;

    private static final Map<String, String> IMAGES =
            Map.of(
                    "png", "image/png",
                    "jpg", "image/jpeg",
                    "jpeg", "image/jpeg",
                    "gif", "image/gif",
                    "webp", "image/webp",
                    "svg", "image/svg+xml");

    private PreviewDisplay() {}

    static Display of(FilePreview file) {
        if (IMAGES.containsKey(file.ending()) && file.isWhole()) {
            return image(file);
        }
        return file.text()
                .map(text -> PreviewTable.of(file, text).orElseGet(() -> text(file, text)))
                .orElseGet(() -> Display.of(card(file).note(notShown(file))));
    }

    private static Card card(FilePreview file) {
        return Card.titled(file.path()).value("size", Sizes.text(file.sizeBytes()));
    }

    /** As the source of an img element: a script within an SVG does not run there. */
    private static Display image(FilePreview file) {
        String html =
                "<img alt=\"%s\" style=\"max-width:100%%\" src=\"data:%s;base64,%s\">"
                        .formatted(
                                Html.attribute(file.path()),
                                IMAGES.get(file.ending()),
                                Base64.getEncoder().encodeToString(file.bytes()));
        return Display.html(
                html, "%s: an image, %s".formatted(file.path(), Sizes.text(file.sizeBytes())));
    }

    private static Display text(FilePreview file, String text) {
        String whole = file.ending().equals("json") ? PreviewJson.pretty(text) : text;
        String shown = beginning(whole);
        Card card = card(file).code(shown);
        boolean cut = shown.length() < whole.stripTrailing().length() || !file.isWhole();
        return Display.of(cut ? card.note("Only the beginning is shown") : card);
    }

    private static String beginning(String text) {
        String lines = text.lines().limit(MOST_LINES).collect(Collectors.joining("\n"));
        return lines.substring(0, Math.min(lines.length(), MOST_CHARACTERS));
    }

    private static String notShown(FilePreview file) {
        return file.isWhole()
                ? "This is no text, and no image that can be shown"
                : "This is no text, or too large to be shown";
    }
}
