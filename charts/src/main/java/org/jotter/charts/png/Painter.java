package org.jotter.charts.png;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jotter.charts.look.HouseFonts;
import org.jotter.charts.recording.Mark;
import org.jotter.charts.recording.Mark.Dots;
import org.jotter.charts.recording.Mark.Fill;
import org.jotter.charts.recording.Mark.Lines;
import org.jotter.charts.recording.Mark.Picture;
import org.jotter.charts.recording.Mark.Words;
import org.jotter.charts.recording.Points;
import org.jotter.charts.recording.Recording;
import org.jotter.charts.recording.RecordingGraphics;

/** Paints the marks of a recording as pixels. */
final class Painter {

    private static final Map<RenderingHints.Key, Object> SMOOTH =
            Map.of(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
                    RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE,
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);

    private static final int OPAQUE = 255;

    private final Graphics2D graphics;
    private final UnaryOperator<Color> tone;

    private Painter(Graphics2D graphics, UnaryOperator<Color> tone) {
        this.graphics = graphics;
        this.tone = tone;
    }

    /** An opaque picture, so many pixels wide for each of the card's. */
    static BufferedImage paint(Recording recording, double scale, UnaryOperator<Color> tone) {
        BufferedImage image = image(recording, scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(tone.apply(Color.WHITE));
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        paint(recording, graphics, scale, tone);
        return image;
    }

    /** A picture that is transparent where nothing is painted. */
    static BufferedImage paintLayer(Recording recording, double scale) {
        BufferedImage image = image(recording, scale, BufferedImage.TYPE_INT_ARGB);
        paint(recording, image.createGraphics(), scale, UnaryOperator.identity());
        return image;
    }

    private static BufferedImage image(Recording recording, double scale, int type) {
        int width = (int) Math.round(recording.width() * scale);
        int height = (int) Math.round(recording.height() * scale);
        return new BufferedImage(Math.max(1, width), Math.max(1, height), type);
    }

    private static void paint(
            Recording recording, Graphics2D graphics, double scale, UnaryOperator<Color> tone) {
        graphics.addRenderingHints(SMOOTH);
        graphics.scale(scale, scale);
        Painter painter = new Painter(graphics, tone);
        recording.marks().forEach(painter::paint);
        graphics.dispose();
    }

    private void paint(Mark mark) {
        if (mark instanceof Fill fill) {
            graphics.setClip(fill.clip());
            graphics.setPaint(toned(fill.paint()));
            graphics.fill(fill.path());
        } else if (mark instanceof Lines lines) {
            paint(lines);
        } else if (mark instanceof Dots dots) {
            paint(dots);
        } else if (mark instanceof Words words) {
            paint(words);
        } else if (mark instanceof Picture picture) {
            graphics.setClip(null);
            graphics.drawImage(picture.image(), picture.place(), null);
        }
    }

    private Paint toned(Paint paint) {
        if (paint instanceof Color color) {
            return tone.apply(color);
        }
        if (paint instanceof LinearGradientPaint gradient) {
            Color[] colors = Arrays.stream(gradient.getColors()).map(tone).toArray(Color[]::new);
            return new LinearGradientPaint(
                    gradient.getStartPoint(),
                    gradient.getEndPoint(),
                    gradient.getFractions(),
                    colors);
        }
        return paint;
    }

    private void paint(Lines lines) {
        graphics.setClip(lines.clip());
        graphics.setColor(tone.apply(lines.color()));
        graphics.setStroke(roundJoined(lines.stroke()));
        lines.polylines().forEach(points -> graphics.draw(path(points)));
        graphics.draw(lines.curves());
    }

    private static BasicStroke roundJoined(BasicStroke stroke) {
        return new BasicStroke(
                stroke.getLineWidth(),
                stroke.getEndCap(),
                BasicStroke.JOIN_ROUND,
                10,
                stroke.getDashArray(),
                stroke.getDashPhase());
    }

    private static Path2D path(Points points) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, points.size());
        path.moveTo(points.x(0), points.y(0));
        for (int i = 1; i < points.size(); i++) {
            path.lineTo(points.x(i), points.y(i));
        }
        return path;
    }

    private void paint(Dots dots) {
        graphics.setClip(dots.clip());
        Color color = tone.apply(dots.color());
        boolean faint = dots.isCrowd() && color.getAlpha() == OPAQUE;
        graphics.setColor(faint ? withAlpha(color, Dots.CROWD_ALPHA) : color);
        double size = dots.diameter();
        for (int i = 0; i < dots.centers().size(); i++) {
            double x = dots.centers().x(i) - size / 2;
            double y = dots.centers().y(i) - size / 2;
            graphics.fill(new Ellipse2D.Double(x, y, size, size));
        }
    }

    private static Color withAlpha(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    private void paint(Words words) {
        graphics.setClip(null);
        graphics.setColor(tone.apply(words.color()));
        Font font = HouseFonts.withLettersOf(words.font(), words.text());
        AffineTransform before = graphics.getTransform();
        graphics.translate(words.x(), words.y());
        graphics.rotate(words.angle());
        TextLayout layout = new TextLayout(words.text(), font, RecordingGraphics.CONTEXT);
        graphics.fill(layout.getOutline(null));
        graphics.setTransform(before);
    }
}
