package org.jotter.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** What holds of every chart. */
final class ChartAssert {

    private static final int BOUND = 200_000;

    private final Chart chart;

    private ChartAssert(Chart chart) {
        this.chart = chart;
    }

    static ChartAssert assertThatChart(Chart chart) {
        return new ChartAssert(chart);
    }

    /** All three forms together are under 200 KB, the SVG is well-formed, the PNG is a picture. */
    ChartAssert isSoundAndSmall() {
        String svg = chart.svg();
        byte[] png = chart.png();
        assertThat(bytes(svg) + png.length + bytes(chart.text())).isLessThan(BOUND);
        assertThat(Xml.parse(svg).getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(Xml.texts(svg, "title")).containsExactly(chart.title());
        assertThat(Xml.texts(svg, "desc")).containsExactly(chart.description());
        assertThat(svg).doesNotContainPattern("=\"[^\"]*(NaN|Infinity)");
        BufferedImage picture = picture(png);
        assertThat(svg)
                .contains(
                        "viewBox=\"0 0 %d %d\"".formatted(picture.getWidth(), picture.getHeight()));
        return this;
    }

    ChartAssert hasSvgBelow(int limit) {
        assertThat(bytes(chart.svg())).isLessThan(limit);
        return this;
    }

    ChartAssert hasPngBelow(int limit) {
        assertThat(chart.png().length).isLessThan(limit);
        return this;
    }

    /** Some piece of the SVG's lettering is exactly this. */
    ChartAssert shows(String... lettering) {
        assertThat(Xml.texts(chart.svg(), "text")).contains(lettering);
        return this;
    }

    ChartAssert hasText(String text) {
        assertThat(chart.text()).isEqualTo(text);
        return this;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static BufferedImage picture(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
