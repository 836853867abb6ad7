package org.jotter.tracking.sqlite.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.NewModelVersion;
import org.jotter.tracking.RunId;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model version may be made of: MLflow's rules, and the holes that others found in them. */
class SourceCheckTest {

    @RegisterExtension final FreshStore fresh = new FreshStore();

    private SqliteRegistry registry;
    private RunId run;
    private String own;

    @BeforeEach
    void registry() {
        registry = fresh.store().registry();
        registry.create("m");
        run = fresh.run();
        fresh.store().artifacts().logText(run, "text", "model/MLmodel");
        own = fresh.runs().get(run).info().artifactUri();
    }

    private ModelVersion create(String source) {
        return registry.createVersion(NewModelVersion.of("m", source));
    }

    private ModelVersion createOfRun(String source) {
        return registry.createVersion(NewModelVersion.of("m", source).ofRun(run.value()));
    }

    private void assertLocalRefused(String source) {
        String message =
                ("Invalid model version source: '%s'. To use a local path as a model version"
                     + " source, the run_id request parameter has to be specified and the local"
                     + " path has to be contained within the artifact directory of the run"
                     + " specified by the run_id.")
                        .formatted(source);
        assertRefused(() -> createOfRun(source), INVALID, message);
        assertRefused(() -> create(source), INVALID, message);
        assertThat(registry.versions("m")).isEmpty();
    }

    private void assertRelativeRefused(String source) {
        String message =
                ("Invalid model version source: '%s'. If supplying a source as an http, https,"
                     + " local file path, ftp, objectstore, or mlflow-artifacts uri, an absolute"
                     + " path must be provided without relative path references present. Please"
                     + " provide an absolute path.")
                        .formatted(source);
        assertRefused(() -> createOfRun(source), INVALID, message);
        assertThat(registry.versions("m")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mlflow-artifacts:/models",
                "mlflow-artifacts:/models/",
                "mlflow-artifacts:/models///",
                "mlflow-artifacts:/models/foo///bar",
                "mlflow-artifacts://host:9000/models",
                "mlflow-artifacts://host:9000/models/artifact/..../",
                "http://host:9000/api/2.0/mlflow-artifacts/artifacts/models",
                "s3://bucket/a/b.c/d e",
                "s3a://bucket/models/100%",
                "runs:/run_id/model",
                "dbfs:/models",
                "foo:/anything"
            })
    void anAbsolutePathOfAnyOtherSchemeIsKeptAsItIs(String source) {
        assertThat(create(source).source()).isEqualTo(source);
        assertThat(registry.downloadUri("m", 1)).isEqualTo(source);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/model", "/.", "/model/..", "/model/MLmodel", "/to/come", "/"})
    void aLocalPathInTheRunsArtifactsIsKept(String below) {
        assertThat(createOfRun(own + below).source()).isEqualTo(own + below);
        assertThat(registry.downloadUri("m", 1)).isEqualTo(own + below);
        String path = own.replace("file://", "");
        assertThat(createOfRun(path + below).source()).isEqualTo(path + below);
        assertThat(createOfRun("file:" + path + below).version()).isEqualTo(3);
        assertThat(createOfRun("file://localhost" + path + below).version()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/tmp", "file:///tmp", "file:/tmp", "tmp", "./tmp", "C:\\tmp", "C:/tmp"})
    void aLocalPathElsewhereIsRefused(String source) {
        assertLocalRefused(source);
    }

    @Test
    void theRunsOwnFolderNeedsTheRun() {
        String message =
                ("Invalid model version source: '%s'. To use a local path as a model version"
                     + " source, the run_id request parameter has to be specified and the local"
                     + " path has to be contained within the artifact directory of the run"
                     + " specified by the run_id.")
                        .formatted(own);
        RunId other = fresh.run("other");

        assertRefused(() -> create(own), INVALID, message);
        assertRefused(
                () -> registry.createVersion(NewModelVersion.of("m", own).ofRun(other.value())),
                INVALID,
                message);
        assertRefused(
                () -> registry.createVersion(NewModelVersion.of("m", own).ofRun("no-such-run")),
                INVALID,
                message);
    }

    @Test
    void aNeighbourWhoseNameBeginsAlikeIsElsewhere() {
        assertLocalRefused(own + "-too");
    }

    @Test
    void whereRunsAreNotShownAsFilesNoLocalPathIsTheirs() {
        ArtifactRoot proxied =
                ArtifactRoot.of(fresh.store().folder().artifacts()).shownAs("mlflow-artifacts:/");
        registry = new SqliteRegistry(fresh.db(), FreshStore.CLOCK, proxied);

        assertLocalRefused(own + "/model");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mlflow-artifacts://host:9000/models/../../../",
                "http://host:9000/models/../../../",
                "https://host/api/2.0/mlflow-artifacts/artifacts/../../",
                "s3a://my_bucket/models/../",
                "ftp://host:8888/models/../",
                "mlflow-artifacts:/models/..%2f..%2fartifacts",
                "mlflow-artifacts:/models/..%252f..%25252fartifacts",
                "mlflow-artifacts:/models/artifact%00",
                "mlflow-artifacts:/models/./a",
                "s3://bucket/%2e%2e/a",
                "s3://bucket/%zz/%2e%2e/a",
                "s3://../a",
                "foo:a",
                "http://host"
            })
    void aPathThatLeadsUpOrIsNotAbsoluteIsRefused(String source) {
        assertRelativeRefused(source);
    }

    @Test
    void aFileUriOfAnotherMachineIsRefused() {
        assertRefused(
                () -> createOfRun("file://123.456.789.123/path"),
                INVALID,
                "Invalid model version source: 'file://123.456.789.123/path'."
                        + " file://123.456.789.123/path is not a valid remote uri: a file: URI"
                        + " names a file of this machine.");
    }

    @Test
    void aSourceIsNeededAndHasALimit() {
        assertRefused(
                () -> create(""),
                INVALID,
                "Missing value for required parameter 'source'."
                        + " See the API docs for more information about request parameters.");
        assertRefused(
                () -> create("s3://b/" + "x".repeat(2042)),
                INVALID,
                "'source' exceeds the maximum length of 2048 characters: it has 2049");
        assertThat(create("s3://b/" + "x".repeat(2041)).version()).isEqualTo(1);
    }

    @Test
    void theIdsOfAVersionHaveALimit() {
        NewModelVersion version = NewModelVersion.of("m", "s3://b/x");

        assertRefused(
                () -> registry.createVersion(version.ofRun("r".repeat(501))),
                INVALID,
                "'run_id' exceeds the maximum length of 500 characters: it has 501");
        assertRefused(
                () -> registry.createVersion(version.ofModel("m".repeat(501))),
                INVALID,
                "'model_id' exceeds the maximum length of 500 characters: it has 501");
    }

    @Test
    void aPromptHasNoFiles() {
        NewModelVersion prompt =
                NewModelVersion.of("m", "dummy-source").tagged("mlflow.prompt.is_prompt", "true");

        assertThat(registry.createVersion(prompt).source()).isEqualTo("dummy-source");
    }

    @Test
    void cve_2023_1177_aLocalSourceReadsNoOtherFile() {
        assertLocalRefused("/etc/passwd");
        assertLocalRefused("file:///etc/");
        assertLocalRefused("file:/");
        assertLocalRefused(own + "/../../../..");
    }

    @Test
    void cve_2023_2356_noSchemeLeadsUp() {
        assertRelativeRefused("http://host/artifacts/../../../../etc");
        assertRelativeRefused("s3://bucket/../../../../etc");
        assertRelativeRefused("mlflow-artifacts:/../../../../etc");
        assertLocalRefused("file:///a/../../../../etc");
    }

    @Test
    void cve_2023_2780_aBackSlashPartsAPath() {
        assertLocalRefused("file:///a\\..\\..\\..\\..\\etc");
        assertLocalRefused(own + "\\..\\..\\..\\..");
        assertLocalRefused("\\..\\..\\etc");
        assertRelativeRefused("mlflow-artifacts:/a\\..\\..\\etc");
        assertRelativeRefused("mlflow-artifacts:/a/..%5c..%5cetc");
    }

    @Test
    void cve_2023_6909_aFragmentHidesNoPath() {
        assertRelativeRefused("http:///#/../../../../etc");
        assertRelativeRefused("mlflow-artifacts:/a#b");
        assertRelativeRefused("mlflow-artifacts:/a%23/../etc");
    }

    @Test
    void cve_2023_6974_noSourceIsFetchedWhenAVersionIsMade() {
        // nobody listens there: a request would fail or hang
        assertThat(create("http://127.0.0.1:1/latest/meta-data").version()).isEqualTo(1);
    }

    @Test
    void cve_2023_6977_aDoublyEncodedFileSourceStaysOutside() {
        assertLocalRefused("file:///%252e%252e/etc");
        assertLocalRefused(own + "/%2e%2e/%2e%2e/%2e%2e");
        assertLocalRefused(own + "/%252e%252e/x");
    }

    @Test
    void cve_2024_1483_aQueryHidesNoPath() {
        assertRelativeRefused("http://host/a?b/../../../etc");
        assertRelativeRefused("s3://bucket/a?x=../../etc");
        assertLocalRefused(own + "?/../../../../etc");
    }

    @Test
    void cve_2024_1558_aFragmentOfALocalSourceIsRefused() {
        assertLocalRefused("file://" + own.substring("file://".length()) + "#/../../../../etc");
        assertLocalRefused(own + "/model#");
    }

    @Test
    void cve_2024_1593_aParameterHidesNoPath() {
        assertRelativeRefused("mlflow-artifacts:/a/..;/../etc");
        assertRelativeRefused("http://host/a;..");
        assertLocalRefused(own + ";/../../../etc");
    }

    @Test
    void cve_2024_3099_encodedNamesAreOtherNames() {
        registry.create("a b");
        registry.create("a%20b");
        registry.createVersion(NewModelVersion.of("a%20b", "s3://bucket/x"));

        assertThat(registry.versions("a b")).isEmpty();
        assertThat(registry.versions("a%20b")).hasSize(1);
        registry.createVersion(NewModelVersion.of("a b", "models:/a%20b/1"));
        assertThat(registry.downloadUri("a b", 1)).isEqualTo("s3://bucket/x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//proc/self/root",
                "//host/tmp",
                "FILE:///tmp",
                "fIlE:/tmp",
                " file:///tmp",
                "\tfile:///tmp",
                "file%3A///tmp",
                "%2Ftmp",
                "localhost/tmp",
                "127.0.0.1:8080/tmp",
                "?/tmp",
                "#/tmp",
                "~"
            })
    void cve_2024_3573_whatHasNoSchemeIsLocal(String source) {
        assertLocalRefused(source);
    }

    @Test
    void cve_2024_6838_aLongSourceIsRefusedAtOnce() {
        assertRefused(
                () -> create("s3://b/" + "%25".repeat(1_000_000)),
                INVALID,
                "'source' exceeds the maximum length of 2048 characters: it has 3000007");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "file:///etc/passwd", "dummy", "dummy-source/../x"})
    void cve_2026_2614_theTagOfAPromptExcusesNothing(String source) {
        NewModelVersion prompt =
                NewModelVersion.of("m", source)
                        .ofRun(run.value())
                        .tagged("mlflow.prompt.is_prompt", "true");

        assertRefused(
                () -> registry.createVersion(prompt),
                INVALID,
                ("Invalid model version source: '%s'. To use a local path as a model version"
                     + " source, the run_id request parameter has to be specified and the local"
                     + " path has to be contained within the artifact directory of the run"
                     + " specified by the run_id.")
                        .formatted(source));
    }

    @Test
    void aSymbolicLinkInTheRunsFolderLeadsNowhereElse() throws IOException {
        Path folder = fresh.store().artifacts().run(run).download("");
        Files.createSymbolicLink(folder.resolve("out"), Path.of("/etc"));
        Files.createSymbolicLink(folder.resolve("in"), folder.resolve("model"));

        assertLocalRefused(own + "/out");
        assertLocalRefused(own + "/out/passwd");
        assertThat(createOfRun(own + "/in").version()).isEqualTo(1);
    }
}
