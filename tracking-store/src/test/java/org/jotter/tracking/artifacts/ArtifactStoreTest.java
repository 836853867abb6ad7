package org.jotter.tracking.artifacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID_PATH;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jotter.tracking.ArtifactFile;
import org.jotter.tracking.db.Db;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds however the system lets a folder be opened; run again for folders by path. */
class ArtifactStoreTest {

    @TempDir Path temporary;
    Path outside;
    ArtifactStore store;

    @BeforeEach
    void open() throws IOException {
        outside = Files.createDirectory(temporary.resolve("outside"));
        store = open(temporary.resolve("store"), Db.Durability.FULL);
    }

    ArtifactStore open(Path root, Db.Durability durability) {
        return new ArtifactStore(root, durability);
    }

    @Test
    void whatWasPutIsListedFoundAndRead() throws IOException {
        put("a/b/c.txt", "hello");
        put("a/b.txt", "");

        assertThat(store.list("")).containsExactly(new ArtifactFile("a", true, 0));
        assertThat(store.list("a"))
                .containsExactly(
                        new ArtifactFile("a/b", true, 0), new ArtifactFile("a/b.txt", false, 0));
        assertThat(store.find("a/b/c.txt")).contains(new ArtifactFile("a/b/c.txt", false, 5));
        assertThat(store.find("a/b/d.txt")).isEmpty();
        assertThat(store.find("a/b.txt/d")).isEmpty();
        assertThat(read("a/b/c.txt")).isEqualTo("hello");
        assertThat(store.tree("", 100))
                .extracting(ArtifactFile::path)
                .containsExactly("a", "a/b", "a/b/c.txt", "a/b.txt");
        assertThat(store.tree("", 2)).extracting(ArtifactFile::path).containsExactly("a", "a/b");
        assertThat(store.usage("a").files()).isEqualTo(2);
        assertThat(store.usage("a").bytes()).isEqualTo(5);
        assertThat(store.usage("b")).isEqualTo(new FolderUsage(0, 0, 0));
    }

    @Test
    void emptyNamesAndDotsCountForNothing() throws IOException {
        put("./a//b.txt", "x");

        assertThat(read("a/./b.txt")).isEqualTo("x");
        assertThat(store.list("a/")).containsExactly(new ArtifactFile("a/b.txt", false, 1));
    }

    @Test
    void aNameIsTakenAsItIsAndNeverDecoded() throws IOException {
        put("a%20b #1;v=2?.txt", "x");

        assertThat(store.list(""))
                .extracting(ArtifactFile::path)
                .containsExactly("a%20b #1;v=2?.txt");
        assertThat(read("a%20b #1;v=2?.txt")).isEqualTo("x");
        assertThat(store.find("a b #1;v=2?.txt")).isEmpty();
    }

    @Test
    void nothingIsThereBeforeTheFirstWrite() {
        assertThat(store.list("")).isEmpty();
        assertThat(store.delete("a")).isFalse();
        assertThat(store.root()).doesNotExist();
        assertRefused(() -> store.open("a"), MISSING, "The artifact store has no artifact 'a'.");
    }

    @Test
    void aRangeOfAFileIsRead() throws IOException {
        put("a.txt", "0123456789");
        try (OpenArtifact artifact = store.open("a.txt")) {
            assertThat(artifact.sizeBytes()).isEqualTo(10);
            assertThat(artifact.stream(3, 4).readAllBytes()).asString().isEqualTo("3456");
            assertThat(artifact.stream(8, 100).readAllBytes()).asString().isEqualTo("89");
            assertThat(artifact.stream(10, 1).read()).isEqualTo(-1);
            assertThat(artifact.stream(9, 1).read()).isEqualTo('9');
        }
    }

    @Test
    void anOpenFileKeepsItsBytesWhenItIsReplaced() throws IOException {
        put("a.txt", "old");
        try (OpenArtifact artifact = store.open("a.txt")) {
            put("a.txt", "newer");
            assertThat(artifact.stream().readAllBytes()).asString().isEqualTo("old");
        }
        assertThat(read("a.txt")).isEqualTo("newer");
    }

    @Test
    void aStreamThatFailsChangesNothing() throws IOException {
        put("a.txt", "old");
        InputStream failing =
                new SequenceInputStream(
                        new ByteArrayInputStream(new byte[100_000]),
                        new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw new IOException("the client went away");
                            }
                        });

        assertThatThrownBy(() -> store.put("a.txt", failing))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("the client went away");
        assertThat(read("a.txt")).isEqualTo("old");
        assertThat(store.root().resolve(".incoming")).isEmptyDirectory();
    }

    @Test
    void filesOnTheirWayAreClosedToOthers() throws IOException {
        Path incoming = Files.createDirectories(store.root().resolve(".incoming"));
        Files.setPosixFilePermissions(incoming, PosixFilePermissions.fromString("rwxrwxrwx"));
        put("a.txt", "x");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(incoming)))
                .isEqualTo("rwx------");
        assertThat(store.list("")).extracting(ArtifactFile::path).containsExactly("a.txt");
        for (String path :
                List.of(".incoming", ".incoming/x", "./.INCOMING", ".in\u200ccoming/x")) {
            assertRefused(() -> store.list(path), INVALID_PATH, invalid(path));
            assertRefused(() -> put(path, "x"), INVALID_PATH, invalid(path));
            assertRefused(() -> store.delete(path), INVALID_PATH, invalid(path));
        }
    }

    @Test
    void filesAndFoldersDoNotReplaceEachOther() {
        put("a/b", "x");

        assertRefused(() -> put("a", "x"), INVALID, "Artifact 'a' is a folder already");
        assertRefused(
                () -> put("a/b/c/d", "x"),
                INVALID,
                "Nothing can be put below the artifact 'a/b': it is a file");
        assertRefused(
                () -> store.open("a"), INVALID, "Artifact 'a' is a folder. Name a file in it");
        assertRefused(() -> put("", "x"), INVALID_PATH, invalid(""));
        assertRefused(() -> store.delete("./"), INVALID_PATH, invalid("./"));
    }

    @Test
    void aFolderIsCopiedWholeOrNotAtAll() throws IOException {
        put("model/old.txt", "old");
        put("model/sub/keep.txt", "keep");
        Path source = Files.createDirectories(outside.resolve("source/sub"));
        Files.writeString(source.resolve("new.txt"), "new");
        Files.writeString(source.getParent().resolve("old.txt"), "replaced");
        store.putAll("model", source.getParent());
        store.putAll("fresh/copy", source.getParent());

        assertThat(store.tree("model", 10))
                .extracting(ArtifactFile::path)
                .containsExactly(
                        "model/old.txt", "model/sub", "model/sub/keep.txt", "model/sub/new.txt");
        assertThat(read("model/old.txt")).isEqualTo("replaced");
        assertThat(read("fresh/copy/sub/new.txt")).isEqualTo("new");

        Files.createDirectory(source.getParent().resolve("keep.txt"));
        put("other/keep.txt", "a file");
        assertRefused(
                () -> store.putAll("other", source.getParent()),
                INVALID,
                "Nothing can be put below the artifact 'other/keep.txt': it is a file");
        assertThat(store.list("other")).hasSize(1);
        assertThat(store.root().resolve(".incoming")).isEmptyDirectory();
    }

    @Test
    void aFolderWithANameThatNoArtifactCanHaveIsNotCopied() throws IOException {
        Files.writeString(outside.resolve("a"), "x");
        Files.writeString(outside.resolve("b\\..\\c"), "x");

        assertRefused(() -> store.putAll("copy", outside), INVALID_PATH, invalid("b\\..\\c"));
        assertThat(store.list("")).isEmpty();
    }

    @Test
    void aTreeIsDeletedButNotWhatItsLinksLeadTo() throws IOException {
        put("a/b/c.txt", "x");
        put("a/d.txt", "x");
        Path sentinel = Files.writeString(outside.resolve("sentinel"), "safe");
        Files.createSymbolicLink(store.root().resolve("a/b/out"), outside);

        assertThat(store.delete("a/b")).isTrue();
        assertThat(store.delete("a/b")).isFalse();
        assertThat(store.list("a")).containsExactly(new ArtifactFile("a/d.txt", false, 1));
        assertThat(sentinel).hasContent("safe");
        assertThat(store.root().resolve(".incoming")).isEmptyDirectory();
    }

    @Test
    void aLinkThatTakesAFoldersPlaceWhileItIsUsedLeadsNowhere() throws Exception {
        Path sentinel = Files.writeString(outside.resolve("x.txt"), "secret");
        put("dir/x.txt", "mine");
        Path dir = store.root().resolve("dir");
        Path aside = store.root().resolve("aside");
        List<String> seen =
                whileSwapping(
                        dir, aside, () -> store.find("dir/x.txt").isPresent() ? tryRead() : "");

        assertThat(seen).doesNotContain("secret");
        assertThat(sentinel).hasContent("secret");
    }

    private String tryRead() {
        try {
            return read("dir/x.txt");
        } catch (RuntimeException | IOException refused) {
            return "refused";
        }
    }

    private List<String> whileSwapping(Path dir, Path aside, Callable<String> reader)
            throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            Future<Void> swaps =
                    pool.submit(
                            () -> {
                                for (int i = 0; i < 300; i++) {
                                    Files.move(dir, aside);
                                    Files.createSymbolicLink(dir, outside);
                                    Files.delete(dir);
                                    Files.move(aside, dir);
                                }
                                return null;
                            });
            Stream.Builder<String> seen = Stream.builder();
            while (!swaps.isDone()) {
                seen.add(answer(reader));
            }
            swaps.get();
            return seen.build().toList();
        } finally {
            pool.shutdown();
        }
    }

    private static String answer(Callable<String> reader) throws Exception {
        try {
            return reader.call();
        } catch (org.jotter.tracking.errors.JotterException refused) {
            return "refused";
        }
    }

    @Test
    void manyWritersMakeTheSameFoldersAtOnce() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Void>> tasks =
                    IntStream.range(0, 400)
                            .<Callable<Void>>mapToObj(
                                    i ->
                                            () -> {
                                                put("d%d/e/f/%d.txt".formatted(i / 8, i), "x");
                                                return null;
                                            })
                            .toList();
            for (Future<Void> done : pool.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(store.usage("").files()).isEqualTo(400);
    }

    @Test
    void tenThousandFilesAreListedInATick() throws IOException {
        Path many = Files.createDirectories(store.root().resolve("many"));
        for (int i = 0; i < 10_000; i++) {
            Files.createFile(many.resolve("file-%05d".formatted(i)));
        }
        store.list("many");
        long start = System.nanoTime();
        List<ArtifactFile> files = store.list("many");
        long millis = (System.nanoTime() - start) / 1_000_000;

        assertThat(files)
                .hasSize(10_000)
                .isSortedAccordingTo(java.util.Comparator.comparing(ArtifactFile::path));
        assertThat(millis).as("milliseconds").isLessThan(1000);
    }

    void put(String path, String text) {
        store.put(path, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    String read(String path) throws IOException {
        try (OpenArtifact artifact = store.open(path)) {
            return new String(artifact.stream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String invalid(String path) {
        return "Invalid path '%s'. An artifact path stays below its own folder, like 'plots/roc.png'"
                .formatted(path);
    }
}
