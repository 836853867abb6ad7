package org.jotter.magics.mlflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import org.jotter.ActiveRun;
import org.jotter.StartRun;
import org.jotter.magics.NotebookTest;
import org.jotter.tracking.Run;
import org.jotter.tracking.errors.JotterException;
import org.jotter.views.RunList;
import org.junit.jupiter.api.Test;

/** The line magics of {@code %mlflow}. */
class MlflowMagicTest extends NotebookTest {

    private static final String HOSTILE = "<script>alert(1)</script>";

    private String id(String run) {
        return stored(run).runId().value();
    }

    private void finished(String name, double auc) {
        try (ActiveRun run = jotter.mlflow().startRun(name)) {
            run.logMetric("auc", auc);
            run.logParam("depth", name.length());
        }
        nextMillisecond();
    }

    @Test
    void anExperimentIsMadeAndThenTheActiveOne() {
        assertThat(shown("%mlflow experiment flight-delays"))
                .matches(
                        """
                        Experiment flight-delays
                        experiment id: +\\d+
                        created \\(UTC\\): +\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d
                        artifacts: +\\S+
                        """);
        run("%mlflow experiment other");
        run("%mlflow experiment flight-delays // again");

        assertThat(jotter.mlflow().experiment().name()).isEqualTo("flight-delays");
        assertThat(jotter.store().experiments().list()).hasSize(3);
    }

    @Test
    void experimentsAreListedWithTheActiveOneMarked() {
        run("%mlflow experiment delays");

        assertThat(shown("%mlflow experiments").lines().toList())
                .satisfiesExactly(
                        head ->
                                assertThat(head)
                                        .matches("experiment +id +created \\(UTC\\) +active"),
                        row -> assertThat(row).startsWith("delays ").endsWith(" active"),
                        row -> assertThat(row).startsWith("Default ").doesNotContain("active"));
    }

    @Test
    void runsAreListedWithTheirMetricsNewestFirst() {
        run("%mlflow experiment delays");
        finished("first", 0.5);
        finished("second", 0.75);

        assertThat(
                        shown("%mlflow runs")
                                .replaceAll("\\d{4}-[\\d: -]{14}", "WHEN")
                                .replaceAll(" \\d\\.\\d s", " TOOK")
                                .replaceAll(" [0-9a-f]{8} ", " ID "))
                .isEqualTo(
                        """
                        Runs of delays
                        run     id        status    started (UTC)        took   depth   auc
                        second  ID  FINISHED  WHEN  TOOK  6      0.75
                        first   ID  FINISHED  WHEN  TOOK  5       0.5
                        """);
    }

    @Test
    void runsAreFilteredOrderedAndLimited() {
        finished("good", 0.9);
        finished("best", 0.95);
        finished("bad", 0.4);

        assertThat(
                        run(
                                "%mlflow runs --filter \"metrics.auc > 0.5\" --order-by"
                                        + " \"metrics.auc DESC\""))
                .asInstanceOf(list(Run.class))
                .extracting(Run::name)
                .containsExactly("best", "good");
        assertThat((RunList) run("%mlflow runs --limit 1"))
                .extracting(Run::name)
                .containsExactly("bad");
        assertThat((RunList) run("%mlflow runs --filter \"params.depth = '3'\""))
                .extracting(Run::name)
                .containsExactly("bad");
    }

    @Test
    void runsOfAnotherExperimentLeaveTheActiveOneAlone() {
        finished("here", 1);
        run("%mlflow experiment other");

        assertThat((RunList) run("%mlflow runs --experiment Default")).hasSize(1);
        assertThatShown("%mlflow runs")
                .isEqualTo(
                        "The experiment 'other' has no runs yet. Begin a cell with %%mlflow run, or"
                                + " go to one that has: %mlflow experiment Default\n");
        assertThat(jotter.mlflow().experimentName()).isEqualTo("other");
        assertRefused(
                "%mlflow runs --experiment Defualt",
                "No experiment named 'Defualt'. Did you mean 'Default'? List them with %mlflow"
                        + " experiments");
    }

    @Test
    void aFaultyFilterIsRefusedInTheStoresWords() {
        finished("x", 1);

        assertThat(catchThrowable(() -> run("%mlflow runs --filter metrics.auc")))
                .isInstanceOf(JotterException.class);
        assertThat(catchThrowable(() -> run("%mlflow runs --limit 0")))
                .isInstanceOf(JotterException.class);
    }

    @Test
    void aRunningRunShowsNoDuration() {
        jotter.mlflow().startRun("open");

        assertThat(shown("%mlflow runs").lines().skip(2).toList())
                .singleElement()
                .asString()
                .matches("open  [0-9a-f]{8}  RUNNING  [\\d-]+ [\\d:]+ +–");
        assertThat(shown("%mlflow show open"))
                .startsWith("Run open: RUNNING\n")
                .containsPattern("took: +–");
    }

    @Test
    void tenMetricsAreShownTheCountOfExamplesLastAndThoseAskedForFirst() {
        try (ActiveRun run = jotter.mlflow().startRun("a")) {
            for (String key :
                    "accuracy_score f1_score log_loss precision_score recall_score roc_auc example_count"
                            .split(" ")) {
                run.logMetric(key, 0.5);
                run.logMetric("baseline_" + key, 0.25);
            }
        }
        assertThat(shown("%mlflow runs").lines().skip(1).findFirst().orElseThrow().split(" {2,}"))
                .containsExactly(
                        "run",
                        "id",
                        "status",
                        "started (UTC)",
                        "took",
                        "accuracy_score",
                        "f1_score",
                        "log_loss",
                        "precision_score",
                        "recall_score",
                        "roc_auc",
                        "example_count");

        try (ActiveRun run = jotter.mlflow().startRun("b")) {
            for (int i = 0; i < 12; i++) {
                run.logMetric("a" + i, i);
            }
        }
        assertThat(
                        shown(
                                        "%mlflow runs --filter \"metrics.a9 > 1\" --order-by"
                                                + " metrics.baseline_roc_auc")
                                .lines()
                                .skip(1)
                                .findFirst()
                                .orElseThrow()
                                .split(" {2,}"))
                .hasSize(15)
                .startsWith(
                        "run", "id", "status", "started (UTC)", "took", "a9", "a0", "a1", "a10");
    }

    @Test
    void aNestedRunIsMarkedInTheList() {
        try (ActiveRun parent = jotter.mlflow().startRun("parent")) {
            jotter.mlflow().startRun(StartRun.named("child").nested()).close();
        }

        assertThatShown("%mlflow runs").contains("\n\u21b3 child ").contains("\nparent ");
    }

    @Test
    void aRunThatIsNotThereIsAnsweredWithTheNearest() {
        assertRefused(
                "%mlflow show",
                "The experiment 'Default' has no runs yet. Begin a cell with %%mlflow run, or"
                        + " choose another with %mlflow experiment NAME");
        assertRefused(
                "%mlflow compare",
                "The experiment 'Default' has no runs yet. Begin a cell with %%mlflow run, or"
                        + " choose another with %mlflow experiment NAME");
        finished("logistic", 1);
        assertRefused(
                "%mlflow show logistik",
                "No run named 'logistik'. Did you mean 'logistic'? List them with %mlflow runs");
    }

    @Test
    void runsAreComparedSideBySide() {
        finished("a", 0.5);
        finished("bb", 0.5);

        assertThat(shown("%mlflow compare a bb"))
                .isEqualTo(
                        """
                        2 runs: 1 of 2 rows differ
                           kind    key           a        bb
                                          %s  %s
                        ≠  param   depth         1         2
                           metric  auc         0.5       0.5
                        """
                                .formatted(id("a").substring(0, 8), id("bb").substring(0, 8)));
        assertThat(shown("%mlflow compare --last 7")).startsWith("2 runs: 1 of 2 rows differ\n");
        assertThat(shown("%mlflow compare --last 1")).startsWith("1 run: 0 of 2 rows differ\n");
        assertRefused(
                "%mlflow compare --last 0",
                "Invalid value for option '--last': '0' is no count. Give a whole number from 1."
                        + " See %mlflow compare --help");
        assertRefused(
                "%mlflow compare a c",
                "No run named 'c'. Did you mean 'a'? List them with %mlflow runs");
    }

    @Test
    void aRunIsDeleted() {
        finished("a", 1);
        String id = id("a");

        assertThatShown("%mlflow delete a").isEqualTo("Deleted the run 'a' (%s)\n".formatted(id));
        assertThat(runs()).isEmpty();
    }

    @Test
    void anExperimentIsDeletedWithItsRuns() {
        run("%mlflow experiment old");
        finished("a", 1);

        assertThatShown("%mlflow delete --experiment old")
                .isEqualTo("Deleted the experiment 'old' and its runs\n");

        assertThat(runs()).isEmpty();
        assertThatShown("%mlflow experiments").doesNotContain("old").contains("Default");
        assertThat(catchThrowable(() -> run("%mlflow runs")))
                .hasMessageContaining("Restore 'old', or use another name");
        run("%mlflow experiment Default");
        assertThatShown("%mlflow runs").startsWith("The experiment 'Default' has no runs yet.");
    }

    @Test
    void whatIsBeingLoggedToIsNotDeleted() {
        run("%mlflow experiment delays");
        jotter.mlflow().startRun("open");

        assertRefused(
                "%mlflow delete open",
                "The run 'open' is active and cannot be deleted. End the run first with"
                        + " mlflow.endRun()");
        assertRefused(
                "%mlflow delete --experiment delays",
                "The experiment 'delays' holds the active run 'open' and cannot be deleted. End the"
                        + " run first with mlflow.endRun()");
        jotter.mlflow().endRun();
        run("%mlflow delete open");
        assertThat(runs()).isEmpty();
    }

    @Test
    void whatANameHoldsIsEscapedInHtml() {
        run("%mlflow experiment \"" + HOSTILE + "\"");
        try (ActiveRun run = jotter.mlflow().startRun(HOSTILE)) {
            run.logParam("p", HOSTILE);
            run.setTag("t", HOSTILE);
            run.logMetric("m", 1);
            run.logText("x", HOSTILE.replace("/", ""));
        }

        for (String line :
                new String[] {
                    "%mlflow experiment \"" + HOSTILE + "\"",
                    "%mlflow experiments",
                    "%mlflow runs",
                    "%mlflow show",
                    "%mlflow compare --last 1",
                    "%%mlflow run --name " + HOSTILE + "\n\"" + HOSTILE + "\""
                }) {
            assertThat(html(line))
                    .as(line)
                    .doesNotContain("<script>alert")
                    .contains("&lt;script&gt;");
        }
    }

    @Test
    void theHtmlOfAListOfRunsIsATable() {
        finished("a", 0.5);

        assertThat(html("%mlflow runs"))
                .contains(">Runs of Default</caption>")
                .contains("●</span> FINISHED</td>")
                .contains("class=\"n\">0.5</td>");
    }
}
