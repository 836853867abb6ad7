package org.jotter.charts.png;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.jotter.charts.look.DarkTwins;
import org.jotter.charts.look.HouseColors;
import org.jotter.charts.look.HouseFonts;
import org.jotter.charts.recording.RecordingGraphics;
import org.jotter.charts.recording.TextLog;
import org.junit.jupiter.api.Test;

class PngWriterTest {

    private final RecordingGraphics graphics = new RecordingGraphics(new TextLog());

    private BufferedImage written(UnaryOperator<Color> tone) {
        return read(PngWriter.write(graphics.recording(40, 20), 2, tone));
    }

    private static BufferedImage read(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Color at(BufferedImage image, int x, int y) {
        return new Color(image.getRGB(x, y));
    }

    @Test
    void eachPixelOfTheCardIsFourOfThePicture() {
        graphics.setColor(Color.RED);
        graphics.fillRect(10, 5, 10, 10);
        BufferedImage image = written(c -> c);
        assertThat(image.getWidth()).isEqualTo(80);
        assertThat(at(image, 19, 10)).isEqualTo(Color.WHITE);
        assertThat(at(image, 20, 10)).isEqualTo(Color.RED);
        assertThat(at(image, 39, 29)).isEqualTo(Color.RED);
    }

    @Test
    void fewColorsTakeFewBits() {
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 10, 10);
        assertThat(((IndexColorModel) written(c -> c).getColorModel()).getPixelSize()).isOne();
        for (int i = 0; i < 10; i++) {
            graphics.setColor(new Color(0, 0, 20 * i));
            graphics.fillRect(2 * i, 10, 2, 5);
        }
        BufferedImage image = written(c -> c);
        assertThat(((IndexColorModel) image.getColorModel()).getPixelSize()).isEqualTo(4);
        assertThat(at(image, 22, 22)).isEqualTo(new Color(0, 0, 100));
    }

    @Test
    void aDarkPictureIsPaintedInTheTwins() {
        graphics.setColor(HouseColors.CARD);
        graphics.fillRect(0, 0, 40, 20);
        graphics.setColor(HouseColors.series(0));
        graphics.fillRect(0, 0, 10, 10);
        BufferedImage image = written(DarkTwins.ofSeries());
        assertThat(at(image, 70, 30)).isEqualTo(new Color(0x16191d));
        assertThat(at(image, 5, 5)).isEqualTo(new Color(0x5b9bff));
    }

    @Test
    void ofMoreColorsThanAPaletteHoldsTheNearestStandsForEach() {
        int[] pixels = new Random(3).ints(40_000, 0, 0x1000000).toArray();
        pixels[7] = 0xff0000;
        Palette palette = Palette.of(pixels, 256);
        assertThat(palette.bits()).isEqualTo(8);
        byte[] colors = palette.bytes();
        int red = palette.index(0xff0000);
        assertThat(colors[3 * red] & 255).isGreaterThan(200);
        assertThat(colors[3 * red + 2] & 255).isLessThan(80);
    }

    @Test
    void theColorsInUseMostAreKeptAsTheyAre() {
        int[] pixels = new Random(3).ints(4_000, 0, 0x1000000).toArray();
        Arrays.fill(pixels, 0, 1_000, 0x2a6fdb);
        Palette palette = Palette.of(pixels, 16);
        assertThat(palette.bits()).isEqualTo(4);
        byte[] colors = palette.bytes();
        int blue = palette.index(0x2a6fdb);
        assertThat(new byte[] {colors[3 * blue], colors[3 * blue + 1], colors[3 * blue + 2]})
                .containsExactly(0x2a, 0x6f, (byte) 0xdb);
    }

    @Test
    void lettersAndTurnedLettersAreSeen() {
        graphics.setFont(HouseFonts.strong(12));
        graphics.drawString("AUC", 2, 14);
        graphics.rotate(-Math.PI / 2);
        graphics.drawString("up", -18, 36);
        BufferedImage image = written(c -> c);
        assertThat(darkPixels(image, 0, 60)).isGreaterThan(100);
        assertThat(darkPixels(image, 60, 80)).isGreaterThan(30);
    }

    private static long darkPixels(BufferedImage image, int from, int to) {
        long dark = 0;
        for (int x = from; x < to; x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                dark += at(image, x, y).getRed() < 128 ? 1 : 0;
            }
        }
        return dark;
    }

    @Test
    void aCrowdOfDotsDarkensWhereTheyMeet() {
        graphics.setColor(Color.BLACK);
        for (int i = 0; i < 400; i++) {
            graphics.fill(new Ellipse2D.Double(5, 5, 6, 6));
        }
        graphics.fill(new Ellipse2D.Double(25, 5, 6, 6));
        BufferedImage image = written(c -> c);
        assertThat(at(image, 16, 16).getRed()).isLessThan(10);
        assertThat(at(image, 56, 16).getRed()).isBetween(100, 130);
    }

    @Test
    void anImageKeepsItsColorsAndItsTransparency() {
        BufferedImage image = new BufferedImage(30, 3, BufferedImage.TYPE_INT_ARGB);
        Graphics2D paint = image.createGraphics();
        paint.setPaint(new GradientPaint(0, 0, new Color(0, 0, 255, 0), 30, 0, Color.RED));
        paint.fillRect(0, 0, 30, 3);
        BufferedImage back = read(PngWriter.bytes(image));
        for (int x = 0; x < 30; x++) {
            assertThat(back.getRGB(x, 1)).isEqualTo(image.getRGB(x, 1));
        }
    }

    @Test
    void aPictureOfNoiseLosesColorsThenSharpnessButStaysSmall() {
        Random random = new Random(6);
        for (int x = 0; x < 600; x++) {
            for (int y = 0; y < 400; y++) {
                graphics.setColor(new Color(random.nextInt(0x1000000)));
                graphics.fillRect(x, y, 1, 1);
            }
        }
        byte[] png = PngWriter.write(graphics.recording(600, 400), 2, c -> c);
        assertThat(png).hasSizeLessThan(PngWriter.MOST_BYTES);
        assertThat(read(png).getWidth()).isBetween(300, 1200);
    }

    @Test
    void aLayerIsTransparentWhereNothingIsPainted() {
        graphics.setColor(Color.RED);
        graphics.fillRect(10, 5, 10, 10);
        BufferedImage layer = read(PngWriter.layer(graphics.recording(40, 20), 1));
        assertThat(layer.getRGB(0, 0) >>> 24).isZero();
        assertThat(new Color(layer.getRGB(15, 10), true)).isEqualTo(Color.RED);
    }
}
