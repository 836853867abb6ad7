package org.jotter.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Slim images have no fonts, and Java then fails at the first letter. */
class PngWithoutFontsTest {

    /** Draws in a program whose fonts cannot be had. */
    public static final class Drawing {

        private Drawing() {}

        public static void main(String[] args) throws Exception {
            Chart chart = Charts.bars("Weights", "weight", List.of(new Bar("wind", 1)));
            System.out.writeBytes(chart.png());
        }
    }

    @Test
    void aPictureIsDrawnWithoutLetters() throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Djava.awt.headless=true",
                                // the switch of JDK 17 that leads to the failure of a fontless
                                // image
                                "-Dsun.font.fontmanager=none",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Drawing.class.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        byte[] png = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(600);
    }
}
