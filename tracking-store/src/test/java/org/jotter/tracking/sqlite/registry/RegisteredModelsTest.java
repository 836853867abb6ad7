package org.jotter.tracking.sqlite.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.errors.JotterException.Kind.EXISTS;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;
import static org.jotter.tracking.testing.FreshStore.NOW;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.NewModelVersion;
import org.jotter.tracking.NewRegisteredModel;
import org.jotter.tracking.RegisteredModel;
import org.jotter.tracking.Stage;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Making, naming, describing and deleting registered models. */
class RegisteredModelsTest {

    private static final String NO_MODEL =
            "Registered Model with name=n not found. Did you mean 'm'? List them with %models list";

    @RegisterExtension final FreshStore fresh = new FreshStore();

    private SqliteRegistry registry;

    @BeforeEach
    void registry() {
        registry = fresh.store().registry();
        registry.create(NewRegisteredModel.named("m").described("winds").tagged("team", "red"));
    }

    /** The same registry, some time later. */
    private SqliteRegistry after(long millis) {
        Clock clock = Clock.fixed(Instant.ofEpochMilli(NOW + millis), ZoneOffset.UTC);
        ArtifactRoot root = ArtifactRoot.of(fresh.store().folder().artifacts());
        return new SqliteRegistry(fresh.db(), clock, root);
    }

    private static NewModelVersion version(String name) {
        return NewModelVersion.of(name, "s3://bucket/x");
    }

    @Test
    void aModelIsMadeWithDescriptionAndTags() {
        assertThat(registry.named("m"))
                .isEqualTo(
                        new RegisteredModel(
                                "m",
                                "winds",
                                NOW,
                                NOW,
                                List.of(),
                                Map.of(),
                                Map.of("team", "red")));
    }

    @Test
    void aModelThatIsRefusedLeavesNothing() {
        assertRefused(
                () -> registry.create(NewRegisteredModel.named("n").tagged("a//b", "x")),
                INVALID,
                "Invalid value \"a//b\" for parameter 'key' supplied: Names may be treated as files"
                    + " in certain cases, and must not resolve to other names when treated as such."
                    + " This name would resolve to 'a/b'");
        assertThat(registry.list()).hasSize(1);
    }

    @Test
    void renamingTakesEverythingAlong() {
        registry.createVersion(version("m").tagged("k", "v"));
        registry.setAlias("m", "champion", 1);

        RegisteredModel renamed = after(5).rename("m", "breeze");

        assertThat(renamed.name()).isEqualTo("breeze");
        assertThat(renamed.lastUpdateTimeMillis()).isEqualTo(NOW + 5);
        assertThat(renamed.creationTimeMillis()).isEqualTo(NOW);
        assertThat(renamed.tags()).isEqualTo(Map.of("team", "red"));
        ModelVersion version = registry.versionByAlias("breeze", "champion");
        assertThat(version.tags()).isEqualTo(Map.of("k", "v"));
        assertThat(version.lastUpdateTimeMillis()).isEqualTo(NOW + 5);
        assertThat(registry.createVersion(version("breeze")).version()).isEqualTo(2);
        assertThat(registry.list()).extracting(RegisteredModel::name).containsExactly("breeze");
    }

    @Test
    void aModelCanBeRenamedToItself() {
        assertThat(after(5).rename("m", "m").lastUpdateTimeMillis()).isEqualTo(NOW + 5);
    }

    @Test
    void aNewNameThatCannotBeIsRefused() {
        registry.create("taken");

        assertRefused(
                () -> registry.rename("m", "taken"),
                EXISTS,
                "Registered Model (name=taken) already exists. Add a version to it, or choose"
                        + " another name");
        assertRefused(
                () -> registry.rename("m", " "),
                INVALID,
                "Missing value for required parameter 'new_name'."
                        + " See the API docs for more information about request parameters.");
        assertRefused(
                () -> registry.rename("m", "a/b"),
                INVALID,
                "Invalid model name 'a/b'. Names cannot contain '/' or ':'.");
        assertRefused(() -> registry.rename("n", "o"), MISSING, NO_MODEL);
        assertThat(registry.named("m").name()).isEqualTo("m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "..a"})
    void aNameThatIsAFoldersIsRefused(String name) {
        assertRefused(
                () -> registry.create(name),
                INVALID,
                "Invalid value \"%s\" for parameter 'name' supplied: Names may be treated as files in certain cases, and must not resolve to other names when treated as such. This name would resolve to '%s'"
                        .formatted(name, name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void aNameIsNeeded(String name) {
        assertRefused(
                () -> registry.create(name),
                INVALID,
                "Missing value for required parameter 'name'."
                        + " See the API docs for more information about request parameters.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a%2fb", "a%252fb", "höhe", "a@b", "a\\b", "'; DROP TABLE x"})
    void anyOtherNameIsKeptAsItIs(String name) {
        registry.create(name);
        registry.createVersion(version(name));

        assertThat(registry.named(name).name()).isEqualTo(name);
        assertThat(registry.version(name, 1).name()).isEqualTo(name);
    }

    @Test
    void aNameHasALimit() {
        assertRefused(
                () -> registry.create("n".repeat(257)),
                INVALID,
                "'name' exceeds the maximum length of 256 characters: it has 257");
        assertThat(registry.create("n".repeat(256)).name()).hasSize(256);
    }

    @Test
    void theModelsTimeMovesWithItsVersionsAndDescriptionOnly() {
        after(1).createVersion(version("m"));
        assertThat(updated()).isEqualTo(1);
        after(2).describe("m", "gales");
        assertThat(updated()).isEqualTo(2);
        after(3).transition("m", 1, Stage.STAGING, false);
        assertThat(updated()).isEqualTo(3);

        after(9).describeVersion("m", 1, "of a version");
        after(9).setTag("m", "k", "v");
        after(9).deleteTag("m", "k");
        after(9).setVersionTag("m", 1, "k", "v");
        after(9).setAlias("m", "champion", 1);
        after(9).deleteAlias("m", "champion");
        assertThat(updated()).isEqualTo(3);

        after(10).deleteVersion("m", 1);
        assertThat(updated()).isEqualTo(10);
    }

    private long updated() {
        return registry.named("m").lastUpdateTimeMillis() - NOW;
    }

    @Test
    void aDeletedModelIsGoneWithAllItHadAndItsNameIsFree() {
        registry.createVersion(version("m").tagged("k", "v"));
        registry.createVersion(version("m"));
        registry.setAlias("m", "champion", 2);
        registry.delete("m");

        assertThat(registry.list()).isEmpty();
        assertRefused(
                () -> registry.delete("m"),
                MISSING,
                "Registered Model with name=m not found. List them with %models list");
        assertThat(registry.create("m").aliases()).isEmpty();
        ModelVersion first = registry.createVersion(version("m"));
        assertThat(first.version()).isEqualTo(1);
        assertThat(first.tags()).isEmpty();
    }

    @Test
    void aTagIsSetReplacedAndTakenAway() {
        registry.setTag("m", "team", "");
        registry.setTag("m", "a/b", "x".repeat(100_000));
        assertThat(registry.named("m").tags()).containsEntry("team", "").hasSize(2);

        registry.deleteTag("m", "team");
        registry.deleteTag("m", "never-set");
        assertThat(registry.named("m").tags()).containsOnlyKeys("a/b");
        assertRefused(() -> registry.setTag("n", "k", "v"), MISSING, NO_MODEL);
        assertRefused(() -> registry.deleteTag("n", "k"), MISSING, NO_MODEL);
    }

    @Test
    void tagsAndDescriptionsHaveLimits() {
        assertRefused(
                () -> registry.setTag("m", "k", "x".repeat(100_001)),
                INVALID,
                "'value' exceeds the maximum length of 100000 characters: tag 'k' has 100001. Log"
                        + " long text as an artifact");
        assertRefused(
                () -> registry.setTag("m", "k".repeat(251), "v"),
                INVALID,
                "'key' exceeds the maximum length of 250 characters: it has 251");
        assertRefused(
                () -> registry.setTag("m", "k", null),
                INVALID,
                "Missing value for required parameter 'value'."
                        + " See the API docs for more information about request parameters.");
        assertRefused(
                () -> registry.describe("m", "x".repeat(100_001)),
                INVALID,
                "'description' exceeds the maximum length of 100000 characters: it has 100001");
        assertThat(registry.describe("m", "x".repeat(100_000)).description()).hasSize(100_000);
    }

    @Test
    void anUnknownModelIsDescribedByNobody() {
        assertRefused(() -> registry.describe("n", "x"), MISSING, NO_MODEL);
        assertRefused(() -> registry.deleteAlias("n", "x"), MISSING, NO_MODEL);
        assertRefused(() -> registry.latestVersions("n", List.of()), MISSING, NO_MODEL);
    }
}
