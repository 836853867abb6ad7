package org.jotter.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** E3: one copy for all processes, whatever happened to it. */
class UnpackedFileTest {

    private static final String CONTENT = "the library ".repeat(100_000);

    @TempDir Path home;
    private Path folder;

    @BeforeEach
    void makeTheFolder() throws Exception {
        folder = Files.createDirectories(home.resolve("cache"));
    }

    @Test
    void theFileHasTheNameAndTheContentOfTheResource() throws Exception {
        Path file = unpacked(CONTENT);

        assertThat(file).hasFileName("lib.so").hasContent(CONTENT);
        assertThat(files()).containsExactly(file);
    }

    @Test
    void whatIsThereIsTakenAsItIs() throws Exception {
        Path first = unpacked(CONTENT);
        Object inode = Files.getAttribute(first, "unix:ino");

        assertThat(unpacked(CONTENT)).isEqualTo(first);

        assertThat(Files.getAttribute(first, "unix:ino")).isEqualTo(inode);
    }

    @Test
    void E3_aDamagedOrHalfCopyIsReplaced() throws Exception {
        for (String damaged : List.of("", "the li", CONTENT.replaceFirst("library", "Library"))) {
            Path file = unpacked(CONTENT);
            Files.writeString(file, damaged);

            assertThat(unpacked(CONTENT)).isEqualTo(file).hasContent(CONTENT);
        }
    }

    @Test
    void E3_manyWhoStartAtOnceGetTheSameWholeFile() throws Exception {
        URL resource = resource(CONTENT);
        Callable<Path> start =
                () -> {
                    Path file = new UnpackedFile(folder).unpacked(resource).orElseThrow();
                    assertThat(file).hasContent(CONTENT);
                    return file;
                };
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Path>> all = threads.invokeAll(Collections.nCopies(40, start));

            assertThat(files()).containsExactly(all.get(0).get());
            for (Future<Path> each : all) {
                assertThat(each.get()).isEqualTo(all.get(0).get());
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void E3_copiesOfOldVersionsAndOfKilledProcessesAreSwept() throws Exception {
        Path old = aged(unpacked("version 1"), 31);
        Path young = aged(unpacked("version 2"), 29);
        Path killed = aged(Files.writeString(young.resolveSibling("17.part"), "half"), 31);
        Path unpacking = Files.writeString(young.resolveSibling("18.part"), "half");
        Path other = aged(Files.writeString(young.resolveSibling("font.ttf"), "font"), 31);

        Path newest = unpacked("version 3");

        assertThat(files()).containsExactlyInAnyOrder(young, unpacking, other, newest);
        assertThat(killed).doesNotExist();
        assertThat(old.getParent()).doesNotExist();
    }

    @Test
    void whereTheCacheCannotBeWrittenThereIsNoneOfIt() throws Exception {
        Path noFolder = Files.writeString(home.resolve("file"), "x");

        assertThat(new UnpackedFile(noFolder).unpacked(resource(CONTENT))).isEmpty();
    }

    @Test
    void aResourceThatIsAFileIsThatFile() throws Exception {
        Path file = Files.writeString(home.resolve("a b.txt"), "x");

        assertThat(UnpackedFile.of(file.toUri().toURL())).isEqualTo(file);
    }

    private Path unpacked(String content) throws Exception {
        return new UnpackedFile(folder).unpacked(resource(content)).orElseThrow();
    }

    private static Path aged(Path file, int days) throws Exception {
        Instant then = Files.getLastModifiedTime(file).toInstant().minus(Duration.ofDays(days));
        return Files.setLastModifiedTime(file, FileTime.from(then));
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }

    /** The resource {@code native/lib.so} of a jar. */
    private URL resource(String content) throws Exception {
        Path file = home.resolve("%x.jar".formatted(content.hashCode()));
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(new ZipEntry("native/lib.so"));
            jar.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return in(file);
    }

    private static URL in(Path jar) throws MalformedURLException {
        return URI.create("jar:" + jar.toUri() + "!/native/lib.so").toURL();
    }
}
