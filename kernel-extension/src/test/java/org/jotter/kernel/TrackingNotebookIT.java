package org.jotter.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.kernel.CellAssert.assertThatCell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.Stage;
import org.jotter.tracking.ViewType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lesson on tracking: Run All, twice. */
class TrackingNotebookIT {

    private static final int LIGHT_OUTPUT = 200_000;
    private static final int LIGHT_NOTEBOOK = 1_000_000;

    @TempDir private static Path folder;
    private static TestKernel kernel;
    private static NotebookRound first;
    private static NotebookRound second;

    @BeforeAll
    static void runAllTwice() throws IOException {
        CourseNotebook lesson =
                CourseNotebook.copiedTo(folder.resolve("notebooks"), "02-tracking.ipynb");
        kernel = TestKernel.start(folder.resolve("workspace"), lesson.folder());
        first = lesson.runAll(kernel);
        second = lesson.runAll(kernel);
    }

    @AfterAll
    static void endKernel() {
        kernel.close();
    }

    @Test
    void noCellFailsInAnyRound() {
        for (NotebookRound round : List.of(first, second)) {
            assertThat(round.ran())
                    .hasSizeGreaterThan(30)
                    .allSatisfy(cell -> assertThatCell(cell.output()).succeeds());
        }
    }

    @Test
    void aSecondRoundLeavesTheSameRunsAsTheFirst() {
        assertThat(kernel.store().runs().search(RunQuery.all()))
                .extracting(Run::name)
                .containsExactlyInAnyOrder(
                        "EWR", "JFK", "LGA", "tuning", "rate-0.03", "rate-0.1", "rate-1.0");
    }

    @Test
    void ofWhatWasDeletedOnlyTheRunBehindARegisteredModelIsLeft() {
        assertThat(kernel.store().runs().search(RunQuery.all().withView(ViewType.DELETED_ONLY)))
                .extracting(Run::name)
                .containsExactly("rate-0.03");
        assertThat(first.outputOf("%mlflow gc --run scratch --yes").text())
                .contains("Deleted for good: 1 item");
    }

    @Test
    void theHistoryOfThreeRunsIsOneChart() {
        assertThat(first.outputOf("%mlflow metrics").parts("image/svg+xml"))
                .singleElement()
                .asString()
                .contains("late_share by step", "EWR", "JFK", "LGA");
    }

    @Test
    void theBestLoggedModelComesFirstAndIsTheOneThatIsRegistered() {
        String best = first.outputOf("%mlflow models").text().lines().skip(2).findFirst().get();

        assertThat(best).contains(" rate-0.03 ");
        assertThat(best).contains(kernel.store().registry().version("late-flight", 1).modelId());
    }

    @Test
    void theNewestVersionIsTheOneInProduction() {
        var versions = kernel.store().registry().versions("late-flight");

        assertThat(versions).hasSize(2);
        assertThat(kernel.store().registry().version("late-flight", 2).currentStage())
                .isEqualTo(Stage.PRODUCTION);
        assertThat(kernel.store().registry().version("late-flight", 1).currentStage())
                .isEqualTo(Stage.ARCHIVED);
    }

    @Test
    void theServerAnswersAsMlflowDoes() {
        assertThat(second.outputOf("import java.net.http").text())
                .startsWith("{\"runs\":[{\"info\":{\"run_id\":\"");
    }

    @Test
    void outputsStayLight() {
        assertThat(first.outputs())
                .allSatisfy(output -> assertThat(output.heaviestBytes()).isLessThan(LIGHT_OUTPUT));
        assertThat(first.outputs().stream().mapToLong(CellOutput::bytes).sum())
                .isLessThan(LIGHT_NOTEBOOK);
    }
}
