package org.jotter.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.kernel.CellAssert.assertThatCell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jotter.Jotter;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.RunStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The document's examples, line for line: in a notebook, in a plain Java program, in a bare {@code
 * jshell}.
 */
class DocumentExamplesIT {

    private static final String TRACKING =
            """
            try (var run = mlflow.startRun()) {
                mlflow.logParam("my_param", "my_value");
                mlflow.logMetric("my_metric", 0.95);
                mlflow.logModel(myModel, "my_model");
            }
            """;

    private static final String FEATURE_STORE =
            """
            fs.createTable("my_feature_table").primaryKeys("my_key").from(myFeatureTable).description("My feature table").create();
            """;

    /** The block throws: what was logged stays, the run has failed. */
    private static final String THROWING =
            """
            try (var run = mlflow.startRun("thrown")) {
                mlflow.logParam("my_param", "my_value");
                if (run.name().equals("thrown")) throw new IllegalStateException("mine");
            }
            """;

    /** Needs what the guide says is imported. */
    private static final String IMPORTED =
            """
            Function<String, Path> file = name -> Path.of(name + "-" + LocalDate.of(2026, 1, 1));
            Stream.of(new File("a"), new File("b")).map(File::getName).map(file).collect(Collectors.toList())
            """;

    private static final String THEIR_VALUES =
            """
            Model<Label> myModel = new LogisticRegressionTrainer().train(fourRows);
            Table myFeatureTable = Table.create("rows", IntColumn.create("my_key", 1, 2), DoubleColumn.create("feature", 0.5, 1.5));
            """;

    @TempDir private Path folder;
    private Path workspace;

    @BeforeEach
    void nameWorkspace() {
        workspace = folder.resolve("workspace");
    }

    @Test
    void theyWorkInANotebook() {
        try (TestKernel kernel = TestKernel.start(workspace, folder)) {
            assertThatCell(kernel.run(SmallModel.DATASET + THEIR_VALUES)).succeeds();
            assertThatCell(kernel.run(TRACKING)).succeeds();
            assertThatCell(kernel.run(FEATURE_STORE)).succeeds();
            assertThatCell(kernel.run(THROWING)).fails();
            assertThatCell(kernel.run(IMPORTED)).succeeds();
        }
        assertLogged();
    }

    @Test
    void theyWorkInAPlainJavaProgram() throws Exception {
        Files.writeString(folder.resolve("Program.java"), program());
        Jdk jdk = new Jdk(workspace, folder);
        String classPath = Jars.FOLDER + "/*";
        assertThat(jdk.run("javac", "", "-cp", classPath, "Program.java").text()).isEmpty();
        Jdk.Outcome outcome = jdk.run("java", "", "-cp", classPath + ":.", "Program");
        assertThat(outcome.text()).contains("IllegalStateException: mine");
        assertThat(outcome.exitStatus()).isEqualTo(1);
        assertLogged();
    }

    private static String program() {
        List<String> imports = new ArrayList<>(SmallModel.DATASET.lines().toList());
        imports.removeIf(line -> !line.startsWith("import "));
        String dataset = SmallModel.DATASET.substring(String.join("\n", imports).length());
        return """
        %s
        import org.jotter.*;
        import org.jotter.features.FeatureStore;
        import tech.tablesaw.api.*;

        class Program {
            public static void main(String[] arguments) {
                try (Jotter jotter = Jotter.open()) {
                    Mlflow mlflow = jotter.mlflow();
                    FeatureStore fs = jotter.fs();
                    %s
                }
            }
        }
        """
                .formatted(
                        String.join("\n", imports),
                        dataset + THEIR_VALUES + TRACKING + FEATURE_STORE + THROWING);
    }

    @Test
    void theyWorkInABareJshell() throws Exception {
        Jdk.Outcome outcome =
                new Jdk(workspace, folder)
                        .run(
                                "jshell",
                                """
                                import org.jotter.*;
                                import tech.tablesaw.api.*;
                                var jotter = Jotter.open();
                                var mlflow = jotter.mlflow();
                                var fs = jotter.fs();
                                """
                                        + SmallModel.DATASET
                                        + THEIR_VALUES
                                        + TRACKING
                                        + FEATURE_STORE
                                        + THROWING
                                        + "jotter.close();\n/exit\n",
                                "--class-path",
                                Jars.classPath(),
                                "-s",
                                "-");
        assertThat(outcome.text()).contains("IllegalStateException: mine").doesNotContain("Error:");
        assertThat(outcome.exitStatus()).isZero();
        assertLogged();
    }

    private void assertLogged() {
        try (Jotter jotter = Jotter.open(workspace)) {
            Map<RunStatus, Run> runs = new TreeMap<>();
            jotter.store().runs().search(RunQuery.all()).forEach(r -> runs.put(r.status(), r));
            assertThat(runs).containsOnlyKeys(RunStatus.FINISHED, RunStatus.FAILED);
            assertFinished(jotter, runs.get(RunStatus.FINISHED));
            assertThat(runs.get(RunStatus.FAILED).name()).isEqualTo("thrown");
            assertThat(runs.get(RunStatus.FAILED).param("my_param")).hasValue("my_value");
            assertThat(jotter.fs().readTable("my_feature_table").rowCount()).isEqualTo(2);
        }
    }

    private static void assertFinished(Jotter jotter, Run run) {
        assertThat(run.param("my_param")).hasValue("my_value");
        assertThat(run.metric("my_metric")).hasValue(0.95);
        String uri = "runs:/" + run.runId() + "/my_model";
        assertThat(jotter.mlflow().loadModel(uri).signature().inputs())
                .extracting(column -> column.name())
                .containsExactly("x");
    }
}
