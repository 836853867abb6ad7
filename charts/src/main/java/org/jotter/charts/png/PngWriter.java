package org.jotter.charts.png;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.util.function.UnaryOperator;
import org.jotter.charts.recording.Recording;

/** Writes a recording, or an image, as the bytes of a PNG file. */
public final class PngWriter {

    private PngWriter() {}

    /**
     * The recording on an opaque card.
     *
     * @param scale pixels of the picture for each of the card's
     * @param tone gives the color that stands for another; the same one for a light picture
     * @param mostColors from 2 to 256; where there are more, the nearest of these stands for each
     */
    public static byte[] write(
            Recording recording, double scale, UnaryOperator<Color> tone, int mostColors) {
        return indexed(Painter.paint(recording, scale, tone), mostColors);
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

    private static byte[] indexed(BufferedImage image, int mostColors) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        return PngFile.ofIndexes(width, height, pixels, Palette.of(pixels, mostColors));
    }
}
