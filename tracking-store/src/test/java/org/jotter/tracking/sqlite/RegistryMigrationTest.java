package org.jotter.tracking.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jotter.tracking.NewModelVersion;
import org.jotter.tracking.RegisteredModel;
import org.jotter.tracking.Registry;
import org.jotter.tracking.RegistryEvent;
import org.jotter.tracking.Stage;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.db.Migrations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry that an older Jotter kept, before it wrote down its changes. */
class RegistryMigrationTest {

    private static final Migrations BEFORE =
            new Migrations(
                    "tracking",
                    SqliteStore.class,
                    List.of(
                            "V001__experiments_and_runs.sql",
                            "V002__model_registry.sql",
                            "V003__endpoints_and_request_log.sql"));

    @TempDir Path folder;

    @Test
    void modelsAndVersionsStayAndGetAHistory() {
        WorkspaceFolder workspace = new WorkspaceFolder(folder);
        try (Db old = Db.open(workspace.database(), Db.Durability.NORMAL).migrate(BEFORE)) {
            insertModel(old, "a");
            insertModel(old, "b");
        }

        try (SqliteStore store = SqliteStore.open(workspace)) {
            Registry registry = store.registry();
            assertThat(registry.list()).extracting(RegisteredModel::name).containsExactly("a", "b");
            assertThat(registry.version("a", 3).runLink()).isEmpty();
            assertThat(registry.version("a", 3).currentStage()).isEqualTo(Stage.NONE);
            assertThat(registry.downloadUri("a", 3)).isEqualTo("runs:/r/a");
            assertThat(registry.versionByAlias("b", "champion").version()).isEqualTo(3);
            assertThat(registry.history("a")).isEmpty();

            registry.createVersion(NewModelVersion.of("a", "s3://b/x"));
            registry.delete("b");
            registry.create("b");
            assertThat(registry.history("a")).extracting(RegistryEvent::version).containsExactly(4);
            assertThat(registry.history("b"))
                    .extracting(RegistryEvent::kind)
                    .containsExactly(RegistryEvent.Kind.CREATED, RegistryEvent.Kind.DELETED);
        }
    }

    private static void insertModel(Db db, String name) {
        db.update("INSERT INTO registered_models VALUES (?, '', 1, 1, 3)", name);
        db.update(
                "INSERT INTO model_versions VALUES (?, 3, 'runs:/r/a', 'r', '', '', 'None', 1, 1)",
                name);
        db.update("INSERT INTO registered_model_aliases VALUES (?, 'champion', 3)", name);
    }
}
