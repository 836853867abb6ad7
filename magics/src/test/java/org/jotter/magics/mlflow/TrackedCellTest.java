package org.jotter.magics.mlflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jotter.magics.NotebookTest;
import org.jotter.magics.notebook.CellFailed;
import org.jotter.tracking.ArtifactFile;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.RunTags;
import org.jotter.tracking.ViewType;
import org.junit.jupiter.api.Test;

/** {@code %%mlflow run}. */
class TrackedCellTest extends NotebookTest {

    private List<String> artifacts(Run run) {
        return jotter.store().artifacts().list(run.runId(), "").stream()
                .map(ArtifactFile::path)
                .toList();
    }

    @Test
    void aCellThatEndsIsAFinishedRunWithItsSource() {
        run("%%mlflow run --name logistic\nmlflow.logMetric(\"my_metric\", 0.95);\n");

        Run run = stored("logistic");
        assertThat(run.status()).isEqualTo(RunStatus.FINISHED);
        assertThat(run.metric("my_metric")).hasValue(0.95);
        assertThat(artifact(run, "cell.java"))
                .isEqualTo("mlflow.logMetric(\"my_metric\", 0.95);\n");
        assertThat(jotter.mlflow().activeRun()).isEmpty();
    }

    @Test
    void itShowsTheRunAndTheValueOfTheBody() {
        String shown = shown("%%mlflow run --name a\nmlflow.logMetric(\"auc\", 0.75);\n6 * 7");

        assertThat(shown)
                .isEqualTo(
                        """
                        Run a: FINISHED
                        run id:      %s
                        experiment:  Default
                        Metrics
                        metric  value
                        auc      0.75
                        42
                        """
                                .formatted(stored("a").runId()));
    }

    @Test
    void aValueWithAViewOfItsOwnIsShownByIt() {
        assertThatShown("%%mlflow run --name a\nTable.create(\"t\", IntColumn.create(\"x\", 1, 2))")
                .isEqualTo(
                        """
                        Run a: FINISHED
                        run id:      %s
                        experiment:  Default
                        t: 2 rows x 1 column
                              x
                        integer
                              1
                              2
                        """
                                .formatted(stored("a").runId()));
    }

    @Test
    void aRunWithoutMetricsHasACardWithoutTheirTable() {
        assertThatShown("%%mlflow run --name a\nint x = 1;")
                .isEqualTo(
                        "Run a: FINISHED\nrun id:      %s\nexperiment:  Default\n"
                                .formatted(stored("a").runId()));
    }

    @Test
    void theVariablesOfTheBodyStayInTheNotebook() {
        run("%%mlflow run\nint x = 41;");

        assertThat(run("x + 1")).isEqualTo(42);
    }

    @Test
    void aBodyThatThrowsIsAFailedRunAndItsOwnErrorIsShown() {
        assertThatThrownBy(
                        () ->
                                run(
                                        "%%mlflow run --name a\n"
                                                + "mlflow.logParam(\"p\", 1);\n"
                                                + "throw new IllegalStateException(\"boom\");"))
                .isInstanceOf(CellFailed.class)
                .hasMessage("boom");

        assertThat(stored("a").status()).isEqualTo(RunStatus.FAILED);
        assertThat(stored("a").param("p")).contains("1");
        assertThat(jotter.mlflow().activeRun()).isEmpty();
    }

    @Test
    void C3_aBodyThatDoesNotCompileMakesNoRun() {
        for (String body :
                List.of("int x = \"one\";", "int fine = 1;\nint wrong = fine +;", "nowhere();")) {
            assertThatThrownBy(() -> run("%%mlflow run --name a\n" + body))
                    .isInstanceOf(CellFailed.class);
        }

        assertThat(runs()).isEmpty();
        assertThat(jotter.store().runs().search(RunQuery.all().withView(ViewType.ALL))).isEmpty();
        assertThat(jotter.mlflow().activeRun()).isEmpty();
    }

    @Test
    void C3_whatWasLoggedBeforeALineThatDoesNotCompileIsKept() {
        assertThatThrownBy(
                        () ->
                                run(
                                        "%%mlflow run --name a\n"
                                                + "mlflow.logMetric(\"auc\", 0.5);\n"
                                                + "int x = \"one\";"))
                .isInstanceOf(CellFailed.class);

        assertThat(stored("a").status()).isEqualTo(RunStatus.FAILED);
        assertThat(stored("a").metric("auc")).hasValue(0.5);
        assertThatShown("%mlflow show a").contains("It failed: incompatible types");
    }

    @Test
    void C3_aRunThatFailedKeepsWhy() {
        assertThatThrownBy(() -> run("%%mlflow run --name divided\nint zero = 0;\n1 / zero"));
        assertThatThrownBy(
                () ->
                        run(
                                "try (var r = mlflow.startRun(\"block\")) {"
                                        + " mlflow.loadModel(\"models:/nope/1\"); }"));

        assertThatShown("%mlflow show divided")
                .startsWith(
                        "Run divided: FAILED\n"
                                + "It failed: java.lang.ArithmeticException: / by zero\n");
        assertThatShown("%mlflow show block")
                .contains("It failed: Model Version (name=nope, version=1) not found.");
        assertThatShown("%mlflow runs")
                .containsPattern("why *\\R")
                .contains("java.lang.ArithmeticException: / by zero");
    }

    @Test
    void aSentenceOfOursInTheBodyIsTheCellsError() {
        assertRefused(
                "%%mlflow run --name a\nmlflow.loadModel(\"models:/nope/1\");",
                "Model Version (name=nope, version=1) not found. Registered Model with name=nope"
                        + " not found. List them with %models list");
        assertThat(stored("a").status()).isEqualTo(RunStatus.FAILED);
    }

    @Test
    void tagsAndExperimentAreTakenFromTheLine() {
        run(
                "%%mlflow run --name a --experiment delays --tag team=red --tag note='two words'\n"
                        + "int x = 1;");

        Run run = stored("a");
        assertThat(run.tag("team")).contains("red");
        assertThat(run.tag("note")).contains("two words");
        assertThat(run.info().experimentId())
                .isEqualTo(jotter.store().experiments().named("delays").experimentId());
        assertThat(jotter.mlflow().experimentName()).isEqualTo("delays");
    }

    @Test
    void anExperimentThatCannotBeUsedStartsNoRun() {
        run("%mlflow experiment old");
        run("%mlflow experiment new");
        run("%mlflow delete --experiment old");

        assertThatThrownBy(() -> run("%%mlflow run --experiment old\nint x = 1;"))
                .hasMessageContaining("Restore 'old', or use another name");
        assertThat(runs()).isEmpty();
        assertThat(jotter.mlflow().experimentName()).isEqualTo("new");
    }

    @Test
    void aNestedCellIsAChildOfTheActiveRun() {
        run("var parent = mlflow.startRun(\"parent\");");
        run("%%mlflow run --name child --nested\nmlflow.logParam(\"in\", \"child\");");
        run("%%mlflow run --name beside\nmlflow.logParam(\"in\", \"beside\");");
        run("mlflow.logParam(\"in\", \"parent\"); mlflow.endRun();");

        assertThat(stored("child").tag(RunTags.PARENT_RUN_ID))
                .contains(stored("parent").runId().value());
        assertThat(stored("beside").tag(RunTags.PARENT_RUN_ID)).isEmpty();
        assertThat(stored("child").param("in")).contains("child");
        assertThat(stored("beside").param("in")).contains("beside");
        assertThat(stored("parent").param("in")).contains("parent");
    }

    @Test
    void runsThatTheBodyLeavesOpenEndWithIt() {
        run("%%mlflow run --name a\nmlflow.startRun(StartRun.named(\"fold\").nested());");

        assertThat(stored("fold").status()).isEqualTo(RunStatus.FINISHED);
        assertThat(jotter.mlflow().activeRun()).isEmpty();
    }

    @Test
    void aBodyMayEndItsRunItself() {
        run("%%mlflow run --name a\nmlflow.endRun();\nmlflow.logParam(\"late\", 1);");

        assertThat(stored("a").status()).isEqualTo(RunStatus.FINISHED);
        assertThat(stored("a").param("late")).isEmpty();
        assertThat(runs()).hasSize(2).allMatch(run -> run.status() == RunStatus.FINISHED);
        assertThat(jotter.mlflow().activeRun()).isEmpty();
    }

    @Test
    void aBodyMayEndItsRunAsFailed() {
        run("%%mlflow run --name a\nmlflow.endRun(RunStatus.FAILED);");

        assertThat(stored("a").status()).isEqualTo(RunStatus.FAILED);
    }

    @Test
    void magicsInTheBodyRunInTheirPlace() {
        run(
                "%%mlflow run --name a\n"
                        + "mlflow.logMetric(\"m\", 1);\n"
                        + "List<Run> r = %mlflow runs\n"
                        + "int n = r.size();");

        assertThat(run("n")).isEqualTo(1);
    }

    @Test
    void aBodyThatIsInterruptedWhileItLogsIsAKilledRun() {
        assertRefused(
                "%%mlflow run --name a\nmlflow.logMetric(\"m\", 1);\n"
                        + "Thread.currentThread().interrupt();\nmlflow.logMetric(\"m\", 2, 1);",
                "The run 'a' was interrupted; what its old cell still logs is not kept");
        assertThat(Thread.interrupted()).isTrue();

        assertThat(stored("a").status()).isEqualTo(RunStatus.KILLED);
        assertThat(stored("a").metric("m")).hasValue(1);
        run("%%mlflow run --name b\nmlflow.logMetric(\"m\", 3);");
        assertThat(stored("b").status()).isEqualTo(RunStatus.FINISHED);
    }

    @Test
    void aBodyWhoseRunIsDeletedUnderItLeavesNothingActive() {
        assertThatThrownBy(
                        () ->
                                run(
                                        "%%mlflow run --name a\n"
                                                + "org.jotter.Jotter.open(java.nio.file.Path.of(\""
                                                + folder.resolve(".jotter")
                                                + "\")).store().runs().delete(mlflow.activeRun().get().runId());"))
                .hasMessageContaining("Current state is deleted");

        assertThat(jotter.mlflow().activeRun()).isEmpty();
    }

    @Test
    void theErrorOfABodyIsShownEvenWhereItsRunIsGoneToo() {
        assertThatThrownBy(
                        () ->
                                run(
                                        "%%mlflow run --name a\n"
                                            + "mlflow.deleteRun(mlflow.activeRun().get().runId());\n"
                                            + "throw new IllegalStateException(\"boom\");"))
                .isInstanceOf(CellFailed.class)
                .hasMessage("boom");

        assertThat(jotter.mlflow().activeRun()).isEmpty();
    }

    private static final String TRIBUO =
            """
            import org.tribuo.*;
            import org.tribuo.impl.*;
            import org.tribuo.classification.*;
            import org.tribuo.classification.evaluation.*;
            import org.tribuo.provenance.*;
            var factory = new LabelFactory();
            var data = new MutableDataset<>(new SimpleDataSourceProvenance("by hand", factory), factory);
            for (int i = 0; i < 40; i++) {
                data.add(new ArrayExample<>(new Label(i % 2 == 0 ? "up" : "down"), new String[] {"x"}, new double[] {i % 2 - 0.5}));
            }
            """;

    @Test
    void newModelsAndEvaluationsInVariablesAreLogged() {
        run(TRIBUO);
        run("var before = new LogisticRegressionTrainer().train(data);");
        run(
                """
                %%mlflow run --name a
                var model = new LogisticRegressionTrainer().train(data);
                var evaluation = new LabelEvaluator().evaluate(model, data);
                """);

        Run run = stored("a");
        assertThat(artifacts(run)).containsExactly("cell.java", "evaluation.json");
        assertThat(jotter.mlflow().files(run.runId()).model("model")).isPresent();
        assertThat(run.metric("accuracy_score")).hasValue(1.0);
        assertThat(jotter.mlflow().loadModel("runs:/%s/model".formatted(run.runId())).signature())
                .isNotNull();
    }

    @Test
    void theValueOfABareExpressionIsNoVariable() {
        run(TRIBUO);
        run("%%mlflow run --name a\nnew LogisticRegressionTrainer().train(data)");

        assertThat(artifacts(stored("a"))).containsExactly("cell.java");
    }
}
