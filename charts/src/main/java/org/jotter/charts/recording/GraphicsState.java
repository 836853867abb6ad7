package org.jotter.charts.recording;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.util.Map;

/** What a graphics keeps from one call to the next: where, with what, how. */
abstract class GraphicsState extends Graphics2D {

    private AffineTransform transform = new AffineTransform();
    private Shape clip;
    private Paint paint = Color.BLACK;
    private Color background = Color.WHITE;
    private Stroke stroke = new BasicStroke();
    private Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private Composite composite = AlphaComposite.SrcOver;
    private RenderingHints hints = new RenderingHints(null);

    GraphicsState() {}

    GraphicsState(GraphicsState other) {
        transform = new AffineTransform(other.transform);
        clip = other.clip;
        paint = other.paint;
        background = other.background;
        stroke = other.stroke;
        font = other.font;
        composite = other.composite;
        hints = (RenderingHints) other.hints.clone();
    }

    /** The box around what may be painted, in pixels of the card; null for all of it. */
    final Rectangle2D clipBox() {
        return clip == null ? null : clip.getBounds2D();
    }

    /** The paint, made fainter where the composite says so; of a paint that is no color a gray. */
    final Color effectiveColor() {
        Color color = paint instanceof Color one ? one : Color.GRAY;
        if (composite instanceof AlphaComposite alpha && alpha.getAlpha() < 1) {
            return new Color(
                    color.getRed(),
                    color.getGreen(),
                    color.getBlue(),
                    Math.round(color.getAlpha() * alpha.getAlpha()));
        }
        return color;
    }

    // where

    @Override
    public void translate(int x, int y) {
        transform.translate(x, y);
    }

    @Override
    public void translate(double x, double y) {
        transform.translate(x, y);
    }

    @Override
    public void rotate(double angle) {
        transform.rotate(angle);
    }

    @Override
    public void rotate(double angle, double x, double y) {
        transform.rotate(angle, x, y);
    }

    @Override
    public void scale(double x, double y) {
        transform.scale(x, y);
    }

    @Override
    public void shear(double x, double y) {
        transform.shear(x, y);
    }

    @Override
    public void transform(AffineTransform more) {
        transform.concatenate(more);
    }

    @Override
    public void setTransform(AffineTransform other) {
        transform = new AffineTransform(other);
    }

    @Override
    public AffineTransform getTransform() {
        return new AffineTransform(transform);
    }

    @Override
    public void clip(Shape shape) {
        if (clip == null || shape == null) {
            setClip(shape);
            return;
        }
        Area both = new Area(clip);
        both.intersect(new Area(transform.createTransformedShape(shape)));
        clip = both;
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        clip(new Rectangle(x, y, width, height));
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        setClip(new Rectangle(x, y, width, height));
    }

    @Override
    public void setClip(Shape shape) {
        clip = shape == null ? null : transform.createTransformedShape(shape);
    }

    @Override
    public Shape getClip() {
        try {
            return clip == null ? null : transform.createInverse().createTransformedShape(clip);
        } catch (NoninvertibleTransformException e) {
            return new Rectangle();
        }
    }

    @Override
    public Rectangle getClipBounds() {
        Shape shape = getClip();
        return shape == null ? null : shape.getBounds();
    }

    // with what

    @Override
    public void setPaint(Paint other) {
        paint = other == null ? paint : other;
    }

    @Override
    public Paint getPaint() {
        return paint;
    }

    @Override
    public void setColor(Color color) {
        setPaint(color);
    }

    @Override
    public Color getColor() {
        return paint instanceof Color color ? color : Color.BLACK;
    }

    @Override
    public void setBackground(Color color) {
        background = color;
    }

    @Override
    public Color getBackground() {
        return background;
    }

    @Override
    public void setStroke(Stroke other) {
        stroke = other;
    }

    @Override
    public Stroke getStroke() {
        return stroke;
    }

    @Override
    public void setFont(Font other) {
        font = other == null ? font : other;
    }

    @Override
    public Font getFont() {
        return font;
    }

    // how

    @Override
    public void setComposite(Composite other) {
        composite = other;
    }

    @Override
    public Composite getComposite() {
        return composite;
    }

    @Override
    public void setPaintMode() {
        composite = AlphaComposite.SrcOver;
    }

    /** Inverting what lies below has no meaning in a recording; it is painted over. */
    @Override
    public void setXORMode(Color color) {}

    @Override
    public void setRenderingHint(RenderingHints.Key key, Object value) {
        if (value == null) {
            hints.remove(key);
        } else {
            hints.put(key, value);
        }
    }

    @Override
    public Object getRenderingHint(RenderingHints.Key key) {
        return hints.get(key);
    }

    @Override
    public void setRenderingHints(Map<?, ?> others) {
        hints = new RenderingHints(null);
        hints.putAll(others);
    }

    @Override
    public void addRenderingHints(Map<?, ?> others) {
        hints.putAll(others);
    }

    @Override
    public RenderingHints getRenderingHints() {
        return (RenderingHints) hints.clone();
    }
}
