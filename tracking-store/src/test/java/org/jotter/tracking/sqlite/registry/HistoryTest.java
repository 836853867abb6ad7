package org.jotter.tracking.sqlite.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.RegistryEvent.Kind.ALIAS_DELETED;
import static org.jotter.tracking.RegistryEvent.Kind.ALIAS_SET;
import static org.jotter.tracking.RegistryEvent.Kind.CREATED;
import static org.jotter.tracking.RegistryEvent.Kind.DELETED;
import static org.jotter.tracking.RegistryEvent.Kind.DESCRIBED;
import static org.jotter.tracking.RegistryEvent.Kind.RENAMED;
import static org.jotter.tracking.RegistryEvent.Kind.STAGE_CHANGED;
import static org.jotter.tracking.RegistryEvent.Kind.TAG_DELETED;
import static org.jotter.tracking.RegistryEvent.Kind.TAG_SET;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;
import static org.jotter.tracking.testing.FreshStore.NOW;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.jotter.tracking.NewModelVersion;
import org.jotter.tracking.NewRegisteredModel;
import org.jotter.tracking.RegistryEvent;
import org.jotter.tracking.Stage;
import org.jotter.tracking.VersionKey;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The log of what was changed in the registry. */
class HistoryTest {

    @RegisterExtension final FreshStore fresh = new FreshStore();

    private SqliteRegistry registry;

    @BeforeEach
    void registry() {
        registry = fresh.store().registry().as("ada");
    }

    private static RegistryEvent event(
            String name,
            int version,
            RegistryEvent.Kind kind,
            String item,
            String from,
            String to) {
        return new RegistryEvent(NOW, "ada", name, version, kind, item, from, to);
    }

    private void add(String name) {
        registry.createVersion(NewModelVersion.of(name, "s3://b/x"));
    }

    private List<String> kinds(String name) {
        return registry.history(name).stream()
                .map(event -> event.name() + " " + event.kind())
                .toList();
    }

    @Test
    void everyChangeOfAModelIsThereNewestFirst() {
        registry.create(NewRegisteredModel.named("m").described("a").tagged("k", "v"));
        registry.describe("m", "b");
        registry.setTag("m", "k", "w");
        registry.setTag("m", "empty", "");
        registry.deleteTag("m", "k");

        assertThat(registry.history("m"))
                .containsExactly(
                        event("m", 0, TAG_DELETED, "k", "w", ""),
                        event("m", 0, TAG_SET, "empty", "", ""),
                        event("m", 0, TAG_SET, "k", "v", "w"),
                        event("m", 0, DESCRIBED, "", "a", "b"),
                        event("m", 0, TAG_SET, "k", "", "v"),
                        event("m", 0, DESCRIBED, "", "", "a"),
                        event("m", 0, CREATED, "", "", ""));
    }

    @Test
    void everyChangeOfAVersionIsThere() {
        registry.create("m");
        add("m");
        add("m");
        registry.transition("m", 1, Stage.PRODUCTION, false);
        registry.transition("m", 2, Stage.PRODUCTION, true);
        registry.setAlias("m", "champion", 1);
        registry.setAlias("m", "champion", 2);
        registry.describeVersion("m", 2, "good");
        registry.setVersionTag("m", 2, "k", "v");
        registry.deleteVersionTag("m", 2, "k");
        registry.deleteVersion("m", 2);

        assertThat(registry.history("m"))
                .containsExactly(
                        event("m", 2, DELETED, "", "s3://b/x", ""),
                        event("m", 2, ALIAS_DELETED, "champion", "2", ""),
                        event("m", 2, TAG_DELETED, "k", "v", ""),
                        event("m", 2, TAG_SET, "k", "", "v"),
                        event("m", 2, DESCRIBED, "", "", "good"),
                        event("m", 2, ALIAS_SET, "champion", "1", "2"),
                        event("m", 1, ALIAS_SET, "champion", "", "1"),
                        event("m", 2, STAGE_CHANGED, "", "None", "Production"),
                        event("m", 1, STAGE_CHANGED, "", "Production", "Archived"),
                        event("m", 1, STAGE_CHANGED, "", "None", "Production"),
                        event("m", 2, CREATED, "", "", "s3://b/x"),
                        event("m", 1, CREATED, "", "", "s3://b/x"),
                        event("m", 0, CREATED, "", "", ""));
    }

    @Test
    void whatChangesNothingIsNoEvent() {
        registry.create("m");
        add("m");
        registry.setAlias("m", "champion", 1);
        registry.setTag("m", "k", "v");
        int before = registry.history("m").size();

        registry.setAlias("m", "champion", 1);
        registry.setTag("m", "k", "v");
        registry.describe("m", "");
        registry.rename("m", "m");
        registry.transition("m", 1, Stage.NONE, false);
        registry.deleteTag("m", "never-set");
        registry.deleteAlias("m", "never-set");
        registry.getOrCreate("m");
        assertThat(registry.history("m")).hasSize(before);
    }

    @Test
    void whatIsRefusedIsNoEvent() {
        registry.create("m");

        Assertions.assertThatThrownBy(
                        () ->
                                registry.register(
                                        NewModelVersion.of("n", "/etc"), Optional.of("champion")))
                .isInstanceOf(JotterException.class);
        assertThat(registry.history("m")).hasSize(1);
        assertRefused(
                () -> registry.history("n"),
                MISSING,
                "No registered model was ever named 'n'. Did you mean 'm'? List those there are"
                        + " with %models list");
    }

    @Test
    void aRenamedModelsHistoryIsFoundUnderBothNames() {
        registry.create("old");
        registry.rename("old", "new");
        add("new");

        assertThat(registry.history("new"))
                .containsExactly(
                        event("new", 1, CREATED, "", "", "s3://b/x"),
                        event("new", 0, RENAMED, "", "old", "new"),
                        event("old", 0, CREATED, "", "", ""));
        assertThat(registry.history("old")).isEqualTo(registry.history("new"));
    }

    @Test
    void anotherModelOfAnOldNameHasAHistoryOfItsOwn() {
        registry.create("old");
        registry.rename("old", "new");
        registry.create("old");

        assertThat(kinds("new")).containsExactly("new RENAMED", "old CREATED");
        assertThat(kinds("old")).containsExactly("old CREATED", "new RENAMED", "old CREATED");
    }

    @Test
    void theHistoryOutlivesTheModelAndSaysSo() {
        registry.create("m");
        add("m");
        registry.delete("m");
        assertThat(kinds("m")).containsExactly("m DELETED", "m CREATED", "m CREATED");

        registry.create("other");
        registry.create("m");
        assertThat(kinds("m")).hasSize(4);
        assertThat(kinds("other")).containsExactly("other CREATED");
    }

    @Test
    void aCopyIsAnEventOfItsTarget() {
        registry.create("m");
        add("m");
        registry.copyVersion(new VersionKey("m", 1), "prod");

        assertThat(registry.history("prod"))
                .containsExactly(
                        event("prod", 1, CREATED, "", "", "models:/m/1"),
                        event("prod", 0, CREATED, "", "", ""));
        assertThat(kinds("m")).hasSize(2);
    }

    @Test
    void whoeverActsIsNamed() {
        registry.create("m");
        registry.as("grace").describe("m", "b");
        fresh.store().registry().setTag("m", "k", "v");

        assertThat(registry.history("m"))
                .extracting(RegistryEvent::userId)
                .containsExactly(System.getProperty("user.name"), "grace", "ada");
    }
}
