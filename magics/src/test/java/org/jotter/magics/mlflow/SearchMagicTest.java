package org.jotter.magics.mlflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.jotter.ActiveRun;
import org.jotter.magics.NotebookTest;
import org.jotter.tracking.Run;
import org.jotter.views.RunList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code %mlflow search}: the runs of every experiment. */
class SearchMagicTest extends NotebookTest {

    @BeforeEach
    void twoExperiments() {
        finished("Default", "first", 0.5);
        finished("delays", "second", 0.75);
        finished("delays", "third", 0.9);
    }

    private void finished(String experiment, String name, double auc) {
        jotter.mlflow().setExperiment(experiment);
        try (ActiveRun run = jotter.mlflow().startRun(name)) {
            run.logMetric("auc", auc);
        }
        nextMillisecond();
    }

    private static String steady(String text) {
        return text.replaceAll("\\d{4}-\\d\\d-\\d\\d [\\d:]{8}", "WHEN")
                .replaceAll(" \\d\\.\\d s", " TOOK")
                .replaceAll(" [0-9a-f]{8} ", " ID ");
    }

    @Test
    void runsOfEveryExperimentAreFoundNewestFirst() {
        assertThat(steady(shown("%mlflow search")))
                .isEqualTo(
                        """
                        3 runs
                        experiment  run     id        status    started (UTC)        took    auc
                        delays      third   ID  FINISHED  WHEN  TOOK   0.9
                        delays      second  ID  FINISHED  WHEN  TOOK  0.75
                        Default     first   ID  FINISHED  WHEN  TOOK   0.5
                        """);
    }

    @Test
    void aFilterAnOrderAndExperimentsNarrowIt() {
        assertThat(
                        (RunList)
                                run(
                                        "%mlflow search --filter \"metrics.auc < 0.9\" --order-by"
                                                + " metrics.auc"))
                .extracting(Run::name)
                .containsExactly("first", "second");
        assertThat(
                        (RunList)
                                run(
                                        "%mlflow search --experiment delays --filter \"metrics.auc"
                                                + " < 0.9\""))
                .extracting(Run::name)
                .containsExactly("second");
        assertThat((RunList) run("%mlflow search --experiment delays --experiment Default"))
                .hasSize(3);
        assertThatShown("%mlflow search --filter \"metrics.auc > 1\"")
                .startsWith("No runs of any experiment match the filter\n");
        assertRefused(
                "%mlflow search --experiment delay",
                "No experiment named 'delay'. Did you mean 'delays'? List them with %mlflow"
                        + " experiments");
    }

    @Test
    void aPageThatIsNotTheLastSaysHowToGetTheNext() {
        RunList page = (RunList) run("%mlflow search --limit 2");
        String token = page.token().orElseThrow();

        assertThatShown("%mlflow search --limit 2")
                .endsWith(
                        """
                        There is more
                        The same line with --all gives all, with this the next page:
                        --page-token %s
                        """
                                .formatted(token));
        assertThat((RunList) run("%mlflow search --limit 2 --page-token " + token))
                .extracting(Run::name)
                .containsExactly("first");
        assertThatShown("%mlflow search --limit 2 --page-token " + token)
                .doesNotContain("There is more");
    }

    @Test
    void deletedRunsAreSeenWhereAskedFor() {
        run("%mlflow delete second");

        assertThat((RunList) run("%mlflow search --view deleted"))
                .extracting(Run::name)
                .containsExactly("second");
        assertThatShown("%mlflow search --view all").contains("FINISHED, deleted");
        assertThat((RunList) run("%mlflow search")).hasSize(2);
        assertRefused(
                "%mlflow search --view gone",
                "Invalid value for option '--view': expected one of [active, deleted, all]"
                        + " (case-sensitive) but was 'gone'. See %mlflow search --help");
    }
}
