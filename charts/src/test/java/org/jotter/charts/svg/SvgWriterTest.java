package org.jotter.charts.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.LinearGradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jotter.charts.look.DarkTwins;
import org.jotter.charts.look.HouseColors;
import org.jotter.charts.look.HouseFonts;
import org.jotter.charts.recording.Mark.Words;
import org.jotter.charts.recording.Recording;
import org.jotter.charts.recording.RecordingGraphics;
import org.jotter.charts.recording.TextLog;
import org.junit.jupiter.api.Test;

class SvgWriterTest {

    private static final Color BLUE = HouseColors.series(0);

    private final RecordingGraphics graphics = new RecordingGraphics(new TextLog());

    private String svg() {
        return svg(UnaryOperator.identity());
    }

    private String svg(UnaryOperator<Color> dark) {
        String svg = SvgWriter.write(graphics.recording(100, 50), dark, "Title", "What it shows.");
        return svg.substring(svg.indexOf("</desc>") + 7, svg.indexOf("</svg>\n"));
    }

    @Test
    void theDocumentHasATitleADescriptionAndItsSize() {
        assertThat(
                        SvgWriter.write(
                                new Recording(100, 50, List.of()),
                                UnaryOperator.identity(),
                                "a < b",
                                "\"c\" & d"))
                .isEqualTo(
                        """
                        <svg xmlns='http://www.w3.org/2000/svg' role='img' width='100' height='50' viewBox='0 0 400 200' font-family="Roboto,'Helvetica Neue',Arial,'Liberation Sans','DejaVu Sans Condensed',sans-serif"><title>a &lt; b</title><desc>&quot;c&quot; &amp; d</desc></svg>
                        """);
    }

    @Test
    void pathsAreWholeNumbersWithoutABlankTooMany() {
        graphics.setColor(Color.BLACK);
        graphics.fillRect(1, 2, 3, 4);
        graphics.fillRect(8, 2, 3, 4);
        assertThat(svg())
                .isEqualTo("<path fill='#000' d='M4 8h12v16h-12v-16zM32 8h12v16h-12v-16z'/>");
    }

    @Test
    void aLineKeepsItsDashesAndItsEnds() {
        graphics.setColor(Color.RED);
        graphics.setStroke(
                new BasicStroke(1.5f, BasicStroke.CAP_ROUND, 0, 10, new float[] {4, 2}, 0));
        graphics.draw(new Line2D.Double(0, 0, 10, 5));
        assertThat(svg())
                .isEqualTo(
                        "<path fill='none' stroke='#f00' stroke-width='6' stroke-dasharray='16 8'"
                            + " stroke-linecap='round' stroke-linejoin='round' d='M0 0l40 20'/>");
    }

    @Test
    void aColorHasAClassWithItsDarkTwinForScreensOnly() {
        graphics.setColor(BLUE);
        graphics.fillRect(0, 0, 1, 1);
        assertThat(svg(DarkTwins.ofSeries()))
                .matches(
                        "<style>@media screen and \\(prefers-color-scheme:dark\\)\\{"
                                + "\\.(f\\w+)\\{fill:#5b9bff\\}\\}</style>"
                                + "<path fill='#2a6fdb' class='\\1' d='M0 0h4v4h-4v-4z'/>");
    }

    @Test
    void equalColorsHaveEqualClassesInEveryPicture() {
        graphics.setColor(BLUE);
        graphics.fillRect(0, 0, 1, 1);
        RecordingGraphics other = new RecordingGraphics(new TextLog());
        other.setColor(BLUE);
        other.fillRect(5, 5, 9, 9);
        String className = svg(DarkTwins.ofSeries()).replaceAll(".*class='(\\w+)'.*", "$1");
        assertThat(SvgWriter.write(other.recording(9, 9), DarkTwins.ofSeries(), "other", ""))
                .contains("." + className + "{fill:#5b9bff}");
    }

    @Test
    void aTranslucentColorHasAnOpacity() {
        graphics.setColor(HouseColors.faint(Color.BLACK, 51));
        graphics.fillRect(0, 0, 1, 1);
        assertThat(svg()).startsWith("<path fill='#000' fill-opacity='0.2' d=");
    }

    @Test
    void dotsAreLinesWithoutLength() {
        graphics.setColor(Color.BLACK);
        graphics.fill(new Ellipse2D.Double(8, 8, 4, 4));
        graphics.fill(new Ellipse2D.Double(9, 13, 4, 4));
        assertThat(svg())
                .isEqualTo(
                        "<path fill='none' stroke='#000' stroke-linecap='round' stroke-width='16'"
                                + " d='M40 40h0m4 20h0'/>");
    }

    @Test
    void aCrowdOfDotsIsFourLayersSoThatItsDensityShows() {
        Random random = new Random(1);
        graphics.setColor(Color.BLACK);
        for (int i = 0; i < 5_000; i++) {
            graphics.fill(new Ellipse2D.Double(random.nextInt(90), random.nextInt(40), 4, 4));
        }
        assertThat(svg().split("stroke-opacity='0.55'", -1)).hasSize(5);
        assertThat(svg()).hasSizeLessThan(45_000);
    }

    @Test
    void textIsTextFixedWhereTheChartAlignedIt() {
        Font font = HouseFonts.regular(12);
        graphics.setFont(font);
        graphics.drawString("predicted <probability>", 10, 20);
        double width =
                font.getStringBounds("predicted <probability>", RecordingGraphics.CONTEXT)
                        .getWidth();
        assertThat(svg())
                .isEqualTo(
                        "<text fill='#000' font-size='48' text-anchor='middle' x='%d' y='80' textLength='%d' lengthAdjust='spacingAndGlyphs'>predicted &lt;probability&gt;</text>"
                                .formatted(
                                        Math.round((10 + width / 2) * 4), Math.round(width * 4)));
    }

    @Test
    void labelsThatEndInOneColumnAreAlignedAtTheirEnds() {
        graphics.setFont(HouseFonts.strong(10));
        for (String label : List.of("a", "bbb", "ccccc")) {
            double width =
                    graphics.getFont().getStringBounds(label, RecordingGraphics.CONTEXT).getWidth();
            graphics.drawString(label, (float) (60 - width), 10 * label.length());
        }
        assertThat(svg())
                .startsWith(
                        "<g fill='#000' font-size='40' font-weight='600' text-anchor='end'><text"
                                + " x='240'")
                .endsWith("</text></g>");
    }

    @Test
    void turnedTextIsTurned() {
        graphics.rotate(-Math.PI / 2);
        graphics.drawString("up", -40, 10);
        assertThat(svg())
                .contains("transform='translate(40 ")
                .contains(")rotate(-90.0)'>up</text>");
    }

    @Test
    void whatReachesBeyondItsClipIsClippedWithoutAName() {
        graphics.setClip(10, 10, 20, 20);
        graphics.fillRect(12, 12, 5, 5);
        graphics.setPaint(BLUE);
        graphics.fillRect(12, 12, 50, 5);
        assertThat(svg())
                .contains(
                        "<path fill='#000' d='M48 48h20v20h-20v-20z'/><svg x='40' y='40' width='80'"
                                + " height='80' viewBox='40 40 80 80'><path");
    }

    @Test
    void aGradientIsNamedByWhatItIs() {
        graphics.setPaint(
                new LinearGradientPaint(
                        0, 0, 0, 9, new float[] {0, 1}, new Color[] {Color.WHITE, Color.BLACK}));
        graphics.fillRect(0, 0, 9, 9);
        String first = svg();
        assertThat(first)
                .matches(
                        "<linearGradient id='(g\\w+)' gradientUnits='userSpaceOnUse' x1='0' y1='0'"
                                + " x2='0' y2='36'><stop offset='0%' stop-color='#fff'/><stop"
                                + " offset='100%' stop-color='#000'/></linearGradient><path"
                                + " fill='url\\(#\\1\\)' d='M0 0h36v36h-36v-36z'/>");
    }

    @Test
    void anImageIsEmbedded() {
        graphics.drawImage(
                new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB),
                AffineTransform.getTranslateInstance(3, 4),
                null);
        assertThat(svg())
                .startsWith(
                        "<image transform='matrix(4.0 0.0 0.0 4.0 12.0 16.0)'"
                                + " href='data:image/png;base64,iVBORw0KGgo");
    }

    @Test
    void numbersAreArabicDigitsInEveryLanguage() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            graphics.setClip(10, 10, 20, 20);
            graphics.fillRect(0, 0, 90, 5);
            assertThat(SvgWriter.write(graphics.recording(10, 5), c -> c, "", ""))
                    .matches("\\p{ASCII}*");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void coordinatesFarBeyondTheCardStayNumbers() {
        Path2D path = new Path2D.Double();
        path.moveTo(-1e300, 0);
        path.lineTo(1e300, 9);
        graphics.draw(path);
        assertThat(svg()).contains("d='M-4000000 0l8000000 36'");
    }

    @Test
    void wordsWithoutAWidthBeginWhereTheyStand() {
        Words title = new Words("Title", 14, 20, 0, 0, HouseFonts.strong(15), Color.BLACK);
        assertThat(SvgWriter.write(new Recording(9, 9, List.of(title)), c -> c, "", ""))
                .contains(
                        "<text fill='#000' font-size='60' font-weight='600' x='56'"
                                + " y='80'>Title</text>");
    }

    @Test
    void tooManyShapesBecomePixelsBelowTheTexts() {
        Random random = new Random(6);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 600, 400);
        for (int i = 0; i < 20_000; i++) {
            graphics.setColor(new Color(random.nextInt(0x1000000)));
            graphics.fillRect(random.nextInt(600), random.nextInt(400), 3, 3);
        }
        graphics.drawString("noise", 20, 20);
        String svg = SvgWriter.write(graphics.recording(600, 400), c -> c, "t", "");
        assertThat(svg)
                .hasSizeLessThan(SvgWriter.MOST_LETTERS)
                .contains("<image transform='matrix(")
                .contains(">noise</text>");
        assertThat(svg.split("<path", -1)).hasSize(2);
    }
}
