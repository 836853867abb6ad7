package org.jotter.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.kernel.CellAssert.assertThatCell;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Charts as the values of cells, with nothing imported. */
@ExtendWith(SharedKernel.class)
class ChartIT {

    private static final List<String> FORMS = List.of("image/svg+xml", "image/png", "text/plain");

    @Test
    void aChartOfOursShowsItself(TestKernel kernel) {
        assertShows(
                kernel.run("Charts.metricHistory(\"loss\", List.of(Series.of(\"a\", 3, 2, 1)))"),
                "loss by step");
    }

    @Test
    void aChartThatTheUserBuiltShowsItself(TestKernel kernel) {
        assertShows(
                kernel.run(
                        """
                        PieChart carriers = new PieChartBuilder().title("Carriers").build();
                        carriers.addSeries("AA", 3);
                        carriers
                        """),
                "Carriers");
    }

    private static void assertShows(CellOutput output, String title) {
        assertThatCell(output).showsSomewhere(title);
        assertThat(FORMS).allSatisfy(form -> assertThat(output.parts(form)).hasSize(1));
    }
}
