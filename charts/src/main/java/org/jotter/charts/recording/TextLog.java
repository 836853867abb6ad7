package org.jotter.charts.recording;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The texts that were laid out a moment ago, by which filled outlines are known again as text. */
public final class TextLog {

    /** An axis lays out all its labels before it paints the first. */
    private static final int KEPT = 128;

    /** With these two XChart lays out its texts. */
    private static final List<FontRenderContext> CONTEXTS =
            List.of(RecordingGraphics.CONTEXT, new FontRenderContext(null, true, false));

    /** A text and the font that it was laid out with. */
    private record Noted(String text, Font font) {}

    private record Look(Noted noted, FontRenderContext context) {}

    /** A text, the angle by which it is turned, and how far it reaches along its base line. */
    record Found(String text, Font font, double angle, double advance) {}

    private final Deque<Noted> noted = new ArrayDeque<>();
    private final Map<Look, Outline> outlines = new HashMap<>();

    void add(String text, Font font) {
        noted.addFirst(new Noted(text, font));
        if (noted.size() > KEPT) {
            noted.removeLast();
        }
    }

    /** The text that has this outline. */
    Optional<Found> find(Shape shape) {
        Outline outline = Outline.of(shape, 0);
        for (Noted each : noted) {
            for (FontRenderContext context : CONTEXTS) {
                Outline known = outlines.computeIfAbsent(new Look(each, context), TextLog::outline);
                OptionalDouble angle = known.angleTo(outline);
                if (angle.isPresent()) {
                    return Optional.of(
                            new Found(
                                    each.text(),
                                    each.font(),
                                    angle.getAsDouble(),
                                    known.advance()));
                }
            }
        }
        return Optional.empty();
    }

    private static Outline outline(Look look) {
        TextLayout layout =
                new TextLayout(look.noted().text(), look.noted().font(), look.context());
        return Outline.of(layout.getOutline(null), layout.getAdvance());
    }
}
