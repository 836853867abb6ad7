package org.jotter.tracking.artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jotter.tracking.ProcessStamp;
import org.jotter.tracking.db.Db;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store does with the half-written files of writers that died. */
class AbandonedFilesTest {

    private static final ProcessStamp DEAD = new ProcessStamp(999_999_999, 1);
    private static final Duration LONG_AGO = Duration.ofMinutes(61);
    private static final Duration LATELY = Duration.ofMinutes(59);

    @TempDir Path root;
    private ArtifactStore store;

    @BeforeEach
    void open() {
        store = new ArtifactStore(root, Db.Durability.NORMAL);
    }

    @Test
    void theFirstWriteDeletesWhatDeadWritersLeftLongAgo() throws IOException {
        Path file = left(DEAD, LONG_AGO);
        Path folder = leftFolder(DEAD, LONG_AGO);
        Path young = left(DEAD, LATELY);
        Path alive = left(ProcessStamp.current(), LONG_AGO);
        Path foreign = aged(Files.createFile(root.resolve(".incoming/notes.txt")), LONG_AGO);
        store.list("");
        assertThat(file).exists();

        put("a.txt");
        assertThat(file).doesNotExist();
        assertThat(folder).doesNotExist();
        assertThat(young).exists();
        assertThat(alive).exists();
        assertThat(foreign).exists();
    }

    @Test
    void laterWritesOfTheSameStoreLookNoMore() throws IOException {
        put("a.txt");
        Path file = left(DEAD, LONG_AGO);
        put("b.txt");
        assertThat(file).exists();

        open();
        put("c.txt");
        assertThat(file).doesNotExist();
    }

    private void put(String path) {
        store.put(path, new ByteArrayInputStream(new byte[] {1}));
    }

    private Path left(ProcessStamp writer, Duration age) throws IOException {
        return aged(Files.createFile(entry(writer)), age);
    }

    private Path leftFolder(ProcessStamp writer, Duration age) throws IOException {
        Path folder = Files.createDirectory(entry(writer));
        Files.writeString(Files.createDirectory(folder.resolve("model")).resolve("a.txt"), "half");
        return aged(folder, age);
    }

    private Path entry(ProcessStamp writer) throws IOException {
        return Files.createDirectories(root.resolve(".incoming"))
                .resolve(
                        "%d-%d-%s"
                                .formatted(
                                        writer.pid(), writer.startTimeMillis(), UUID.randomUUID()));
    }

    private static Path aged(Path file, Duration age) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }
}
