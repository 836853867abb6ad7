package org.jotter.charts.recording;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.geom.AffineTransform;
import java.text.AttributedCharacterIterator;
import java.util.Map;

/**
 * A font that notes what is laid out with it. A chart fills the outlines of its letters and never
 * says which letters they are; but {@link java.awt.font.TextLayout} asks its font once for the line
 * metrics of the whole text. Were it to stop asking, texts would become outlines, and no picture
 * would be wrong.
 */
public final class NotedFont extends Font {

    private static final long serialVersionUID = 1;

    private final transient Font plain;
    private final transient TextLog log;

    private NotedFont(Font plain, TextLog log) {
        super(plain);
        this.plain = plain;
        this.log = log;
    }

    /** The font, noting in this log. */
    public static Font of(Font font, TextLog log) {
        return new NotedFont(plain(font), log);
    }

    /** The font that notes nothing. */
    public static Font plain(Font font) {
        return font instanceof NotedFont noted ? noted.plain : font;
    }

    @Override
    public LineMetrics getLineMetrics(char[] chars, int begin, int limit, FontRenderContext frc) {
        log.add(new String(chars, begin, limit - begin), plain);
        return super.getLineMetrics(chars, begin, limit, frc);
    }

    @Override
    public Font deriveFont(int style, float size) {
        return of(plain.deriveFont(style, size), log);
    }

    @Override
    public Font deriveFont(int style, AffineTransform transform) {
        return of(plain.deriveFont(style, transform), log);
    }

    @Override
    public Font deriveFont(float size) {
        return of(plain.deriveFont(size), log);
    }

    @Override
    public Font deriveFont(AffineTransform transform) {
        return of(plain.deriveFont(transform), log);
    }

    @Override
    public Font deriveFont(int style) {
        return of(plain.deriveFont(style), log);
    }

    @Override
    public Font deriveFont(Map<? extends AttributedCharacterIterator.Attribute, ?> attributes) {
        return of(plain.deriveFont(attributes), log);
    }
}
