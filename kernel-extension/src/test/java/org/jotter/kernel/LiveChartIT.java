package org.jotter.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.kernel.CellAssert.assertThatCell;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Charts that grow below a cell while it logs. */
@ExtendWith(SharedKernel.class)
class LiveChartIT {

    private static List<JsonNode> pictures(CellOutput cell) {
        return cell.outputs().stream()
                .filter(output -> output.path("data").has("image/svg+xml"))
                .toList();
    }

    private static String type(JsonNode output) {
        return output.get("type").asText();
    }

    @Test
    void aLoopThatLogsStepsIsDrawnWhileItRunsAndStaysAsItEnded(TestKernel kernel) {
        CellOutput cell =
                kernel.run(
                        """
                        try (var run = mlflow.startRun("slow")) {
                            for (int step = 0; step < 40; step++) {
                                mlflow.logMetric("loss", 1.0 / (step + 1), step);
                                Thread.sleep(50);
                            }
                        }
                        """);

        List<JsonNode> pictures = pictures(cell);
        assertThat(type(pictures.get(0))).isEqualTo("display_data");
        assertThat(pictures.subList(1, pictures.size()))
                .as("2 seconds, at most five times each")
                .hasSizeBetween(1, 11)
                .allSatisfy(later -> assertThat(type(later)).isEqualTo("update_display_data"))
                .extracting(later -> later.get("display_id"))
                .containsOnly(pictures.get(0).get("display_id"));
        JsonNode last = pictures.get(pictures.size() - 1).get("data");
        assertThat(last.get("text/plain").asText()).contains("loss by step").contains("slow");
        assertThat(last.has("image/png")).as("the one that stays is for every viewer").isTrue();
    }

    @Test
    void aLoopThatEndsAtOnceIsDrawnOnce(TestKernel kernel) {
        CellOutput cell =
                kernel.run(
                        """
                        try (var run = mlflow.startRun("quick")) {
                            for (int step = 0; step < 50; step++) {
                                mlflow.logMetric("accuracy", step / 50.0, step);
                            }
                        }
                        """);
        assertThat(pictures(cell)).hasSizeBetween(1, 2);
        assertThatCell(cell).showsSomewhere("accuracy by step");
    }

    @Test
    void theRunsOfACellShareTheChartOfAMetric(TestKernel kernel) {
        CellOutput cell =
                kernel.run(
                        """
                        for (String name : List.of("one", "two")) {
                            try (var run = mlflow.startRun(name)) {
                                for (int step = 0; step < 5; step++) {
                                    mlflow.logMetric("shared", step, step);
                                }
                            }
                        }
                        """);
        List<JsonNode> pictures = pictures(cell);
        String last = pictures.get(pictures.size() - 1).at("/data/text~1plain").asText();
        assertThat(last).contains("one").contains("two");
    }

    @Test
    void whatIsLoggedAtOneStepIsNoHistory(TestKernel kernel) {
        CellOutput cell =
                kernel.run(
                        """
                        try (var run = mlflow.startRun("scores")) {
                            mlflow.logMetric("auc", 0.5);
                            mlflow.logMetric("auc", 0.6);
                        }
                        """);
        assertThat(pictures(cell)).isEmpty();
    }

    @Test
    void whatAThreadLogsAfterItsCellIsNotDrawnBelowTheNext(TestKernel kernel) throws Exception {
        kernel.run(
                """
                var late = mlflow.startRun("late");
                new Thread(() -> {
                    try { Thread.sleep(300); } catch (InterruptedException e) { return; }
                    for (int step = 0; step < 20; step++) late.logMetric("behind", step, step);
                }).start();
                """);
        Thread.sleep(400);
        assertThat(pictures(kernel.run("Thread.sleep(600); 1 + 1"))).isEmpty();
        assertThatCell(kernel.run("late.end(RunStatus.FINISHED);")).succeeds();
    }

    @Test
    void ofManyMetricsTheFirstFourAreDrawn(TestKernel kernel) {
        CellOutput cell =
                kernel.run(
                        """
                        try (var run = mlflow.startRun("many")) {
                            for (int step = 0; step < 3; step++) {
                                for (int m = 0; m < 9; m++) mlflow.logMetric("m" + m, step, step);
                            }
                        }
                        """);
        assertThat(pictures(cell))
                .extracting(picture -> picture.get("display_id").asText())
                .as("charts, however often drawn")
                .satisfies(ids -> assertThat(Set.copyOf(ids)).hasSize(4));
        assertThatCell(cell).showsSomewhere("m3 by step");
    }
}
