package org.jotter.magics.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jotter.charts.Charts;
import org.jotter.charts.Series;
import org.jotter.magics.NotebookTest;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.PieChart;
import org.knowm.xchart.PieChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;

/** Charts as the values of cells. */
class ChartViewTest extends NotebookTest {

    @Test
    void aChartOfOursIsShownAsSvgPngAndText() {
        MimeBundle bundle =
                onlyPart(Charts.metricHistory("loss", List.of(Series.of("a", 3, 2, 1))));

        assertThat(bundle.content().keySet())
                .containsExactly("image/svg+xml", "image/png", "text/plain");
        assertThat(bundle.text()).startsWith("loss by step\n");
        assertThat(bundle.metadata())
                .isEqualTo(Map.of("image/png", Map.of("width", 640, "height", 380)));
    }

    @Test
    void aChartOfTheUsersIsShownLikewise() {
        PieChart chart = new PieChartBuilder().title("Carriers").build();
        chart.addSeries("AA", 3);
        chart.addSeries("DL", 1);

        assertThat(onlyPart(chart).content().get("image/svg+xml")).contains(">Carriers<");
        assertThat(onlyPart(chart).text()).contains("AA  3  75%");
    }

    @Test
    void aChartThatCannotBePaintedSaysWhy() {
        XYChart chart = new XYChartBuilder().title("area").build();
        chart.getStyler().setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Area);
        chart.addSeries("a", new double[] {2, 1}, new double[] {1, 2});

        assertThat(notebook.show(chart).text())
                .isEqualTo(
                        "The chart 'area' cannot be painted: X-Data must be in ascending order for"
                                + " Area Charts!!!");
    }

    private MimeBundle onlyPart(Object value) {
        List<MimeBundle> parts = notebook.show(value).parts();
        assertThat(parts).hasSize(1);
        return parts.get(0);
    }
}
