package org.jotter.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.jotter.charts.look.FontlessProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler.ChartTheme;

/** Slim images have no fonts, and Java then fails at the first letter. */
class FigureWithoutFontsTest {

    /** Writes the PNG of a chart of ours, or of one with another theme and its fonts. */
    public static final class Program {

        private Program() {}

        public static void main(String[] args) throws Exception {
            System.out.writeBytes(Figure.of(args[0].equals("ours") ? ours() : theirs()).png());
        }

        private static Chart<?, ?> ours() {
            return Charts.bars("Weights", "weight", List.of(new Bar("wind", 1)));
        }

        private static XYChart theirs() {
            XYChart chart =
                    new XYChartBuilder().title("Mine").theme(ChartTheme.GGPlot2).width(640).build();
            chart.addSeries("a", new double[] {1, 2}, new double[] {1, 2});
            return chart;
        }
    }

    @TempDir private Path folder;

    @Test
    void aChartHasItsLetters() throws Exception {
        assertThat(lettersOf("ours")).isGreaterThan(300);
        assertThat(lettersOf("theirs")).isGreaterThan(300);
    }

    /** Dark pixels where the title is. */
    private long lettersOf(String chart) throws Exception {
        BufferedImage picture = picture(chart);
        assertThat(picture.getWidth()).isEqualTo(1280);
        long dark = 0;
        for (int x = 0; x < 1280; x++) {
            for (int y = 0; y < 60; y++) {
                dark += new Color(picture.getRGB(x, y)).getRed() < 100 ? 1 : 0;
            }
        }
        return dark;
    }

    private BufferedImage picture(String chart) throws Exception {
        byte[] png = FontlessProgram.run(folder, Program.class, chart);
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
