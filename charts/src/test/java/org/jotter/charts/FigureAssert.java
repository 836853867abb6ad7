package org.jotter.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.knowm.xchart.internal.chartpart.Chart;

/** What holds of every figure. */
final class FigureAssert {

    private static final int SVG_BOUND = 60_000;
    private static final int BOUND = 200_000;

    private final Figure figure;

    private FigureAssert(Figure figure) {
        this.figure = figure;
    }

    static FigureAssert assertThatFigure(Chart<?, ?> chart) {
        return new FigureAssert(Figure.of(chart));
    }

    /** All three forms together are under 200 KB, the SVG is well-formed, the PNG is a picture. */
    FigureAssert isSoundAndSmall() {
        String svg = figure.svg();
        byte[] png = figure.png();
        assertThat(bytes(svg)).isLessThan(SVG_BOUND);
        assertThat(bytes(svg) + png.length + bytes(figure.text())).isLessThan(BOUND);
        assertThat(Xml.parse(svg).getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(Xml.texts(svg, "title")).containsExactly(figure.title());
        assertThat(Xml.texts(svg, "desc")).containsExactly(figure.description());
        assertThat(svg).doesNotContainPattern("='[^']*(NaN|Infinity)");
        assertThat(svg)
                .contains("width='%d' height='%d'".formatted(figure.width(), figure.height()));
        BufferedImage picture = picture(png);
        assertThat((double) picture.getHeight() / picture.getWidth())
                .isBetween(
                        0.98 * figure.height() / figure.width(),
                        1.02 * figure.height() / figure.width());
        return this;
    }

    FigureAssert hasSvgBelow(int limit) {
        assertThat(bytes(figure.svg())).isLessThan(limit);
        return this;
    }

    FigureAssert hasPngBelow(int limit) {
        assertThat(figure.png().length).isLessThan(limit);
        return this;
    }

    /** Some piece of the SVG's lettering is exactly this. */
    FigureAssert shows(String... lettering) {
        assertThat(Xml.texts(figure.svg(), "text")).contains(lettering);
        return this;
    }

    FigureAssert showsNot(String... lettering) {
        assertThat(Xml.texts(figure.svg(), "text")).doesNotContain(lettering);
        return this;
    }

    FigureAssert hasText(String text) {
        assertThat(figure.text()).isEqualTo(text);
        return this;
    }

    FigureAssert hasDescription(String description) {
        assertThat(figure.description()).isEqualTo(description);
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
