package org.jotter.tracking.sqlite.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;
import static org.jotter.tracking.testing.RunAssert.assertThatRun;

import java.util.Map;
import org.jotter.tracking.Batch;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.Runs;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ParamsAndTagsTest {

    @RegisterExtension final FreshStore fresh = new FreshStore();

    private Runs runs;
    private RunId run;

    @BeforeEach
    void aRun() {
        runs = fresh.runs();
        run = fresh.run();
    }

    @Test
    void aParamIsKept() {
        runs.logParam(run, "my_param", "my_value");
        runs.logParam(run, "empty", "");

        assertThatRun(runs.get(run)).hasParam("my_param", "my_value").hasParam("empty", "");
    }

    @Test
    void theSameParamAgainIsFine() {
        runs.logParam(run, "trees", "50");
        runs.logParam(run, "trees", "50");

        assertThatRun(runs.get(run)).hasParam("trees", "50");
    }

    @Test
    void aParamIsNotChanged() {
        runs.logParam(run, "trees", "50");

        assertRefused(
                () -> runs.logParam(run, "trees", "60"),
                INVALID,
                ("Changing param values is not allowed. Param with key='trees' was already logged"
                     + " with value='50' for run ID='%s'. Attempted logging new value '60'.")
                        .formatted(run));
        assertThatRun(runs.get(run)).hasParam("trees", "50");
    }

    @Test
    void aLongParamValueIsCutOffAsMlflowDoes() {
        runs.logParam(run, "notes", "v".repeat(6001));
        runs.logParam(run, "notes", "v".repeat(7000));

        assertThatRun(runs.get(run)).hasParam("notes", "v".repeat(6000));
    }

    @Test
    void lengthsAreCountedInCharactersNotInUtf16() {
        runs.logParam(run, "smileys", "\ud83d\ude00".repeat(6001));

        assertThatRun(runs.get(run)).hasParam("smileys", "\ud83d\ude00".repeat(6000));
    }

    @Test
    void aTagIsReplaced() {
        runs.setTag(run, "team", "ada");
        runs.setTag(run, "team", "");

        assertThatRun(runs.get(run)).hasTag("team", "");
    }

    @Test
    void aLongTagValueIsCutOffButTheModelHistory() {
        runs.setTag(run, "mlflow.log-model.history", "v".repeat(9000));
        runs.setTag(run, "single", "v".repeat(8001));
        runs.log(run, Batch.ofTags(Map.of("batch", "v".repeat(8001))));

        assertThatRun(runs.get(run))
                .hasTag("mlflow.log-model.history", "v".repeat(9000))
                .hasTag("single", "v".repeat(8000))
                .hasTag("batch", "v".repeat(8000));
    }

    /** MLflow's client reads such tags back: {@code mlflow.loggedArtifacts}. */
    @Test
    void A9_jsonIsKeptWholeSinceAPartOfItCouldNotBeRead() {
        String list = "[" + "{\"path\": \"t.json\", \"type\": \"table\"}, ".repeat(500) + "{}]";
        String object = " {\"text\": \"" + "v".repeat(9000) + "\"}\n";
        runs.setTag(run, "mlflow.loggedArtifacts", list);
        runs.log(run, Batch.ofTags(Map.of("batch", object)).withParams(Map.of("layers", list)));
        runs.logParam(run, "config", object);

        assertThatRun(runs.get(run))
                .hasTag("mlflow.loggedArtifacts", list)
                .hasTag("batch", object)
                .hasParam("layers", list)
                .hasParam("config", object);
    }

    @Test
    void A9_whatOnlyLooksLikeJsonIsText() {
        runs.setTag(run, "cut", "[1, " + "2, ".repeat(4000));
        runs.setTag(run, "two", "[1] " + "[2] ".repeat(4000));
        runs.setTag(run, "quoted", '"' + "v".repeat(9000) + '"');

        assertThat(runs.get(run).tag("cut").get()).hasSize(8000);
        assertThat(runs.get(run).tag("two").get()).hasSize(8000);
        assertThat(runs.get(run).tag("quoted").get()).hasSize(8000);
    }

    @Test
    void A9_jsonOfMoreThanAMillionCharactersIsRefused() {
        assertRefused(
                () -> runs.setTag(run, "big", "[\"" + "v".repeat(1_000_000) + "\"]"),
                INVALID,
                "'value' exceeds the maximum length of 1000000 characters: Tag 'big' has 1000004."
                        + " Log long text as an artifact");
        assertThatRun(runs.get(run)).hasNoTag("big");
    }

    @Test
    void theNameTagRenamesTheRun() {
        runs.setTag(run, "mlflow.runName", "renamed");

        assertThatRun(runs.get(run)).isNamed("renamed");
    }

    @Test
    void anEmptyNameTagChangesNothing() {
        runs.setTag(run, "mlflow.runName", "");

        assertThatRun(runs.get(run)).isNamed("a-run").hasTag("mlflow.runName", "a-run");
    }

    @Test
    void withoutItsNameTagARunKeepsItsName() {
        runs.deleteTag(run, "mlflow.runName");

        assertThatRun(runs.get(run)).isNamed("a-run").hasNoTag("mlflow.runName");
    }

    @Test
    void aDeletedTagIsGone() {
        runs.setTag(run, "team", "ada");
        runs.deleteTag(run, "team");

        assertThatRun(runs.get(run)).hasNoTag("team");
    }

    @Test
    void aTagThatIsNotThereIsAnsweredWithTheNearestOne() {
        runs.setTag(run, "team", "ada");

        assertRefused(
                () -> runs.deleteTag(run, "taem"),
                MISSING,
                "No tag with name: taem in run with id %s. Did you mean 'team'?".formatted(run));
    }

    @Test
    void aDeletedRunTakesNothing() {
        runs.setTag(run, "team", "ada");
        runs.delete(run);
        String message =
                "The run %s must be in the 'active' state. Current state is deleted. Restore it first"
                        .formatted(run);

        assertRefused(() -> runs.logParam(run, "a", "b"), INVALID, message);
        assertRefused(() -> runs.setTag(run, "a", "b"), INVALID, message);
        assertRefused(() -> runs.deleteTag(run, "team"), INVALID, message);
        assertRefused(() -> runs.end(run, RunStatus.FINISHED), INVALID, message);
        assertThat(runs.get(run).data().params()).isEmpty();
    }
}
