package org.jotter.tracking.sqlite.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.errors.JotterException.Kind.EXISTS;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;
import static org.jotter.tracking.testing.FreshStore.NOW;

import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.Experiments;
import org.jotter.tracking.sqlite.SqliteStore;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RenameExperimentTest {

    @RegisterExtension final FreshStore fresh = new FreshStore();

    private Experiments experiments;
    private ExperimentId id;

    @BeforeEach
    void experiment() {
        experiments = fresh.store().experiments();
        id = experiments.create("flights").experimentId();
    }

    @Test
    void theNewNameIsItsNameAndTheOldOneIsFree() {
        experiments.rename(id, "delays");

        assertThat(experiments.named("delays").experimentId()).isEqualTo(id);
        assertThat(experiments.create("flights").experimentId()).isNotEqualTo(id);
    }

    @Test
    void renamingIsAnUpdateEvenToTheSameName() {
        try (SqliteStore later = fresh.openLater()) {
            later.experiments().rename(id, "flights");
        }

        assertThat(experiments.get(id).lastUpdateTimeMillis()).isEqualTo(NOW + 1000);
        assertThat(experiments.get(id).creationTimeMillis()).isEqualTo(NOW);
    }

    @Test
    void aTakenNameIsRefused() {
        assertRefused(
                () -> experiments.rename(id, "Default"),
                EXISTS,
                "Experiment(name=Default) already exists. Use it, or choose another name");
        assertThat(experiments.get(id).name()).isEqualTo("flights");
    }

    @Test
    void aDeletedExperimentKeepsItsName() {
        experiments.delete(id);

        assertRefused(
                () -> experiments.rename(id, "delays"),
                INVALID,
                "Cannot rename a non-active experiment. Restore 'flights' first");
    }

    @Test
    void aNameMustSayAnything() {
        assertRefused(
                () -> experiments.rename(id, " \t"), INVALID, "Invalid experiment name: ' \t'");
        assertRefused(
                () -> experiments.rename(id, "\ud83d\ude00".repeat(501)),
                INVALID,
                "'name' exceeds the maximum length of 500 characters: it has 501");
        experiments.rename(id, "\ud83d\ude00".repeat(500));
    }

    @Test
    void anUnknownExperimentIsNamed() {
        assertRefused(
                () -> experiments.rename(new ExperimentId("77"), "delays"),
                MISSING,
                "No Experiment with id=77 exists. List them with %mlflow experiments");
    }
}
