package org.jotter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jotter.features.FeatureStore;
import org.jotter.models.ModelInfo;
import org.jotter.models.TrainedModel;
import org.jotter.models.folder.ModelFolder;
import org.jotter.models.training.ModelTraining;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/** A disk of 16 MB that really is full: a file system of its own, seen by one process alone. */
class FullDiskTest {

    private static final String OWN_DISK = "mount -t tmpfs -o size=16m none \"$0\" && exec \"$@\"";

    @TempDir Path home;

    @Test
    void E7_aWriteToAFullDiskIsOneSentenceAndChangesNothing() throws Exception {
        assumeTrue(runs("true"), "a process may have file systems of its own here");

        Process process =
                ownDisk(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FullDiskTest.class.getName(),
                        home.toString());
        List<String> said = process.inputReader().lines().toList();

        assertThat(said)
                .containsExactly(
                        full("workspace '%s'".formatted(home.resolve(".jotter"))),
                        "version 1, 1 rows, 0 staged",
                        full("model folder '%s'".formatted(home.resolve("model"))),
                        "0 left of the model folder",
                        "FULL 507 of a training",
                        "FULL 507 of an artifact",
                        "version 2, 200000 rows, 0 staged");
        assertThat(process.waitFor()).isZero();
    }

    private static String full(String place) {
        return "FULL 507 The disk of the %s is full, and nothing of this was kept. Free some space, then try again"
                .formatted(place);
    }

    private boolean runs(String program) throws Exception {
        return ownDisk(program).waitFor() == 0;
    }

    private Process ownDisk(String... command) throws IOException {
        List<String> all =
                Stream.concat(
                                Stream.of("unshare", "-rm", "sh", "-c", OWN_DISK, home.toString()),
                                Stream.of(command))
                        .toList();
        return new ProcessBuilder(all).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** The process: fills the disk, writes at every door, frees the disk, writes again. */
    public static void main(String[] arguments) throws Exception {
        Path disk = Path.of(arguments[0]);
        Path model = disk.resolve("model");
        ModelInfo info = new ModelInfo("m-1", "u", "", "m", Instant.EPOCH);
        try (Jotter jotter = Jotter.open(disk.resolve(".jotter"))) {
            jotter.fs().createTable("t").primaryKeys("id").from(rows(1)).create();
            TrainedModel<?> trained =
                    ModelTraining.train(new LogisticRegressionTrainer(), Departures.split());
            jotter.mlflow().startRun();
            Path filler = fill(disk.resolve("filler"));

            System.out.println(told(() -> jotter.fs().writeTable("t", rows(200_000))));
            System.out.println(state(jotter.fs(), disk));
            System.out.println(told(() -> ModelFolder.write(model, trained.fitted(), info)));
            System.out.println(leftOf("model", disk) + " left of the model folder");
            System.out.println(kind(() -> train(jotter)) + " of a training");
            System.out.println(kind(() -> logText(jotter)) + " of an artifact");

            Files.delete(filler);
            jotter.fs().writeTable("t", rows(200_000));
            System.out.println(state(jotter.fs(), disk));
            train(jotter);
            logText(jotter);
        }
    }

    private static void train(Jotter jotter) {
        jotter.mlflow().train(new LogisticRegressionTrainer(), Departures.split());
    }

    private static void logText(Jotter jotter) {
        jotter.mlflow().logText("x".repeat(1 << 20), "long.txt");
    }

    private static String kind(Runnable call) {
        return told(call).replaceFirst("The disk of .* is full.*", "").strip();
    }

    private static String told(Runnable call) {
        try {
            call.run();
            return "done";
        } catch (JotterException e) {
            return e.kind() + " " + e.kind().httpStatus() + " " + e.getMessage();
        }
    }

    private static String state(FeatureStore fs, Path disk) throws IOException {
        return "version %d, %d rows, %d staged"
                .formatted(
                        fs.table("t").version(),
                        fs.readTable("t").rowCount(),
                        leftOf("features-", disk.resolve(".jotter/tmp")));
    }

    private static long leftOf(String name, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains(name)).count();
        }
    }

    private static Path fill(Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(new byte[4_096]);
            }
        } catch (IOException full) {
            return file;
        }
    }

    private static Table rows(int count) {
        Random random = new Random(7);
        IntColumn id = IntColumn.create("id");
        DoubleColumn x = DoubleColumn.create("x");
        for (int i = 0; i < count; i++) {
            id.append(i);
            x.append(random.nextDouble());
        }
        return Table.create(id, x);
    }
}
