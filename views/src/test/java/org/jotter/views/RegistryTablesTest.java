package org.jotter.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.NewModelVersion;
import org.jotter.tracking.Run;
import org.junit.jupiter.api.Test;

/** Registered models, their versions and their history. */
class RegistryTablesTest extends OpenStore {

    private ModelVersion registered(String alias) {
        Run run = run("logistic");
        store.artifacts().logText(run.runId(), "flavors: {}", "model/MLmodel");
        String source = "runs:/%s/model".formatted(run.runId());
        return store.registry()
                .register(NewModelVersion.of("flight-delay", source), Optional.of(alias));
    }

    private ModelSummary summary() {
        return new ModelSummary(
                store.registry().named("flight-delay"), store.registry().versions("flight-delay"));
    }

    @Test
    void aVersionIsACardAndARowWithItsAlias() {
        ModelVersion version = registered("champion");

        assertThat(VersionCard.of(version).text())
                .startsWith("flight-delay version 1\n")
                .contains("@champion", "models:/flight-delay/1");
        assertThat(VersionTable.of(summary()).text())
                .startsWith("Versions of flight-delay\nversion  aliases ")
                .contains("@champion", version.source());
    }

    @Test
    void aModelIsARowWithWhatItsAliasesNameAndACardWithWhatIsSaidOfIt() {
        registered("champion");
        registered("challenger");
        store.registry().describe("flight-delay", "Trained on winter");

        assertThat(RegisteredModelTable.of(List.of(summary())).text())
                .isEqualTo(
                        """
                        model         versions  newest  aliases
                        flight-delay         2       2  @challenger = 2, @champion = 1\
                        """);
        assertThat(RegisteredModelCard.of(summary()).text())
                .startsWith("flight-delay\n")
                .containsSubsequence("Trained on winter", "Versions of flight-delay");
    }

    @Test
    void aHistoryIsATableNewestFirst() {
        registered("champion");

        assertThat(
                        ModelHistoryTable.of(
                                        new ModelHistory(
                                                "flight-delay",
                                                store.registry().history("flight-delay")))
                                .text())
                .containsSubsequence(
                        "History of flight-delay", "alias @champion", "version 1 made");
    }
}
