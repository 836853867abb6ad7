package org.jotter.tracking.sqlite.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.errors.JotterException.Kind.EXISTS;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;
import static org.jotter.tracking.testing.FreshStore.NOW;
import static org.jotter.tracking.testing.RunAssert.assertThatRun;

import java.util.Map;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.Experiments;
import org.jotter.tracking.LifecycleStage;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.RunId;
import org.jotter.tracking.sqlite.SqliteStore;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExperimentsTest {

    @RegisterExtension final FreshStore fresh = new FreshStore();

    private Experiments experiments;

    @BeforeEach
    void experiments() {
        experiments = fresh.store().experiments();
    }

    @Test
    void aNewWorkspaceHasTheDefaultExperiment() {
        assertThat(experiments.get(ExperimentId.DEFAULT))
                .isEqualTo(
                        new Experiment(
                                new ExperimentId("0"),
                                "Default",
                                fresh.store().folder().artifacts().toUri() + "/0",
                                LifecycleStage.ACTIVE,
                                NOW,
                                NOW,
                                Map.of()));
    }

    @Test
    void openingAgainKeepsTheDefaultExperimentAsItIs() {
        experiments.setTag(ExperimentId.DEFAULT, "team", "ada");
        try (SqliteStore again = fresh.open()) {
            assertThat(again.experiments().list()).hasSize(1);
            assertThat(again.experiments().get(ExperimentId.DEFAULT).tags())
                    .containsEntry("team", "ada");
        }
    }

    @Test
    void idsGrowFromOne() {
        assertThat(experiments.create("first").experimentId()).isEqualTo(new ExperimentId("1"));
        assertThat(experiments.create("second").experimentId()).isEqualTo(new ExperimentId("2"));
    }

    @Test
    void theListIsNewestFirst() {
        experiments.create("a");
        experiments.create("ab");
        experiments.create("Abc");

        assertThat(experiments.list())
                .extracting(Experiment::name)
                .containsExactly("Abc", "ab", "a", "Default");
    }

    @Test
    void gettingOrCreatingTwiceGivesTheSame() {
        Experiment made = experiments.getOrCreate("flight-delays");

        assertThat(experiments.getOrCreate("flight-delays")).isEqualTo(made);
        assertThat(experiments.named("flight-delays")).isEqualTo(made);
        assertThat(experiments.find("flight-delays")).contains(made);
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearestOne() {
        experiments.create("flight-delays");

        assertThat(experiments.find("flight-delay")).isEmpty();
        assertRefused(
                () -> experiments.named("flight-delay"),
                MISSING,
                "No experiment named 'flight-delay'. Did you mean 'flight-delays'? List them with"
                        + " %mlflow experiments");
    }

    @Test
    void aNameFarFromAllIsNotGuessed() {
        assertRefused(
                () -> experiments.named("weather"),
                MISSING,
                "No experiment named 'weather'. List them with %mlflow experiments");
    }

    @Test
    void anUnknownIdIsNamed() {
        assertRefused(
                () -> experiments.get(new ExperimentId("77")),
                MISSING,
                "No Experiment with id=77 exists. List them with %mlflow experiments");
        assertRefused(
                () -> experiments.get(new ExperimentId("no-number")),
                MISSING,
                "No Experiment with id=no-number exists. List them with %mlflow experiments");
    }

    @Test
    void aTakenNameIsRefused() {
        experiments.create("flights");

        assertRefused(
                () -> experiments.create("flights"),
                EXISTS,
                "Experiment(name=flights) already exists. Use it, or choose another name");
    }

    @Test
    void aDeletedExperimentKeepsItsName() {
        experiments.delete(experiments.create("flights").experimentId());

        assertThat(experiments.list()).extracting(Experiment::name).containsExactly("Default");
        assertThat(experiments.named("flights").lifecycleStage()).isEqualTo(LifecycleStage.DELETED);
        assertRefused(
                () -> experiments.create("flights"),
                EXISTS,
                "Experiment(name=flights) already exists in deleted state. Restore it, or use"
                        + " another name");
        assertRefused(
                () -> experiments.getOrCreate("flights"),
                INVALID,
                "The experiment 1 must be in the 'active' state. Current state is deleted. Restore"
                        + " 'flights', or use another name");
    }

    @Test
    void runsAreDeletedAndRestoredAlongWithTheirExperiment() {
        ExperimentId id = experiments.create("flights").experimentId();
        RunId kept = fresh.runs().create(NewRun.in(id)).runId();
        RunId gone = fresh.runs().create(NewRun.in(id)).runId();
        fresh.runs().delete(gone);

        experiments.delete(id);
        assertThatRun(fresh.runs().get(kept)).isDeleted();

        experiments.restore(id);
        assertThatRun(fresh.runs().get(kept)).isActive();
        assertThatRun(fresh.runs().get(gone)).isActive();
    }

    @Test
    void onlyAnActiveOneCanBeDeletedAndOnlyADeletedOneRestored() {
        ExperimentId id = experiments.create("flights").experimentId();

        assertRefused(
                () -> experiments.restore(id),
                MISSING,
                "No Experiment with id=1 exists that is deleted");
        experiments.delete(id);
        assertRefused(
                () -> experiments.delete(id),
                MISSING,
                "No Experiment with id=1 exists that is active");
    }

    @Test
    void aDeletedExperimentTakesNeitherTagsNorRuns() {
        ExperimentId id = experiments.create("flights").experimentId();
        experiments.delete(id);
        String message =
                "The experiment 1 must be in the 'active' state. Current state is deleted. Restore"
                        + " 'flights', or use another name";

        assertRefused(() -> experiments.setTag(id, "a", "b"), INVALID, message);
        assertRefused(() -> fresh.runs().create(NewRun.in(id)), INVALID, message);
    }

    @Test
    void deletingAndRestoringAreUpdates() {
        ExperimentId id = experiments.create("flights").experimentId();
        try (SqliteStore later = fresh.openLater()) {
            later.experiments().delete(id);
        }
        assertThat(experiments.get(id).lastUpdateTimeMillis()).isEqualTo(NOW + 1000);

        experiments.restore(id);
        assertThat(experiments.get(id).lastUpdateTimeMillis()).isEqualTo(NOW);
    }

    @Test
    void evenTheDefaultExperimentCanBeDeletedAndComesBack() {
        experiments.delete(ExperimentId.DEFAULT);
        fresh.open().close();
        assertThat(experiments.list()).isEmpty();

        experiments.restore(ExperimentId.DEFAULT);
        assertThat(experiments.list()).extracting(Experiment::name).containsExactly("Default");
    }

    @Test
    void anEmptyOrEndlessNameIsRefused() {
        assertRefused(
                () -> experiments.create(""),
                INVALID,
                "Missing value for required parameter 'name'."
                        + " See the API docs for more information about request parameters.");
        assertRefused(
                () -> experiments.create("n".repeat(501)),
                INVALID,
                "'name' exceeds the maximum length of 500 characters: it has 501");
    }

    @Test
    void anIdOutsideTheRuleIsRefused() {
        assertRefused(
                () -> new ExperimentId("../1"),
                INVALID,
                "Invalid value \"../1\" for parameter 'experiment_id' supplied: it is letters,"
                        + " digits, _ and -");
    }
}
