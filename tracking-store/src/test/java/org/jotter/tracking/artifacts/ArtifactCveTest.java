package org.jotter.tracking.artifacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID_PATH;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Consumer;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published path vulnerabilities of MLflow, each tried with the input that triggered it. */
class ArtifactCveTest {

    @TempDir Path temporary;
    private Path secret;
    private ArtifactStore store;

    @BeforeEach
    void aSecretBesideTheStore() throws IOException {
        secret = Files.writeString(temporary.resolve("secret.txt"), "secret");
        store = new ArtifactStore(temporary.resolve("store"), Db.Durability.NORMAL);
        put("dir/a.txt");
    }

    @Test
    void cve_2023_1176_anAbsolutePathInAQuery() {
        refuses(
                secret.toString(),
                "//" + secret,
                "/etc/passwd",
                "file://" + secret,
                "FILE:" + secret);
    }

    @Test
    void cve_2023_2356_dotsInTheUriOfAnyScheme() {
        ArtifactRoot root = ArtifactRoot.of(store.root()).shownAs("mlflow-artifacts:/");
        for (String uri :
                List.of(
                        "mlflow-artifacts:/../secret.txt",
                        "mlflow-artifacts://host:9000/dir/../../secret.txt",
                        "http://h/api/2.0/mlflow-artifacts/artifacts/../secret.txt",
                        "mlflow-artifacts:/%2e%2e/secret.txt",
                        "mlflow-artifacts:/%252e%252e%252fsecret.txt")) {
            refuses(root.path(uri).orElseThrow());
        }
        assertThat(root.path("file://" + store.root() + "/../secret.txt")).isEmpty();
    }

    @Test
    void cve_2023_2780_backSlashes() {
        refuses("..\\secret.txt", "dir\\..\\..\\secret.txt", "\\secret.txt", "..%5csecret.txt");
    }

    @Test
    void cve_2023_3765_absoluteWindowsPaths() {
        refuses("C:\\secret.txt", "C:/secret.txt", "c:secret.txt", "\\\\host\\share", "%43%3a/x");
    }

    @Test
    void cve_2023_6015_writingOutOfTheStore() {
        refuses("../written.txt", "dir/../../written.txt", temporary + "/written.txt");
        assertThat(temporary.resolve("written.txt")).doesNotExist();
    }

    @Test
    void cve_2023_6018_writingOverAnyFile() throws IOException {
        Files.createSymbolicLink(store.root().resolve("link.txt"), secret);
        refuses("../secret.txt", secret.toString(), "link.txt");
    }

    @Test
    void cve_2023_6753_windowsTraversal() {
        refuses("dir/..\\..\\secret.txt", "..\\/secret.txt", "D:..\\secret.txt");
    }

    @Test
    void cve_2023_6831_deletingOutOfTheStore() {
        refuses("../secret.txt", "dir/../../secret.txt", "..", "dir/..", ".", "");
    }

    @Test
    void cve_2023_6909_dotsBehindAFragment() {
        refuses("dir#/../../secret.txt", "#/../secret.txt", "dir/%23/../../secret.txt");
    }

    @Test
    void cve_2023_6975_aRemoteNameWithDotsIsNotCopied() throws IOException {
        Path remote = Files.createDirectory(temporary.resolve("remote"));
        Files.writeString(remote.resolve("..%2fsecret.txt"), "x");
        Files.writeString(remote.resolve("..\\secret.txt"), "x");

        assertRefused(path -> store.putAll("copy", remote), "copy");
        assertThat(store.find("copy")).isEmpty();
    }

    @Test
    void cve_2023_6976_uploadingOutOfTheStore() {
        refuses("%2e%2e/%2e%2e/written.txt", "..%2fwritten.txt", "%2fwritten.txt");
        assertThat(temporary.resolve("written.txt")).doesNotExist();
    }

    @Test
    void cve_2023_6977_aLinkInPlaceOfAFolder() throws IOException {
        Files.createSymbolicLink(store.root().resolve("out"), temporary);
        refuses("out/secret.txt", "out");
    }

    @Test
    void cve_2024_1483_1594_2928_3848_fragmentsAndQueriesThatHideDots() {
        refuses(
                "dir?/../../secret.txt",
                "?x=../../secret.txt",
                "dir#../../secret.txt",
                "..#/secret.txt/../..",
                "..?/secret.txt");
    }

    @Test
    void cve_2024_1560_doubleEncodedDeletion() {
        refuses("%252e%252e%252fsecret.txt", "%25252e%25252e/secret.txt", "dir/%252e%252e");
    }

    @Test
    void cve_2024_1593_pathParameters() {
        refuses("..;/secret.txt", "dir/..;x=1/../secret.txt", "%2e%2e%3b/secret.txt");
    }

    @Test
    void cve_2024_6838_aVeryLongPathIsAnsweredAtOnce() {
        refusesAs(
                INVALID,
                "a".repeat(256),
                "a/".repeat(1500) + "a",
                "%25".repeat(100_000),
                "ä".repeat(200));
    }

    @Test
    void cve_2024_8859_dotsAfterResolving() throws IOException {
        Files.createDirectories(temporary.resolve("store-evil"));
        refuses("../store-evil/x", "dir/./.././../secret.txt", "dir//..//..//secret.txt");
    }

    @Test
    void cve_2024_27134_2025_10279_2026_4137_temporaryFilesAreOpenToNobodyElse()
            throws IOException {
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(store.root().resolve(".incoming"))))
                .isEqualTo("rwx------");
    }

    @Test
    void cve_2025_11201_modelFoldersStayBelowTheirOwn() throws IOException {
        Path model = Files.createDirectories(temporary.resolve("model/data"));
        Files.createSymbolicLink(model.resolve("folder"), temporary);
        Files.writeString(model.resolve("weights.bin"), "x");
        store.below("3/models/m-1/artifacts").putAll("", model.getParent());

        assertThat(store.tree("3/models/m-1/artifacts", 10)).hasSize(2);
        assertRefused(
                path -> store.below("3/models/m-1/artifacts").open(path), "../../m-2/artifacts/x");
    }

    @Test
    void cve_2026_2033_controlCharactersAndNul() {
        refuses("dir/a.txt\0.png", "dir/a\n/../../x");
        put("a\r\nSet-Cookie: x\u007f");

        assertThat(store.find("a%0d%0aSet-Cookie: x%7f")).isPresent();
        assertThat(store.find("a\r\nSet-Cookie: x\u007f").orElseThrow().path())
                .isEqualTo("a%0d%0aSet-Cookie: x%7f");
    }

    /** By every method that takes a path; the secret is as it was, and nothing lies beside it. */
    private void refuses(String... paths) {
        refusesAs(INVALID_PATH, paths);
    }

    private void refusesAs(JotterException.Kind kind, String... paths) {
        for (String path : paths) {
            assertRefused(kind, this::put, path);
            assertRefused(kind, p -> store.putAll(p, temporary.resolve("store/dir")), path);
            assertRefused(kind, store::delete, path);
            if (!path.isEmpty() && !path.equals(".")) {
                assertRefused(kind, store::list, path);
                assertRefused(kind, store::open, path);
                assertRefused(kind, store::find, path);
                assertRefused(kind, store::path, path);
                assertRefused(kind, store::usage, path);
            }
        }
        assertThat(secret).hasContent("secret");
    }

    private static void assertRefused(Consumer<String> call, String path) {
        assertRefused(INVALID_PATH, call, path);
    }

    private static void assertRefused(
            JotterException.Kind kind, Consumer<String> call, String path) {
        JotterException refusal =
                catchThrowableOfType(JotterException.class, () -> call.accept(path));
        assertThat(refusal).as("refusal of '%s'", path).isNotNull();
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal).hasMessageStartingWith("Invalid path '");
    }

    private void put(String path) {
        store.put(path, new ByteArrayInputStream(new byte[] {'x'}));
    }
}
