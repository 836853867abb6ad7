package org.jotter.tracking.artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jotter.tracking.ArtifactFile;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactPathFuzzTest {

    private static final int PATHS = 20_000;

    private static final List<String> PIECES =
            List.of(
                    "..",
                    ".",
                    "/",
                    "\\",
                    "//",
                    "a",
                    "sentinel",
                    "out",
                    "inner",
                    "%2e",
                    "%2E%2e",
                    "%2f",
                    "%5c",
                    "%252e",
                    "%00",
                    "\0",
                    ";",
                    ";x",
                    "#",
                    "?",
                    "C:",
                    "file:",
                    "~",
                    " ",
                    "\u2024\u2024",
                    "\uff0e\uff0e",
                    "\u2215",
                    "\ud800",
                    "\u202e",
                    "ä",
                    "a\u0308",
                    "%c0%ae",
                    "%u002e",
                    "%",
                    "%%32%65",
                    "..%2f",
                    "%e2%80%a4",
                    "\n",
                    "\t",
                    "*",
                    "|",
                    "con",
                    ".incoming",
                    ".INCOMING",
                    "x".repeat(300),
                    "y".repeat(200));

    @TempDir Path temporary;

    @Test
    void noPathEverReadsWritesListsOrDeletesOutside() throws IOException {
        Random random = new Random(2026);
        Path outside = Files.createDirectories(temporary.resolve("outside"));
        Files.writeString(outside.resolve("sentinel"), "secret");
        Files.writeString(temporary.resolve("sentinel"), "secret");
        ArtifactStore store = new ArtifactStore(temporary.resolve("a/store"), Db.Durability.NORMAL);
        store.put("inner/sentinel", new ByteArrayInputStream(new byte[] {'x'}));
        Files.createSymbolicLink(store.root().resolve("out"), outside);
        Map<String, String> before = outsideOf(store);

        int accepted = 0;
        for (int i = 0; i < PATHS; i++) {
            accepted += tryAll(store, path(random));
        }
        assertThat(accepted).as("accepted paths").isBetween(PATHS / 50, PATHS);
        assertThat(outsideOf(store)).isEqualTo(before);
    }

    private static String path(Random random) {
        StringBuilder path = new StringBuilder();
        for (int i = random.nextInt(7); i >= 0; i--) {
            path.append(PIECES.get(random.nextInt(PIECES.size())));
            path.append(random.nextInt(3) == 0 ? "/" : "");
        }
        boolean encode = random.nextInt(5) == 0 && path.indexOf("\ud800") < 0;
        return encode ? URLEncoder.encode(path.toString(), StandardCharsets.UTF_8) : "" + path;
    }

    private int tryAll(ArtifactStore store, String path) throws IOException {
        int accepted = 0;
        accepted += works(() -> store.put(path, new ByteArrayInputStream(new byte[] {'x'})));
        works(
                () -> {
                    try (OpenArtifact artifact = store.open(path)) {
                        assertThat(artifact.stream().readAllBytes()).asString().isEqualTo("x");
                    }
                });
        works(() -> assertThat(store.list(path)).allMatch(file -> isInside(store, file)));
        works(() -> assertThat(store.path(path).normalize()).startsWith(store.root()));
        works(() -> store.delete(path));
        return accepted;
    }

    private static boolean isInside(ArtifactStore store, ArtifactFile file) {
        Path real = store.root().resolve(file.path()).normalize();
        return real.startsWith(store.root()) && !file.path().startsWith("out/");
    }

    private interface Call {
        void run() throws IOException;
    }

    /** Any refusal is a sentence of ours, never another exception. */
    private static int works(Call call) throws IOException {
        try {
            call.run();
            return 1;
        } catch (JotterException refused) {
            assertThat(refused.kind().httpStatus()).isLessThan(500);
            return 0;
        }
    }

    private Map<String, String> outsideOf(ArtifactStore store) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(temporary)) {
            for (Path file : all.filter(path -> !path.startsWith(store.root())).toList()) {
                boolean text = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
                files.put(file.toString(), text ? Files.readString(file) : "");
            }
        }
        return files;
    }
}
