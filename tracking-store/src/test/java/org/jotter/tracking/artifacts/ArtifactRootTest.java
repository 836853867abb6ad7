package org.jotter.tracking.artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.ExperimentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactRootTest {

    private static final Path FOLDER = Path.of("/home/me/my work/.jotter/artifacts");
    private static final ExperimentId ID = ExperimentId.of(3);

    private final ArtifactRoot local = ArtifactRoot.of(FOLDER);
    private final ArtifactRoot server = local.shownAs("mlflow-artifacts:/");

    @Test
    void eachDoorShowsItsOwnUris() {
        assertThat(local.experiment(ID, ""))
                .isEqualTo("file:///home/me/my%20work/.jotter/artifacts/3");
        assertThat(local.run(ID, "", "r1"))
                .isEqualTo("file:///home/me/my%20work/.jotter/artifacts/3/r1/artifacts");
        assertThat(server.experiment(ID, "")).isEqualTo("mlflow-artifacts:/3");
        assertThat(server.run(ID, "", "r1")).isEqualTo("mlflow-artifacts:/3/r1/artifacts");
        assertThat(server.loggedModel(ID, "", "m-1"))
                .isEqualTo("mlflow-artifacts:/3/models/m-1/artifacts");
    }

    @Test
    void anExperimentsOwnLocationIsKeptAsItWasGiven() {
        assertThat(server.experiment(ID, "s3://bucket/a/")).isEqualTo("s3://bucket/a/");
        assertThat(server.run(ID, "s3://bucket/a/", "r1")).isEqualTo("s3://bucket/a/r1/artifacts");
        assertThat(server.run(ID, "s3://bucket/a?region=x", "r1"))
                .isEqualTo("s3://bucket/a/r1/artifacts?region=x");
        assertThat(local.shownAs("s3://bucket").run(ID, "", "r1"))
                .isEqualTo("s3://bucket/3/r1/artifacts");
    }

    @ParameterizedTest
    @CsvSource({
        "mlflow-artifacts:/3/r1/artifacts, 3/r1/artifacts",
        "mlflow-artifacts://host:5000/3/r1/artifacts, 3/r1/artifacts",
        "mlflow-artifacts:/, ''",
        "MLFLOW-ARTIFACTS:/a%20b/, a b",
        "mlflow-artifacts:/a+b, a+b",
        "mlflow-artifacts:/100%, 100%",
        "http://localhost:5000/api/2.0/mlflow-artifacts/artifacts/3/r1, 3/r1",
        "https://h/prefix/api/2.0/mlflow-artifacts/artifacts, ''",
        "http://h/ajax-api/2.0/mlflow-artifacts/artifacts/x, x",
        "file:///home/me/my%20work/.jotter/artifacts/3/r1, 3/r1",
        "file:/home/me/my%20work/.jotter/artifacts/3, 3",
        "file://localhost/home/me/my%20work/.jotter/artifacts/3, 3",
        "file:///home/me/my work/.jotter/artifacts/own, own",
        "/home/me/my work/.jotter/artifacts/own, own",
    })
    void aUriOfOursIsAPathBelowTheStore(String uri, String path) {
        assertThat(server.path(uri)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3://bucket/3/r1/artifacts",
                "http://h/3/r1",
                "http://h/api/2.0/mlflow-artifacts/artifactsx/3",
                "file:///home/me/my%20work/.jotter/artifacts/../jotter.db",
                "file:///home/me/my%20work/.jotter/artifacts/%2e%2e/jotter.db",
                "file://elsewhere/home/me/my%20work/.jotter/artifacts/3",
                "file:///home/me/my%20work/.jotter/artifacts/%00",
                "relative/path",
                "",
                "c:\\windows"
            })
    void anyOtherUriIsElsewhere(String uri) {
        assertThat(server.path(uri)).isEmpty();
        assertThat(local.path(uri)).isEmpty();
    }

    @Test
    void onlyTheProcessItselfMayLookIntoOtherFolders() {
        assertThat(local.otherFolder("file:///tmp/own%20place"))
                .contains(Path.of("/tmp/own place"));
        assertThat(local.otherFolder("/tmp/own")).contains(Path.of("/tmp/own"));
        assertThat(local.otherFolder(local.experiment(ID, ""))).isEmpty();
        assertThat(local.otherFolder("s3://bucket/a")).isEmpty();
        assertThat(server.otherFolder("file:///tmp/own")).isEmpty();
        assertThat(server.otherFolder("/tmp/own")).isEmpty();
    }
}
