package org.jotter.magics.mlflow.gc;

import static org.assertj.core.api.Assertions.assertThat;

import org.jotter.ActiveRun;
import org.jotter.magics.NotebookTest;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.ViewType;
import org.junit.jupiter.api.Test;

class GcMagicTest extends NotebookTest {

    private String deleted(String name) {
        try (ActiveRun run = jotter.mlflow().startRun(name)) {
            run.logText("12345", "notes.txt");
        }
        String id = stored(name).runId().value();
        run("%mlflow delete " + name);
        return id;
    }

    private int deletedRuns() {
        return jotter.store().runs().search(RunQuery.all().withView(ViewType.DELETED_ONLY)).size();
    }

    @Test
    void withoutYesItOnlyShowsWhatWouldGo() {
        String id = deleted("old");

        for (String line : new String[] {"%mlflow gc", "%mlflow gc --dry-run"}) {
            assertThatShown(line)
                    .isEqualTo(
                            """
                            Would be deleted for good: 1 item, 5 bytes
                            what  name  id                                files     size
                            run   old   %s      1  5 bytes
                            Nothing has been deleted yet. The same line with --yes does it
                            """
                                    .formatted(id));
        }
        assertThat(deletedRuns()).isEqualTo(1);
    }

    @Test
    void withYesItIsGone() {
        deleted("old");
        deleted("older");

        assertThatShown("%mlflow gc --run older --yes")
                .startsWith("Deleted for good: 1 item, 5 bytes\n");
        assertThat(deletedRuns()).isEqualTo(1);
        assertThatShown("%mlflow gc --yes").startsWith("Deleted for good: 1 item, 5 bytes\n");
        assertThat(deletedRuns()).isZero();
        assertThatShown("%mlflow gc").isEqualTo("Nothing to delete for good\n");
        assertThatShown("%mlflow gc --yes").isEqualTo("Nothing was deleted\n");
    }

    @Test
    void anExperimentGoesWithItsRunsAndItsNameIsFree() {
        run("%mlflow experiment delays");
        jotter.mlflow().startRun("a").close();
        run("%mlflow delete --experiment delays");

        assertThatShown("%mlflow gc --experiment delays --yes")
                .startsWith("Deleted for good: 2 items, 0 bytes\n");
        run("%mlflow experiment delays");

        assertThatShown("%mlflow runs").startsWith("The experiment 'delays' has no runs yet.");
    }

    @Test
    void whatWasDeletedJustNowIsNotThirtyDaysOld() {
        deleted("old");

        assertThatShown("%mlflow gc --older-than 30d").isEqualTo("Nothing to delete for good\n");
    }

    @Test
    void whatIsNotDeletedIsNotTouched() {
        jotter.mlflow().startRun("alive").close();

        assertRefused(
                "%mlflow gc --run alive --yes",
                "No deleted run 'alive'. List them with %mlflow search --view deleted");
        assertRefused(
                "%mlflow gc --yes --dry-run",
                "%mlflow gc takes only one of --dry-run, --yes. See %mlflow gc --help");
        assertThat(runs()).hasSize(1);
    }
}
