package org.jotter.magics.house;

import org.jotter.magics.NotebookTest;
import org.jotter.tracking.RunStatus;
import org.junit.jupiter.api.Test;

/** Trials D7: what the Java API gives shows itself as what the magics give. */
class ValueViewsTest extends NotebookTest {

    @Test
    void D7_foundRunsAreTheTableOfTheMagic() {
        twoRuns();
        assertThatShown("mlflow.searchRuns(\"\")").isEqualTo(shown("%mlflow runs"));
        assertThatShown(
                        "mlflow.searchRuns(\"\").stream().filter(r ->"
                                + " r.name().equals(\"a\")).toList()")
                .startsWith("1 run\nexperiment  run  id ")
                .contains("FINISHED");
    }

    private void twoRuns() {
        jotter.mlflow().startRun("a").close();
        nextMillisecond();
        jotter.mlflow().startRun("b").end(RunStatus.FAILED);
    }

    @Test
    void D7_theVariablesOfANotebookSayWhatTheyAre() {
        jotter.mlflow().setExperiment("delays");
        jotter.mlflow().startRun("open");

        assertThatShown("mlflow")
                .startsWith("mlflow: experiments, runs and models\n")
                .containsPattern("experiment: +delays\n")
                .containsPattern("active run: +open\n")
                .containsPattern("experiments: +2\n");
        assertThatShown("fs")
                .startsWith("fs: the feature store\n")
                .containsPattern("feature tables: +0\n")
                .containsPattern("names: +–\n");
        assertThatShown("jotter").startsWith("Jotter\nworkspace:  ");
    }

    @Test
    void D7_anOptionalShowsWhatItHolds() {
        assertThatShown("mlflow.activeRun()").isEqualTo("nothing (Optional.empty)\n");
        jotter.mlflow().startRun("open");
        assertThatShown("mlflow.activeRun()").startsWith("Run open: RUNNING\n");
        assertThatShown("Optional.of(3)").isEqualTo("3\n");
    }

    @Test
    void D7_experimentsAreATableAndOtherListsStayAsTheyAre() {
        jotter.mlflow().setExperiment("delays");
        assertThatShown("mlflow.searchExperiments()").contains("active").contains("delays");
        assertThatShown("List.of(1, 2)").isEqualTo("[1, 2]\n");
    }
}
