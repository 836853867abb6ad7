package org.jotter.magics.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jotter.charts.Charts;
import org.jotter.magics.NotebookTest;
import org.junit.jupiter.api.Test;

/** Every cell of docs/charts.md runs, and gives what the page says. */
class ChartsPageTest extends NotebookTest {

    @Test
    void everyCellRunsFromTopToBottom() {
        List<String> shown = Page.cells("charts.md").stream().map(this::shown).toList();

        assertThat(shown)
                .anySatisfy(text -> assertThat(text).startsWith("loss by step\n"))
                .anySatisfy(text -> assertThat(text).startsWith("Loss by epoch\n"))
                .anySatisfy(text -> assertThat(text).contains("United      58665  27%"))
                .anySatisfy(text -> assertThat(text).contains("of 1,000,000 points drawn"));
        assertThat(run("refusal")).isEqualTo("The histogram 'delay' has 500 bins; give 1 to 200");
        assertThat(artifact(stored("charts"), "plots/loss.svg"))
                .startsWith("<svg")
                .contains("Loss by epoch");
        assertThat(jotter.store().artifacts().list(stored("charts").runId(), "plots")).hasSize(3);
    }

    @Test
    void thePageNamesEveryChart() {
        assertThat(Charts.class.getMethods())
                .filteredOn(method -> method.getDeclaringClass() == Charts.class)
                .allSatisfy(
                        method ->
                                assertThat(Page.text("charts.md"))
                                        .contains("Charts." + method.getName() + "("));
    }
}
