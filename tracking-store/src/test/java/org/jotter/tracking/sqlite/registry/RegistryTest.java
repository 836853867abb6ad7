package org.jotter.tracking.sqlite.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.errors.JotterException.Kind.EXISTS;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;
import static org.jotter.tracking.testing.FreshStore.NOW;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.NewModelVersion;
import org.jotter.tracking.RegisteredModel;
import org.jotter.tracking.RunId;
import org.jotter.tracking.Stage;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryTest {

    private static final RunId RUN = new RunId("0".repeat(32));
    private static final String SOURCE = "runs:/" + RUN + "/model";

    @RegisterExtension final FreshStore fresh = new FreshStore();

    private SqliteRegistry registry;

    @BeforeEach
    void registry() {
        registry = fresh.store().registry();
    }

    @Test
    void aNewModelHasNoVersions() {
        assertThat(registry.create("flight-delay"))
                .isEqualTo(
                        new RegisteredModel(
                                "flight-delay", "", NOW, NOW, List.of(), Map.of(), Map.of()));
        assertThat(registry.versions("flight-delay")).isEmpty();
    }

    @Test
    void versionsCountFromOne() {
        registry.create("flight-delay");
        registry.createVersion(NewModelVersion.of("flight-delay", "runs:/r/a"));
        ModelVersion second =
                registry.as("ada")
                        .createVersion(
                                NewModelVersion.of("flight-delay", "runs:/r/b")
                                        .ofRun("r")
                                        .linked("https://here/r")
                                        .described("of winds")
                                        .tagged("team", "red"));

        assertThat(second)
                .isEqualTo(
                        new ModelVersion(
                                "flight-delay",
                                2,
                                "runs:/r/b",
                                "r",
                                "",
                                "https://here/r",
                                "ada",
                                NOW,
                                NOW,
                                "of winds",
                                List.of(),
                                Map.of("team", "red"),
                                Stage.NONE));
        assertThat(registry.versions("flight-delay"))
                .extracting(ModelVersion::version)
                .containsExactly(2, 1);
        assertThat(registry.named("flight-delay").latestVersions()).containsExactly(second);
        assertThat(registry.named("flight-delay").latestVersion()).isEqualTo(2);
        assertThat(second.uri()).isEqualTo("models:/flight-delay/2");
    }

    @Test
    void registeringMakesModelVersionAndAliasAtOnce() {
        ModelVersion version = register(SOURCE, "champion");

        assertThat(version.version()).isEqualTo(1);
        assertThat(version.aliases()).containsExactly("champion");
        assertThat(registry.versionByAlias("flight-delay", "champion")).isEqualTo(version);
    }

    @Test
    void registeringTheSameSourceAgainGivesItsVersionAndMovesTheAlias() {
        register(SOURCE, "champion");
        register("runs:/r/other", "champion");
        ModelVersion again = register(SOURCE, "champion");

        assertThat(again.version()).isEqualTo(1);
        assertThat(registry.versions("flight-delay")).hasSize(2);
        assertThat(registry.versionByAlias("flight-delay", "champion").version()).isEqualTo(1);
        assertThat(registry.version("flight-delay", 2).aliases()).isEmpty();
        assertThat(registry.findVersionBySource("flight-delay", SOURCE)).contains(again);
        assertThat(registry.findVersionBySource("flight-delay", "runs:/r/x")).isEmpty();
    }

    @Test
    void registeringWithABadAliasLeavesNothing() {
        assertRefused(
                () -> register(SOURCE, "latest"),
                INVALID,
                "'latest' alias name (case insensitive) is reserved.");
        assertThat(registry.list()).isEmpty();
    }

    @Test
    void aVersionMayHaveSeveralAliases() {
        register(SOURCE, "champion");
        registry.setAlias("flight-delay", "best", 1);

        assertThat(registry.version("flight-delay", 1).aliases())
                .containsExactly("best", "champion");
        assertThat(registry.named("flight-delay").aliases())
                .isEqualTo(Map.of("best", 1, "champion", 1));

        registry.deleteAlias("flight-delay", "best");
        registry.deleteAlias("flight-delay", "best");
        assertThat(registry.version("flight-delay", 1).aliases()).containsExactly("champion");
    }

    @Test
    void modelsAreListedByName() {
        registry.getOrCreate("b");
        registry.getOrCreate("a");
        registry.getOrCreate("b");

        assertThat(registry.list()).extracting(RegisteredModel::name).containsExactly("a", "b");
    }

    @Test
    void descriptionsAndTagsAreKept() {
        register(SOURCE, "champion");
        registry.describe("flight-delay", "of a model");
        registry.describeVersion("flight-delay", 1, "of a version");
        registry.setTag("flight-delay", "team", "ada");
        registry.setVersionTag("flight-delay", 1, "stage", "tried");
        registry.setVersionTag("flight-delay", 1, "stage", "live");

        assertThat(registry.named("flight-delay").description()).isEqualTo("of a model");
        assertThat(registry.named("flight-delay").tags()).isEqualTo(Map.of("team", "ada"));
        assertThat(registry.version("flight-delay", 1).description()).isEqualTo("of a version");
        assertThat(registry.version("flight-delay", 1).tags()).isEqualTo(Map.of("stage", "live"));
    }

    @Test
    void anUnknownModelIsAnsweredWithTheNearestOne() {
        registry.create("flight-delay");
        String message =
                "Registered Model with name=flight-dealy not found. Did you mean 'flight-delay'?"
                        + " List them with %models list";

        assertRefused(() -> registry.named("flight-dealy"), MISSING, message);
        assertRefused(() -> registry.versions("flight-dealy"), MISSING, message);
        assertRefused(
                () -> registry.version("flight-dealy", 1),
                MISSING,
                "Model Version (name=flight-dealy, version=1) not found. " + message);
        assertRefused(() -> registry.versionByAlias("flight-dealy", "champion"), MISSING, message);
        assertRefused(
                () -> registry.createVersion(NewModelVersion.of("flight-dealy", SOURCE)),
                MISSING,
                message);
    }

    @Test
    void anUnknownVersionIsAnsweredWithThoseThereAre() {
        registry.create("flight-delay");
        assertRefused(
                () -> registry.version("flight-delay", 1),
                MISSING,
                "Model Version (name=flight-delay, version=1) not found. It has none yet");

        register(SOURCE, "champion");
        register("runs:/r/other", "champion");
        assertRefused(
                () -> registry.setAlias("flight-delay", "best", 3),
                MISSING,
                "Model Version (name=flight-delay, version=3) not found. It has 1, 2");
    }

    @Test
    void anUnknownAliasIsAnsweredWithTheNearestOne() {
        registry.create("flight-delay");
        assertRefused(
                () -> registry.versionByAlias("flight-delay", "champion"),
                INVALID,
                "Registered model alias champion not found. 'flight-delay' has no alias yet");

        register(SOURCE, "champion");
        assertRefused(
                () -> registry.versionByAlias("flight-delay", "champoin"),
                INVALID,
                "Registered model alias champoin not found. Did you mean 'champion'? 'flight-delay'"
                        + " has 'champion'");
    }

    @Test
    void aTakenNameIsRefused() {
        registry.create("flight-delay");

        assertRefused(
                () -> registry.create("flight-delay"),
                EXISTS,
                "Registered Model (name=flight-delay) already exists. Add a version to it, or"
                        + " choose another name");
    }

    @ParameterizedTest
    @CsvSource({"a/b", "a:b"})
    void aNameThatBreaksAModelUriIsRefused(String name) {
        assertRefused(
                () -> registry.create(name),
                INVALID,
                "Invalid model name '%s'. Names cannot contain '/' or ':'.".formatted(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Latest | 'latest' alias name (case insensitive) is reserved.
                    v1     | Version alias name 'v1' is reserved.
                    V22    | Version alias name 'V22' is reserved.
                    a b    | Invalid alias name: 'a b'. Names may only contain alphanumerics, underscores (_), and dashes (-).
                    a@b    | Invalid alias name: 'a@b'. Names may only contain alphanumerics, underscores (_), and dashes (-).
                    """)
    void anAliasOutsideTheRuleIsRefused(String alias, String why) {
        register(SOURCE, "champion");

        assertRefused(() -> registry.setAlias("flight-delay", alias, 1), INVALID, why);
    }

    private ModelVersion register(String source, String alias) {
        return registry.register(
                NewModelVersion.of("flight-delay", source).ofRun(RUN.value()), Optional.of(alias));
    }
}
