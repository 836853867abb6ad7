package org.jotter.tracking.sqlite.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;
import static org.jotter.tracking.testing.FreshStore.NOW;

import java.util.Map;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.Experiments;
import org.jotter.tracking.NewExperiment;
import org.jotter.tracking.sqlite.SqliteStore;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExperimentTagsTest {

    private static final ExperimentId ID = ExperimentId.DEFAULT;

    @RegisterExtension final FreshStore fresh = new FreshStore();

    private Experiments experiments;

    @BeforeEach
    void experiments() {
        experiments = fresh.store().experiments();
    }

    @Test
    void anExperimentIsMadeWithItsTags() {
        experiments.create(NewExperiment.named("flights").tagged("team", "ada").tagged("b", ""));

        assertThat(experiments.named("flights").tags()).isEqualTo(Map.of("team", "ada", "b", ""));
    }

    @Test
    void aBadTagMakesNoExperiment() {
        assertRefused(
                () -> NewExperiment.named("flights").tagged("a//b", ""),
                INVALID,
                "Invalid value \"a//b\" for parameter 'key' supplied: Names may be treated as files"
                    + " in certain cases, and must not resolve to other names when treated as such."
                    + " This name would resolve to 'a/b'");
    }

    @Test
    void aTagIsReplaced() {
        experiments.setTag(ID, "team", "ada");
        experiments.setTag(ID, "team", "");

        assertThat(experiments.get(ID).tags()).isEqualTo(Map.of("team", ""));
    }

    @Test
    void aDeletedTagIsGone() {
        experiments.setTag(ID, "team", "ada");
        experiments.deleteTag(ID, "team");

        assertThat(experiments.get(ID).tags()).isEmpty();
    }

    @Test
    void aTagThatIsNotThereIsAnsweredWithTheNearestOne() {
        experiments.setTag(ID, "team", "ada");

        assertRefused(
                () -> experiments.deleteTag(ID, "taem"),
                MISSING,
                "No tag with name: taem in experiment with id 0. Did you mean 'team'?");
    }

    @Test
    void taggingIsNoUpdate() {
        try (SqliteStore later = fresh.openLater()) {
            later.experiments().setTag(ID, "team", "ada");
            later.experiments().deleteTag(ID, "team");
        }

        assertThat(experiments.get(ID).lastUpdateTimeMillis()).isEqualTo(NOW);
    }

    @Test
    void aDeletedExperimentLosesNoTag() {
        experiments.setTag(ID, "team", "ada");
        experiments.delete(ID);

        assertRefused(
                () -> experiments.deleteTag(ID, "team"),
                INVALID,
                "The experiment 0 must be in the 'active' state. Current state is deleted. Restore"
                        + " 'Default', or use another name");
    }

    @Test
    void aLongValueIsRefused() {
        experiments.setTag(ID, "longest", "v".repeat(20_000));

        assertRefused(
                () -> experiments.setTag(ID, "notes", "v".repeat(20_001)),
                INVALID,
                "'value' exceeds the maximum length of 20000 characters: tag 'notes' has 20001. Log"
                        + " long text as an artifact");
    }
}
