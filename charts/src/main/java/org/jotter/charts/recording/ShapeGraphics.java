package org.jotter.charts.recording;

import java.awt.Color;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ColorModel;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.WritableRaster;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;

/**
 * A graphics whose many calls all come down to four: draw a shape, fill a shape, draw a string,
 * place an image.
 */
abstract class ShapeGraphics extends GraphicsState {

    ShapeGraphics() {}

    ShapeGraphics(GraphicsState other) {
        super(other);
    }

    /** Places an image, moved and scaled, in the coordinates of the caller. */
    abstract void place(Image image, AffineTransform place);

    // shapes

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        fill(new Rectangle(x, y, width, height));
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        Paint before = getPaint();
        setPaint(getBackground());
        fillRect(x, y, width, height);
        setPaint(before);
    }

    @Override
    public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        draw(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        fill(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        draw(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        fill(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void drawArc(int x, int y, int width, int height, int start, int extent) {
        draw(new Arc2D.Double(x, y, width, height, start, extent, Arc2D.OPEN));
    }

    @Override
    public void fillArc(int x, int y, int width, int height, int start, int extent) {
        fill(new Arc2D.Double(x, y, width, height, start, extent, Arc2D.PIE));
    }

    @Override
    public void drawPolyline(int[] x, int[] y, int size) {
        draw(polyline(x, y, size));
    }

    @Override
    public void drawPolygon(int[] x, int[] y, int size) {
        draw(polygon(x, y, size));
    }

    @Override
    public void fillPolygon(int[] x, int[] y, int size) {
        fill(polygon(x, y, size));
    }

    private static Path2D polyline(int[] x, int[] y, int size) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < size; i++) {
            if (i == 0) {
                path.moveTo(x[i], y[i]);
            } else {
                path.lineTo(x[i], y[i]);
            }
        }
        return path;
    }

    private static Path2D polygon(int[] x, int[] y, int size) {
        Path2D path = polyline(x, y, size);
        if (size > 0) {
            path.closePath();
        }
        return path;
    }

    @Override
    public boolean hit(Rectangle box, Shape shape, boolean onStroke) {
        return (onStroke ? getStroke().createStrokedShape(shape) : shape).intersects(box);
    }

    // texts

    @Override
    public void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public void drawString(AttributedCharacterIterator text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        StringBuilder plain = new StringBuilder();
        for (char c = text.first(); c != AttributedCharacterIterator.DONE; c = text.next()) {
            plain.append(c);
        }
        drawString(plain.toString(), x, y);
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        fill(glyphs.getOutline(x, y));
    }

    // images

    @Override
    public boolean drawImage(Image image, AffineTransform place, ImageObserver observer) {
        place(image, place);
        return true;
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        place(image, AffineTransform.getTranslateInstance(x, y));
        return true;
    }

    @Override
    public boolean drawImage(
            Image image, int x, int y, int width, int height, ImageObserver observer) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale((double) width / image.getWidth(null), (double) height / image.getHeight(null));
        place(image, place);
        return true;
    }

    @Override
    public boolean drawImage(Image image, int x, int y, Color below, ImageObserver observer) {
        return drawImage(image, x, y, observer);
    }

    @Override
    public boolean drawImage(
            Image image, int x, int y, int width, int height, Color below, ImageObserver observer) {
        return drawImage(image, x, y, width, height, observer);
    }

    @Override
    public boolean drawImage(
            Image image,
            int toX1,
            int toY1,
            int toX2,
            int toY2,
            int fromX1,
            int fromY1,
            int fromX2,
            int fromY2,
            ImageObserver observer) {
        BufferedImage part =
                copy(image).getSubimage(fromX1, fromY1, fromX2 - fromX1, fromY2 - fromY1);
        return drawImage(part, toX1, toY1, toX2 - toX1, toY2 - toY1, observer);
    }

    @Override
    public boolean drawImage(
            Image image,
            int toX1,
            int toY1,
            int toX2,
            int toY2,
            int fromX1,
            int fromY1,
            int fromX2,
            int fromY2,
            Color below,
            ImageObserver observer) {
        return drawImage(image, toX1, toY1, toX2, toY2, fromX1, fromY1, fromX2, fromY2, observer);
    }

    private static BufferedImage copy(Image image) {
        BufferedImage copy =
                new BufferedImage(
                        image.getWidth(null), image.getHeight(null), BufferedImage.TYPE_INT_ARGB);
        copy.createGraphics().drawImage(image, 0, 0, null);
        return copy;
    }

    @Override
    public void drawImage(BufferedImage image, BufferedImageOp operation, int x, int y) {
        drawImage(operation == null ? image : operation.filter(image, null), x, y, null);
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform place) {
        ColorModel colors = image.getColorModel();
        WritableRaster pixels = image.copyData(null);
        boolean multiplied = colors.isAlphaPremultiplied();
        place(new BufferedImage(colors, pixels, multiplied, null), place);
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform place) {
        drawRenderedImage(image.createDefaultRendering(), place);
    }
}
