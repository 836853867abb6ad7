package org.jotter.charts;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Paints a picture in its light colours as PNG, for viewers that refuse SVG. */
final class PngCanvas implements Canvas {

    private static final float[][] DASHES = {null, {6, 3}, {2, 3}, {8, 3, 2, 3}};

    private static final Map<?, ?> SMOOTH =
            Map.of(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
                    RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
                    RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);

    private static final int MOST_BYTES_SMOOTH = 80_000;

    private final Graphics2D graphics;

    private PngCanvas(Graphics2D graphics) {
        this.graphics = graphics;
    }

    /** With smooth edges; where these take too much, in the bare colours of {@link Ink}. */
    static byte[] draw(Picture picture) {
        byte[] smooth = paint(picture, image(picture, BufferedImage.TYPE_INT_RGB), SMOOTH);
        return smooth.length <= MOST_BYTES_SMOOTH
                ? smooth
                : paint(picture, inkImage(picture), Map.of());
    }

    private static BufferedImage image(Picture picture, int type) {
        return new BufferedImage(picture.width(), picture.height(), type);
    }

    /** Half a byte per pixel. */
    private static BufferedImage inkImage(Picture picture) {
        int[] colors = Arrays.stream(Ink.values()).mapToInt(i -> i.color(1).getRGB()).toArray();
        IndexColorModel inks =
                new IndexColorModel(4, colors.length, colors, 0, false, -1, DataBuffer.TYPE_BYTE);
        return new BufferedImage(
                picture.width(), picture.height(), BufferedImage.TYPE_BYTE_BINARY, inks);
    }

    private static byte[] paint(Picture picture, BufferedImage image, Map<?, ?> hints) {
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.addRenderingHints(hints);
            paint(picture, graphics);
        } finally {
            graphics.dispose();
        }
        return bytes(image);
    }

    private static void paint(Picture picture, Graphics2D graphics) {
        graphics.setColor(Ink.CARD.color(1));
        graphics.fillRect(0, 0, picture.width(), picture.height());
        picture.drawing().accept(new PngCanvas(graphics));
    }

    private static byte[] bytes(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", stream);
        } catch (IOException e) {
            throw new UncheckedIOException("A picture in memory could not be written", e);
        }
        return out.toByteArray();
    }

    @Override
    public void boxes(List<Box> boxes, Ink ink, double opacity) {
        graphics.setColor(ink.color(opacity));
        for (Box b : boxes) {
            graphics.fill(new Rectangle2D.Double(b.x(), b.y(), b.width(), b.height()));
        }
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Ink ink) {
        graphics.setColor(ink.color(1));
        graphics.setStroke(new BasicStroke(1));
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void path(double[] x, double[] y, Ink ink, int dashes) {
        graphics.setColor(ink.color(1));
        graphics.setStroke(
                new BasicStroke(
                        1.8f,
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_ROUND,
                        10,
                        DASHES[dashes % DASHES.length],
                        0));
        graphics.draw(points(x, y));
    }

    private static Path2D points(double[] x, double[] y) {
        Path2D path = new Path2D.Double();
        boolean drawing = false;
        for (int i = 0; i < x.length; i++) {
            boolean finite = Double.isFinite(y[i]);
            if (finite && drawing) {
                path.lineTo(x[i], y[i]);
            } else if (finite) {
                path.moveTo(x[i], y[i]);
            }
            drawing = finite;
        }
        return path;
    }

    @Override
    public void dot(double x, double y, Ink ink) {
        graphics.setColor(ink.color(1));
        graphics.fill(new Ellipse2D.Double(x - 2.8, y - 2.8, 5.6, 5.6));
    }

    @Override
    public void text(double x, double y, Anchor anchor, Lettering lettering, String text) {
        try {
            drawText(x, y, anchor, lettering, text);
        } catch (InternalError | LinkageError noFonts) {
            // Java's way to say that this machine has no font at all: a picture without letters
        }
    }

    private void drawText(double x, double y, Anchor anchor, Lettering lettering, String text) {
        graphics.setColor(lettering.ink.color(1));
        graphics.setFont(
                new Font(Font.SANS_SERIF, lettering.bold ? Font.BOLD : Font.PLAIN, lettering.size));
        float width = graphics.getFontMetrics().stringWidth(text);
        float shift =
                switch (anchor) {
                    case START -> 0;
                    case MIDDLE -> width / 2;
                    case END -> width;
                };
        graphics.drawString(text, (float) x - shift, (float) y);
    }

    @Override
    public void upwardText(double x, double y, Anchor anchor, Lettering lettering, String text) {
        AffineTransform upright = graphics.getTransform();
        graphics.translate(x, y);
        graphics.rotate(-Math.PI / 2);
        text(0, 0, anchor, lettering, text);
        graphics.setTransform(upright);
    }
}
