package org.jotter.charts.recording;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.jotter.charts.recording.Mark.Words;

/**
 * Takes down what is painted on it. Filled letters become text again where their font {@link
 * NotedFont notes} in the same log, small circles become dots, grid lines lines. For one thread.
 */
public final class RecordingGraphics extends ShapeGraphics {

    /** How texts are measured: as if on paper, the same on every machine. */
    public static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private static final double LARGEST_DOT = 24;

    private final Recorder recorder;
    private final TextLog log;

    /** A graphics that knows again the texts of this log. */
    public RecordingGraphics(TextLog log) {
        this.recorder = new Recorder();
        this.log = log;
    }

    private RecordingGraphics(RecordingGraphics other) {
        super(other);
        this.recorder = other.recorder;
        this.log = other.log;
    }

    /** What was painted so far, on a card of so many pixels. */
    public Recording recording(int width, int height) {
        return recorder.finish(width, height);
    }

    @Override
    public void draw(Shape shape) {
        if (!(getStroke() instanceof BasicStroke stroke)) {
            fill(getStroke().createStrokedShape(shape));
        } else if (shape instanceof Line2D line) {
            double[] ends = {line.getX1(), line.getY1(), line.getX2(), line.getY2()};
            getTransform().transform(ends, 0, ends, 0, 2);
            recorder.segment(
                    ends[0], ends[1], ends[2], ends[3], effectiveColor(), stroke, clipBox());
        } else {
            Shape moved = getTransform().createTransformedShape(shape);
            recorder.curve(moved, effectiveColor(), stroke, clipBox());
        }
    }

    @Override
    public void fill(Shape shape) {
        if (shape instanceof LineStroke.StrokedLine stroked) {
            drawWith(stroked.stroke(), stroked.line());
        } else if (isDot(shape)) {
            dot((Ellipse2D) shape);
        } else if (!isText(shape)) {
            Path2D moved = new Path2D.Double(shape, getTransform());
            recorder.fill(moved, effectivePaint(), clipBox());
        }
    }

    private void drawWith(BasicStroke stroke, Shape line) {
        var before = getStroke();
        setStroke(stroke);
        draw(line);
        setStroke(before);
    }

    private boolean isDot(Shape shape) {
        return shape instanceof Ellipse2D circle
                && circle.getWidth() == circle.getHeight()
                && circle.getWidth() <= LARGEST_DOT
                && getPaint() instanceof Color;
    }

    private void dot(Ellipse2D circle) {
        double[] center = {circle.getCenterX(), circle.getCenterY()};
        getTransform().transform(center, 0, center, 0, 1);
        recorder.dot(center[0], center[1], circle.getWidth(), effectiveColor(), clipBox());
    }

    private Paint effectivePaint() {
        if (getPaint() instanceof LinearGradientPaint gradient) {
            return new LinearGradientPaint(
                    getTransform().transform(gradient.getStartPoint(), null),
                    getTransform().transform(gradient.getEndPoint(), null),
                    gradient.getFractions(),
                    gradient.getColors());
        }
        return effectiveColor();
    }

    /** True where these are letters, which are then taken down as text. */
    private boolean isText(Shape shape) {
        if (!(shape instanceof Path2D.Float) || !(getPaint() instanceof Color)) {
            return false;
        }
        Optional<TextLog.Found> found = log.find(shape);
        found.ifPresent(
                text -> words(text.text(), text.font(), text.advance(), 0, 0, text.angle()));
        return found.isPresent();
    }

    @Override
    public void drawString(String text, float x, float y) {
        if (!text.isEmpty()) {
            Font plain = NotedFont.plain(getFont());
            words(text, plain, plain.getStringBounds(text, CONTEXT).getWidth(), x, y, 0);
        }
    }

    private void words(String text, Font font, double width, double x, double y, double angle) {
        AffineTransform transform = getTransform();
        double[] start = {x, y};
        transform.transform(start, 0, start, 0, 1);
        double turned = angle + Math.atan2(transform.getShearY(), transform.getScaleX());
        recorder.words(new Words(text, start[0], start[1], turned, width, font, effectiveColor()));
    }

    @Override
    void place(Image image, AffineTransform place) {
        AffineTransform onCard = getTransform();
        onCard.concatenate(place);
        recorder.picture(image, onCard);
    }

    /** There are no pixels to copy. */
    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {}

    @Override
    public FontRenderContext getFontRenderContext() {
        return CONTEXT;
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return onePixel().getFontMetrics(font);
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return onePixel().getDeviceConfiguration();
    }

    private static Graphics2D onePixel() {
        return new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    }

    @Override
    public Graphics create() {
        return new RecordingGraphics(this);
    }

    @Override
    public void dispose() {}
}
