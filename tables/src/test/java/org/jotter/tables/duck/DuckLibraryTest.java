package org.jotter.tables.duck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jotter.cache.CacheFolder;
import org.junit.jupiter.api.Test;

class DuckLibraryTest {

    /** Where it fails after an upgrade, see how the driver looks for its library now. */
    @Test
    void E3_theDriverLoadsTheCopyThatAllShare() throws Exception {
        try (Duck duck =
                new Duck("The test", () -> Path.of(System.getProperty("java.io.tmpdir")))) {
            List<long[]> rows = duck.with(session -> session.longs("SELECT 7"));
            assertThat(rows).containsExactly(new long[] {7});
        }

        assertThat(DuckLibrary.use()).isTrue();
        String unpacked = CacheFolder.of("unpacked").orElseThrow().toString();
        assertThat(Files.readAllLines(Path.of("/proc/self/maps")))
                .filteredOn(line -> line.contains("libduckdb"))
                .isNotEmpty()
                .allMatch(line -> line.contains(unpacked));
    }

    @Test
    void aTextIsReplacedWhereTheClassHasItOnce() throws Exception {
        byte[] once = {9, 1, 0, 2, 'a', 'b', 8};
        byte[] twice = {1, 0, 2, 'a', 'b', 1, 0, 2, 'a', 'b'};

        assertThat(TextInClass.replaced(once, "ab", "xyz"))
                .hasValueSatisfying(
                        b -> assertThat(b).containsExactly(9, 1, 0, 3, 'x', 'y', 'z', 8));
        assertThat(TextInClass.replaced(twice, "ab", "x")).isEmpty();
        assertThat(TextInClass.replaced("ab".getBytes(StandardCharsets.US_ASCII), "ab", "x"))
                .isEmpty();
    }
}
