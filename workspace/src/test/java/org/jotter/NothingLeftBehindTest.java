package org.jotter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jotter.charts.Bar;
import org.jotter.charts.Charts;
import org.jotter.charts.Figure;
import org.jotter.tables.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/** A kernel is killed rather than ended: what it needs as files lies where all processes share. */
class NothingLeftBehindTest {

    @TempDir Path home;
    private Path temporary;
    private Path cache;

    @BeforeEach
    void makeFolders() throws IOException {
        temporary = Files.createDirectories(home.resolve("tmp"));
        cache = Files.createDirectories(home.resolve("cache"));
    }

    @Test
    void E3_aProcessThatIsKilledLeavesNothingInTheFolderForTemporaryFiles() throws Exception {
        killOnceItHasUsedAll(home.resolve("first"));

        List<Path> unpacked = files(cache);
        assertThat(unpacked)
                .extracting(file -> file.getFileName().toString())
                .hasSize(4)
                .anyMatch(name -> name.startsWith("libduckdb_java.so_"))
                .anyMatch(name -> name.endsWith("sqlitejdbc.so"))
                .contains("Roboto-Regular.ttf", "Roboto-Medium.ttf");

        killOnceItHasUsedAll(home.resolve("second"));

        assertThat(files(cache)).isEqualTo(unpacked);
    }

    /**
     * Kills while DuckDB's library is written, which takes longest: the half stays in the cache.
     */
    @Test
    void E3_aProcessThatIsKilledWhileItUnpacksHindersNobody() throws Exception {
        Process process = start(home.resolve("first"));
        while (process.isAlive() && files(cache).stream().noneMatch(f -> isPart(f))) {
            Thread.onSpinWait();
        }
        kill(process);
        assertThat(files(temporary)).isEmpty();

        killOnceItHasUsedAll(home.resolve("second"));
    }

    private static boolean isPart(Path file) {
        return file.toString().endsWith(".part");
    }

    private void killOnceItHasUsedAll(Path workspace) throws Exception {
        Process process = start(workspace);
        assertThat(process.inputReader().readLine()).isEqualTo("used");
        kill(process);
        assertThat(files(temporary)).isEmpty();
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    private Process start(Path workspace) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Djava.awt.headless=true",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        NothingLeftBehindTest.class.getName(),
                        workspace.toString());
        builder.environment().put("XDG_CACHE_HOME", cache.toString());
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Uses SQLite, DuckDB and the fonts, says so, and waits to be killed. */
    public static void main(String[] arguments) throws Exception {
        try (Jotter jotter = Jotter.open(Path.of(arguments[0]))) {
            Table rows = Table.create(IntColumn.create("id", 1, 2));
            jotter.fs().createTable("t").primaryKeys("id").from(rows).create();
            Path features = Path.of(arguments[0]).resolve("features");
            Tables.parquet(files(features).get(0));
            Figure.of(Charts.bars("b", "v", List.of(new Bar("a", 1)))).png();
            System.out.println("used");
            Thread.sleep(600_000);
        }
    }
}
