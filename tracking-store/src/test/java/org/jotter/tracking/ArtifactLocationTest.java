package org.jotter.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactLocationTest {

    private static final Path HERE = Path.of("").toAbsolutePath();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "s3://bucket/x",
                "s3://bucket/x?region=eu",
                "gs://b/p",
                "dbfs:/x",
                "mlflow-artifacts:/x",
                "/data/artifacts",
                "/x y",
                "file:///data/x%20y",
                "file:///data/a..b",
                "/data/..."
            })
    void aLocationIsKeptAsItIs(String location) {
        assertThat(kept(location)).isEqualTo(location);
    }

    @ParameterizedTest
    @CsvSource({"rel/path, rel/path", "./rel, rel", "a.b/c, a.b/c", "C:/x, C:/x"})
    void aRelativePathIsMadeAbsolute(String location, String path) {
        assertThat(kept(location)).isEqualTo(HERE.resolve(path).toString());
    }

    @ParameterizedTest
    @CsvSource({"file:rel, rel", "FILE:rel/x, rel/x"})
    void aRelativeFileUriIsMadeAbsolute(String location, String path) {
        assertThat(kept(location)).isEqualTo("file://" + HERE.resolve(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:/data/x", "file:///data/x", "file://localhost/data/x"})
    void everyFormOfAFileUriIsOne(String location) {
        assertThat(kept(location)).isEqualTo("file:///data/x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"runs:/a/b", "RUNS:/a/b", "%72uns:/a/b"})
    void aRunIsNoLocation(String location) {
        assertRefused(
                () -> kept(location),
                INVALID,
                "Artifact location cannot be a runs:/ URI. Given: '%s'".formatted(location));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3://b/x#f",
                "/x#y",
                "/x;y",
                "s3://b/x;p=1",
                "/x%23y",
                "/x%2523y",
                "/x%3by"
            })
    void cve20236909And20241594And20241593FragmentsAndParamsAreRefused(String location) {
        assertRefused(
                () -> kept(location),
                INVALID,
                "'artifact_location' URL can't include fragments or params.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"s3://b/x?a=..", "s3://b/x?a=%2e%2e", "s3://b/x?a=%252e%252e", "/x?/../y"})
    void cve20242928And20243848AQueryThatTraversesIsRefused(String location) {
        assertRefused(() -> kept(location), INVALID, "Invalid query string");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x",
                "/a/../../etc",
                "s3://b/../x",
                "s3://b/%2e%2e/x",
                "s3://b/%252e%252e/x",
                "s3://b/%2e%2e/%zz",
                "file:///a/%25252e%25252e/b",
                "file:../x",
                "a\\..\\b",
                "\\\\host\\x",
                "C:\\x",
                "/x%5cy",
                "/x\0y",
                "/x%00y",
                "/x\ny",
                " ",
                "%20"
            })
    void cve20241560And20232780TraversalIsRefusedHoweverOftenItIsEncoded(String location) {
        assertRefused(
                () -> kept(location),
                INVALID,
                ("Invalid value \"%s\" for parameter 'artifact_location' supplied: it must not hold"
                                + " '..', '\\' or control characters")
                        .formatted(location.replace("\n", "\\n").replace("\0", "\\0")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file://host/x", "file:////host/x", "file://127.0.0.1/x"})
    void aFileUriHasNoHost(String location) {
        assertRefused(
                () -> kept(location),
                INVALID,
                ("Invalid value \"%s\" for parameter 'artifact_location' supplied: a file: URI has"
                                + " no host. Write it like file:///data/artifacts")
                        .formatted(location));
    }

    @Test
    void cve20241483APathHasNoQuery() {
        assertRefused(
                () -> kept("/x?y"),
                INVALID,
                "Invalid value \"/x?y\" for parameter 'artifact_location' supplied: a path has no"
                        + " query. Leave out what begins with '?'");
    }

    @Test
    void cve20246838TheLongestLocationHas2048Characters() {
        String longest = "/" + "b".repeat(2047);
        String message =
                "Invalid artifact path length. The length of the artifact path cannot be greater"
                        + " than 2048 characters";

        assertThat(kept(longest)).isEqualTo(longest);
        assertRefused(() -> kept(longest + "b"), INVALID, message);
        assertRefused(() -> kept("b".repeat(2048)), INVALID, message);
    }

    private static String kept(String location) {
        return NewExperiment.named("flights").at(location).artifactLocation();
    }
}
