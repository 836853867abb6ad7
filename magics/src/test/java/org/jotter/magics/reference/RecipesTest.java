package org.jotter.magics.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.jotter.magics.Departures;
import org.jotter.magics.NotebookTest;
import org.jotter.tracking.Run;
import org.junit.jupiter.api.Test;

/** Every cell of docs/recipes.md runs, and gives what the page says. */
class RecipesTest extends NotebookTest {

    @Test
    void everyCellRunsFromTopToBottom() {
        run(Departures.CELL);
        for (String cell : Page.cells("recipes.md")) {
            assertThatCode(() -> run(cell)).as(cell).doesNotThrowAnyException();
        }

        assertThat(out)
                .contains(
                        "Column 'born' is text, for '05/01/2004' may be 2004-01-05 or 2004-05-01."
                                + " dates(\"dd/MM/yyyy\") or dates(\"MM/dd/yyyy\") decides\n");
        assertThat(run("decided.types()")).hasToString("[STRING, LOCAL_DATE, DOUBLE, BOOLEAN]");
        assertThat(run("born.get()")).hasToString("2023-12-31");
        assertThat(run("counted.intColumn(\"answer\").get(0)")).isEqualTo(42);
        assertThat(runs())
                .extracting(Run::name)
                .contains(
                        "by hand",
                        "logistic",
                        "fares",
                        "prepared",
                        "rate-0.1",
                        "thread-4",
                        "files",
                        "epochs 3")
                .hasSize(14);
        assertThat(stored("thread-4").metric("score")).hasValue(8);
        assertThat(jotter.store().runs().children(stored("threads").runId())).hasSize(4);
        assertThat(stored("by hand").metric("loss")).hasValue(0.1);
        assertThat(stored("prepared").data().params())
                .containsEntry(
                        "preprocessing",
                        "wind_speed: min_max, median; origin: 'unknown', indicator");
        assertThat(stored("logistic").tag("reviewer")).contains("Ada");
        assertThat(run("best.name()"))
                .isIn("logistic", "fares", "prepared", "rate-0.1", "rate-0.5");
        assertThat(run("unseen.size()")).isEqualTo(13);
        assertThat(run("seen")).isEqualTo(14);
        assertThat(run("before")).isEqualTo(1);
        assertThat(run("predictions.rowCount()")).isEqualTo(3);
        assertThat(jotter.store().registry().version("late-flight-production", 1).source())
                .isEqualTo("models:/late-flight/1");
        assertThat(jotter.store().experiments().find("throw-away")).isEmpty();
    }
}
