package org.jotter.tracking.artifacts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.jotter.tracking.db.Db;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeArtifactTest {

    private static final long BYTES = 200L << 20;

    @TempDir Path temporary;

    @Test
    void twoHundredMegabytesGoThroughAHeapOf64() throws Exception {
        Process child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx64m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                LargeArtifactTest.class.getName(),
                                temporary.toString())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(child.getInputStream().readAllBytes(), UTF_8);

        assertThat(output).isEqualTo("same\n");
        assertThat(child.waitFor()).isZero();
        assertThat(Files.size(temporary.resolve("big/model.bin"))).isEqualTo(BYTES);
    }

    /** Bytes that never repeat soon, made as they are read. */
    private static final class Numbers extends InputStream {
        private long at;

        @Override
        public int read() {
            return at < BYTES ? (int) ((at++ * 31) >> 3) & 0xff : -1;
        }
    }

    public static void main(String[] arguments) throws IOException {
        ArtifactStore store = new ArtifactStore(Path.of(arguments[0]), Db.Durability.NORMAL);
        CheckedInputStream written = new CheckedInputStream(new Numbers(), new CRC32());
        store.put("big/model.bin", written);
        try (OpenArtifact artifact = store.open("big/model.bin");
                CheckedInputStream read = new CheckedInputStream(artifact.stream(), new CRC32())) {
            read.transferTo(java.io.OutputStream.nullOutputStream());
            boolean same = read.getChecksum().getValue() == written.getChecksum().getValue();
            System.out.println(same ? "same" : "different");
        }
    }
}
