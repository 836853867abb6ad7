package org.jotter.charts.png;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.util.function.UnaryOperator;
import org.jotter.charts.recording.Recording;

/** Writes a recording, or an image, as the bytes of a PNG file. */
public final class PngWriter {

    /** How large a picture of a chart becomes at most. */
    public static final int MOST_BYTES = 100_000;

    private static final int ALL_COLORS = 64;
    private static final int FEW_COLORS = 16;
    private static final double LEAST_SCALE = 0.5;
    private static final int HALF_COVERED = 127;

    private PngWriter() {}

    /**
     * The recording on an opaque card, in at most {@value #MOST_BYTES} bytes: a picture of noise
     * loses colors first, then sharpness.
     *
     * @param scale pixels of the picture for each of the card's
     * @param tone gives the color that stands for another; the same one for a light picture
     */
    public static byte[] write(Recording recording, double scale, UnaryOperator<Color> tone) {
        BufferedImage image = Painter.paint(recording, scale, tone);
        byte[] png = indexed(image, ALL_COLORS);
        if (png.length > MOST_BYTES) {
            png = indexed(image, FEW_COLORS);
        }
        return png.length <= MOST_BYTES || scale < LEAST_SCALE
                ? png
                : write(recording, scale / 2, tone);
    }

    private static byte[] indexed(BufferedImage image, int mostColors) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] &= 0xffffff;
        }
        return PngFile.ofIndexes(width, height, pixels, Palette.of(pixels, mostColors));
    }

    /**
     * What the marks paint, in few colors, transparent where they paint nothing; half-covered
     * pixels are painted whole or not at all.
     */
    public static byte[] layer(Recording recording, double scale) {
        BufferedImage image = Painter.paintLayer(recording, scale);
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        for (int i = 0; i < pixels.length; i++) {
            boolean seen = pixels[i] >>> 24 > HALF_COVERED;
            pixels[i] = seen ? pixels[i] & 0xffffff : Palette.TRANSPARENT;
        }
        return PngFile.ofIndexes(width, height, pixels, Palette.of(pixels, FEW_COLORS));
    }

    /** The image with all its colors and its transparency. */
    public static byte[] bytes(Image image) {
        int width = image.getWidth(null);
        int height = image.getHeight(null);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = copy.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return PngFile.ofColors(width, height, copy.getRGB(0, 0, width, height, null, 0, width));
    }
}
