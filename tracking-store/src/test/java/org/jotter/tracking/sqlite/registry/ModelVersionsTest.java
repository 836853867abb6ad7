package org.jotter.tracking.sqlite.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;

import java.util.List;
import java.util.Map;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.NewModelVersion;
import org.jotter.tracking.Stage;
import org.jotter.tracking.VersionKey;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Making, moving, copying and deleting model versions. */
class ModelVersionsTest {

    @RegisterExtension final FreshStore fresh = new FreshStore();

    private SqliteRegistry registry;

    @BeforeEach
    void registry() {
        registry = fresh.store().registry();
        registry.create("m");
    }

    private ModelVersion add(String source) {
        return registry.createVersion(NewModelVersion.of("m", source));
    }

    private String noVersion(int version, String there) {
        return "Model Version (name=m, version=%d) not found. It has %s".formatted(version, there);
    }

    @Test
    void aDeletedNumberIsNeverUsedAgain() {
        add("s3://b/1");
        add("s3://b/2");
        registry.deleteVersion("m", 2);

        assertThat(add("s3://b/3").version()).isEqualTo(3);
        registry.deleteVersion("m", 1);
        registry.deleteVersion("m", 3);
        assertThat(add("s3://b/4").version()).isEqualTo(4);
        assertThat(registry.versions("m")).extracting(ModelVersion::version).containsExactly(4);
    }

    @Test
    void aDeletedVersionIsGoneWithItsAliases() {
        add("s3://b/1");
        add("s3://b/2");
        registry.setAlias("m", "champion", 2);
        registry.setAlias("m", "old", 1);
        registry.deleteVersion("m", 2);

        assertThat(registry.named("m").aliases()).isEqualTo(Map.of("old", 1));
        assertThat(registry.named("m").latestVersion()).isEqualTo(1);
        assertRefused(() -> registry.deleteVersion("m", 2), MISSING, noVersion(2, "1"));
        assertRefused(() -> registry.describeVersion("m", 2, "x"), MISSING, noVersion(2, "1"));
        assertRefused(() -> registry.setVersionTag("m", 2, "k", "v"), MISSING, noVersion(2, "1"));
        assertRefused(() -> registry.deleteVersionTag("m", 2, "k"), MISSING, noVersion(2, "1"));
        assertRefused(() -> registry.downloadUri("m", 2), MISSING, noVersion(2, "1"));
        assertRefused(
                () -> registry.transition("m", 2, Stage.STAGING, true), MISSING, noVersion(2, "1"));
    }

    @Test
    void aVersionsTagsAreSetAndTakenAway() {
        add("s3://b/1");
        registry.setVersionTag("m", 1, "k", "v");
        registry.setVersionTag("m", 1, "l", "");
        registry.deleteVersionTag("m", 1, "k");
        registry.deleteVersionTag("m", 1, "never-set");

        assertThat(registry.version("m", 1).tags()).isEqualTo(Map.of("l", ""));
    }

    @Test
    void theNewestVersionOfEachStageIsFound() {
        for (int i = 1; i <= 5; i++) {
            add("s3://b/" + i);
        }
        registry.transition("m", 1, Stage.PRODUCTION, false);
        registry.transition("m", 2, Stage.PRODUCTION, false);
        registry.transition("m", 3, Stage.STAGING, false);

        assertThat(registry.latestVersions("m", List.of()))
                .extracting(ModelVersion::version)
                .containsExactly(2, 3, 5);
        assertThat(registry.latestVersions("m", List.of(Stage.PRODUCTION, Stage.ARCHIVED)))
                .extracting(ModelVersion::version)
                .containsExactly(2);
        assertThat(registry.named("m").latestVersions())
                .isEqualTo(registry.latestVersions("m", List.of()));
    }

    @Test
    void aTransitionArchivesTheOthersOfThatStageOnlyWhenAsked() {
        for (int i = 1; i <= 4; i++) {
            add("s3://b/" + i);
        }
        registry.transition("m", 1, Stage.PRODUCTION, false);
        registry.transition("m", 2, Stage.PRODUCTION, false);
        registry.transition("m", 3, Stage.STAGING, false);
        ModelVersion moved = registry.transition("m", 4, Stage.PRODUCTION, true);

        assertThat(moved.currentStage()).isEqualTo(Stage.PRODUCTION);
        assertThat(registry.versions("m"))
                .extracting(ModelVersion::currentStage)
                .containsExactly(Stage.PRODUCTION, Stage.STAGING, Stage.ARCHIVED, Stage.ARCHIVED);
        registry.transition("m", 4, Stage.PRODUCTION, true);
        assertThat(registry.version("m", 4).currentStage()).isEqualTo(Stage.PRODUCTION);
    }

    @Test
    void onlyActiveStagesCanBeEmptied() {
        add("s3://b/1");

        assertRefused(
                () -> registry.transition("m", 1, Stage.ARCHIVED, true),
                INVALID,
                "Model version transition cannot archive existing model versions because 'Archived'"
                        + " is not an Active stage. Valid stages are ['Staging', 'Production']");
        assertThat(registry.version("m", 1).currentStage()).isEqualTo(Stage.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Production", "production", "PRODUCTION"})
    void stagesAreReadInAnyLetterCase(String text) {
        assertThat(Stage.parse(text)).isEqualTo(Stage.PRODUCTION).hasToString("Production");
    }

    @Test
    void anUnknownStageIsAnsweredWithTheNearest() {
        assertRefused(
                () -> Stage.parse("Stagging"),
                INVALID,
                "Invalid Model Version stage: Stagging. Value must be one of None, Staging,"
                        + " Production, Archived. Did you mean 'Staging'?");
    }

    @Test
    void latestIsAnAliasOfTheNewestVersion() {
        assertRefused(
                () -> registry.versionByAlias("m", "latest"),
                MISSING,
                "Latest version not found for model m. It has no version yet");
        add("s3://b/1");
        add("s3://b/2");
        registry.transition("m", 1, Stage.PRODUCTION, false);

        assertThat(registry.versionByAlias("m", "Latest").version()).isEqualTo(2);
    }

    @Test
    void aCopyKeepsWhatTheModelIsAndStartsWithoutAliasesAndStage() {
        logModel("m-1");
        registry.createVersion(
                NewModelVersion.of("m", "s3://b/1")
                        .ofRun("r")
                        .ofModel("m-1")
                        .linked("https://here")
                        .described("good")
                        .tagged("k", "v"));
        registry.setAlias("m", "champion", 1);
        registry.transition("m", 1, Stage.PRODUCTION, false);

        ModelVersion copy = registry.copyVersion(new VersionKey("m", 1), "prod");

        assertThat(copy.key()).isEqualTo(new VersionKey("prod", 1));
        assertThat(copy.source()).isEqualTo("models:/m/1");
        assertThat(copy.runId()).isEqualTo("r");
        assertThat(copy.modelId()).isEqualTo("m-1");
        assertThat(copy.runLink()).isEqualTo("https://here");
        assertThat(copy.description()).isEqualTo("good");
        assertThat(copy.tags()).isEqualTo(Map.of("k", "v"));
        assertThat(copy.aliases()).isEmpty();
        assertThat(copy.currentStage()).isEqualTo(Stage.NONE);
        assertThat(registry.downloadUri("prod", 1)).isEqualTo("s3://b/1");
    }

    @Test
    void aCopyOfACopyOutlivesBothItCameFrom() {
        add("s3://b/1");
        registry.copyVersion(new VersionKey("m", 1), "staged");
        registry.copyVersion(new VersionKey("staged", 1), "prod");
        registry.delete("m");
        registry.delete("staged");

        assertThat(registry.version("prod", 1).source()).isEqualTo("models:/staged/1");
        assertThat(registry.downloadUri("prod", 1)).isEqualTo("s3://b/1");
    }

    @Test
    void aCopyOfNothingMakesNothing() {
        assertRefused(
                () -> registry.copyVersion(new VersionKey("m", 7), "prod"),
                MISSING,
                "Model Version (name=m, version=7) not found. It has none yet");
        assertThat(registry.list()).hasSize(1);
    }

    @Test
    void aVersionMayBeMadeOfAnAlias() {
        add("s3://b/1");
        registry.setAlias("m", "champion", 1);

        ModelVersion version = add("models:/m@champion");
        assertThat(version.source()).isEqualTo("models:/m/1");
        assertThat(registry.downloadUri("m", 2)).isEqualTo("s3://b/1");
    }

    @Test
    void aVersionMayBeMadeOfTheNewestVersionOrOfThatOfAStage() {
        add("s3://b/1");
        add("s3://b/2");
        registry.transition("m", 1, Stage.PRODUCTION, false);

        assertThat(add("models:/m/latest").source()).isEqualTo("models:/m/2");
        assertThat(add("models:/m/Production").source()).isEqualTo("models:/m/1");
    }

    @Test
    void aNameMayHoldAnAtSign() {
        registry.create("team@delay");
        registry.createVersion(NewModelVersion.of("team@delay", "s3://b/1"));
        assertThat(add("models:/team@delay/1").source()).isEqualTo("models:/team@delay/1");
        assertThat(registry.downloadUri("m", 1)).isEqualTo("s3://b/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"models:/", "models:/m", "models:/m/x", "models://m/1", "models:m/1"})
    void aModelUriThatIsNoneIsAnsweredWithTheForms(String source) {
        assertRefused(
                () -> add(source),
                INVALID,
                "Invalid model version source: '%s'. Write models:/<name>/<version>, models:/<name>@<alias> or models:/<model_id>"
                        .formatted(source));
    }

    @Test
    void aLoggedModelsFilesAreFoundUnderEachDoorsOwnUri() {
        logModel("m-42");
        ModelVersion version = add("models:/m-42");

        assertThat(version.modelId()).isEqualTo("m-42");
        assertThat(version.runId()).isEqualTo("its-run");
        ArtifactRoot root = ArtifactRoot.of(fresh.store().folder().artifacts());
        assertThat(registry.downloadUri("m", 1)).isEqualTo(root.uri() + "/0/models/m-42/artifacts");
        SqliteRegistry proxied =
                new SqliteRegistry(
                        fresh.db(), FreshStore.CLOCK, root.shownAs("mlflow-artifacts:/"));
        assertThat(proxied.downloadUri("m", 1))
                .isEqualTo("mlflow-artifacts:/0/models/m-42/artifacts");
        assertThat(registry.copyVersion(version.key(), "prod").modelId()).isEqualTo("m-42");
        assertThat(registry.downloadUri("prod", 1)).isEqualTo(registry.downloadUri("m", 1));
    }

    @Test
    void aLocalSourceMayBeInTheLoggedModelsFolder() {
        logModel("m-42");
        String own =
                ArtifactRoot.of(fresh.store().folder().artifacts()).uri()
                        + "/0/models/m-42/artifacts";

        assertThat(registry.createVersion(NewModelVersion.of("m", own).ofModel("m-42")).runId())
                .isEqualTo("its-run");
    }

    @Test
    void aVersionOfALoggedModelThatIsNotThereIsRefused() {
        assertRefused(
                () -> registry.createVersion(NewModelVersion.of("m", "s3://b/1").ofModel("m-0")),
                MISSING,
                "Logged model with ID 'm-0' not found. List them with %mlflow models");
        assertThat(registry.versions("m")).isEmpty();
    }

    @Test
    void aLoggedModelThatIsNotThereIsNamed() {
        assertRefused(
                () -> add("models:/m-42"),
                INVALID,
                "Invalid model version source: 'models:/m-42'. There is no logged model 'm-42'");

        logModel("m-42");
        add("models:/m-42");
        fresh.db().update("DELETE FROM logged_models");
        assertRefused(
                () -> registry.downloadUri("m", 1),
                MISSING,
                "The files of version 1 of 'm' are gone with the logged model 'm-42'. Delete the"
                        + " version");
    }

    private void logModel(String modelId) {
        fresh.db()
                .update(
                        """
                        INSERT INTO logged_models (model_id, experiment_id, name, model_type,
                            source_run_id, status, status_message, creation_timestamp,
                            last_updated_timestamp, lifecycle_stage)
                        VALUES (?, 0, 'm', '', 'its-run', 'READY', '', 1, 1, 'active')
                        """,
                        modelId);
    }
}
