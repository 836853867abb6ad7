package org.jotter.tracking.artifacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;
import static org.jotter.tracking.errors.JotterException.Kind.UNSUPPORTED;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jotter.tracking.ArtifactFile;
import org.jotter.tracking.NewModelVersion;
import org.jotter.tracking.RunId;
import org.jotter.tracking.sqlite.artifacts.LocalArtifacts;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ArtifactPlacesTest {

    private static final String MODEL = "m-0123456789abcdef0123456789abcdef";

    @RegisterExtension final FreshStore fresh = new FreshStore();
    @TempDir Path outside;

    private LocalArtifacts artifacts;
    private RunId run;

    @BeforeEach
    void aRun() {
        artifacts = fresh.store().artifacts();
        run = fresh.run();
    }

    @Test
    void aLoggedModelHasAFolderOfItsOwn() throws IOException {
        model();
        artifacts.loggedModel(MODEL).put("MLmodel", text("flavors"));

        assertThat(artifacts.loggedModel(MODEL).list(""))
                .containsExactly(new ArtifactFile("MLmodel", false, 7));
        assertThat(artifacts.store().path("0/models/" + MODEL + "/artifacts/MLmodel"))
                .hasContent("flavors");
        assertRefused(
                () -> artifacts.loggedModel("m-1"),
                MISSING,
                "Logged model with ID 'm-1' not found. List them with %mlflow models");
    }

    @Test
    void aModelVersionShowsTheFilesOfItsSource() throws IOException {
        model();
        artifacts.loggedModel(MODEL).put("MLmodel", text("of the logged model"));
        artifacts.logText(run, "of the run", "model/MLmodel");
        fresh.store().registry().create("a");
        version("runs:/" + run + "/model");
        version("models:/" + MODEL);
        version("models:/a/1");
        version(fresh.runs().get(run).info().artifactUri() + "/model");

        for (int version : new int[] {1, 3, 4}) {
            assertThat(read(artifacts.modelVersion("a", version), "MLmodel"))
                    .isEqualTo("of the run");
        }
        assertThat(read(artifacts.modelVersion("a", 2), "MLmodel"))
                .isEqualTo("of the logged model");
        assertThat(artifacts.modelVersion("a", 1).uri()).endsWith("/artifacts/model");
        assertRefused(
                () -> artifacts.modelVersion("a", 1).open("MLmodle"),
                MISSING,
                "Version 1 of 'a' has no artifact 'MLmodle'. Did you mean 'MLmodel'?");
        assertRefused(
                () -> artifacts.modelVersion("a", 7),
                MISSING,
                "Model Version (name=a, version=7) not found");
    }

    /** Before sources were followed as a version was made, the registry took any text for one. */
    private void versionOfAnOlderJotter(String name, String source) {
        fresh.store().registry().createVersion(NewModelVersion.of(name, "s3://b/m"));
        fresh.db().update("UPDATE model_versions SET source = ? WHERE name = ?", source, name);
    }

    @Test
    void aCopyThatAnOlderJotterMadeIsFollowed() throws IOException {
        artifacts.logText(run, "of the run", "model/MLmodel");
        fresh.store().registry().create("a");
        fresh.store().registry().create("b");
        versionOfAnOlderJotter("a", "runs:/" + run + "/model");
        versionOfAnOlderJotter("b", "models:/a/1");
        assertThat(read(artifacts.modelVersion("b", 1), "MLmodel")).isEqualTo("of the run");

        fresh.db().update("UPDATE model_versions SET source = 'models:/b/1' WHERE name = 'a'");
        assertRefused(
                () -> artifacts.modelVersion("a", 1),
                INVALID,
                "Version 1 of 'a' is a copy of itself. Register the model anew");
    }

    private void version(String source) {
        fresh.store().registry().createVersion(NewModelVersion.of("a", source).ofRun(run.value()));
    }

    @Test
    void anArtifactIsDeletedFromAnActiveRun() {
        artifacts.logText(run, "a", "notes/a.txt");
        artifacts.logText(run, "b", "b.txt");

        assertRefused(
                () -> artifacts.delete(run, "notes/b.txt"),
                MISSING,
                "Run %s has no artifact 'notes/b.txt'. Did you mean 'notes/a.txt'?".formatted(run));
        artifacts.delete(run, "notes");
        assertThat(artifacts.list(run, "")).containsExactly(new ArtifactFile("b.txt", false, 1));
        artifacts.delete(run, "");
        artifacts.delete(run, "");
        assertThat(artifacts.list(run, "")).isEmpty();
    }

    @Test
    void aWholeFolderGoesToTheRootOfARun() throws IOException {
        artifacts.logText(run, "a", "a.txt");
        Files.writeString(outside.resolve("b.txt"), "b");
        artifacts.logAll(run, outside, "");

        assertThat(artifacts.list(run, ""))
                .extracting(ArtifactFile::path)
                .containsExactly("a.txt", "b.txt");
    }

    private void model() {
        fresh.db()
                .update(
                        """
                        INSERT INTO logged_models (model_id, experiment_id, name, model_type, source_run_id,
                            status, status_message, creation_timestamp, last_updated_timestamp,
                            lifecycle_stage)
                        VALUES (?, 0, 'model', '', '', 'LOGGED_MODEL_READY', '', 0, 0, 'active')
                        """,
                        MODEL);
    }

    private void location(String location) {
        fresh.db().update("UPDATE experiments SET artifact_location = ?", location);
    }

    @Test
    void aLoggedModelOfAnExperimentElsewhereIsThere() throws IOException {
        model();
        location(outside.toUri() + "own");
        artifacts.loggedModel(MODEL).put("MLmodel", text("x"));
        assertThat(outside.resolve("own/models/" + MODEL + "/artifacts/MLmodel")).hasContent("x");

        location("mlflow-artifacts://host:5000/own");
        artifacts.loggedModel(MODEL).put("MLmodel", text("y"));
        assertThat(artifacts.store().path("own/models/" + MODEL + "/artifacts/MLmodel"))
                .hasContent("y");
    }

    @Test
    void aPlaceThatCannotBeOpenedIsNamed() {
        model();
        location("s3://bucket/runs");

        assertRefused(
                () -> artifacts.loggedModel(MODEL),
                UNSUPPORTED,
                ("Logged model %s has its artifacts at 's3://bucket/runs/models/%s/artifacts',"
                     + " which cannot be opened from here. Open them with a client of that store")
                        .formatted(MODEL, MODEL));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String read(LocalArtifactFolder folder, String path) throws IOException {
        try (OpenArtifact artifact = folder.open(path)) {
            return new String(artifact.stream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
