package org.jotter.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.kernel.CellAssert.assertThatCell;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.RunStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A cell that begins with {@code %%mlflow run}: the same cell, and a run besides. */
@ExtendWith(SharedKernel.class)
class TrackedCellIT {

    @Test
    void theSourceOfTheCellIsKept(TestKernel kernel) throws IOException {
        String body = "// why\nint kept = 6 * 7;\nmlflow.logMetric(\"kept\", kept);\n";
        assertThatCell(kernel.run("%%mlflow run --name source\n" + body)).succeeds();
        Run run = kernel.trackedRun("source");
        assertThat(kernel.store().artifacts().download(run.runId(), "cell.java"))
                .hasContent(body.stripTrailing());
        assertThat(run.status()).isEqualTo(RunStatus.FINISHED);
        assertThat(run.metric("kept")).hasValue(42);
    }

    @Test
    void theValueOfTheLastExpressionIsShown(TestKernel kernel) {
        CellOutput output = kernel.run("%%mlflow run --name valued\nint twenty = 20;\ntwenty * 2");
        assertThatCell(output).showsSomewhere("Run valued: FINISHED").showsSomewhere("\n40");
    }

    @Test
    void whatTheBodyPrintsIsShown(TestKernel kernel) {
        assertThatCell(
                        kernel.run(
                                "%%mlflow run --name printing\nSystem.out.println(\"half way\");"))
                .showsSomewhere("half way\nRun printing: FINISHED");
    }

    @Test
    void anExceptionOfTheBodyIsShownWithItsLineAndFailsTheRun(TestKernel kernel) {
        CellOutput output = kernel.run("%%mlflow run --name dividing\nint zero = 0;\n1 / zero");
        assertThatCell(output).fails();
        assertThat(output.errorText())
                .matches("java\\.lang\\.ArithmeticException: / by zero\n\tat \\.\\(#\\d+:1\\)");
        assertThat(kernel.trackedRun("dividing").status()).isEqualTo(RunStatus.FAILED);
        assertThatCell(kernel.run("%mlflow show dividing"))
                .showsSomewhere("It failed: java.lang.ArithmeticException: / by zero");
    }

    @Test
    void anExceptionBelowTheBodyNamesTheMethodsOfTheNotebook(TestKernel kernel) {
        kernel.run("int half(int of) {\n    return of / 0;\n}");
        CellOutput output = kernel.run("%%mlflow run --name below\nhalf(4);");
        List<String> lines = output.errorText().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).isEqualTo("java.lang.ArithmeticException: / by zero");
        assertThat(lines.get(1)).matches("\tat \\.half\\(#\\d+:2\\)");
        assertThat(lines.get(2)).matches("\tat \\.\\(#\\d+:1\\)");
    }

    @Test
    void aBodyThatDoesNotCompileIsShownAsWithoutTheMagic(TestKernel kernel) {
        String body = "int fine = 1;\nint wrong = fine +;";
        CellOutput tracked = kernel.run("%%mlflow run --name uncompiled\n" + body);
        assertThat(tracked.errorText())
                .isEqualTo("|   int wrong = fine +;\nillegal start of expression")
                .isEqualTo(kernel.run(body).errorText());
        assertThat(kernel.store().runs().search(RunQuery.all()))
                .as("C3: a cell that does not compile makes no run")
                .extracting(Run::name)
                .doesNotContain("uncompiled");
    }

    @Test
    void aModelAndAnEvaluationLeftInVariablesAreLogged(TestKernel kernel) {
        kernel.run(SmallModel.DATASET);
        assertThatCell(
                        kernel.run(
                                """
                                %%mlflow run --name untouched
                                Model<Label> four = new LogisticRegressionTrainer().train(fourRows);
                                LabelEvaluation score = new LabelEvaluator().evaluate(four, fourRows);
                                """))
                .succeeds();
        Run run = kernel.trackedRun("untouched");
        assertThat(run.metric("accuracy_score")).hasValue(1.0);
        assertThat(kernel.modelFolder(run).resolve("MLmodel"))
                .content()
                .contains("artifact_path: \"four\"");
        assertThatCell(kernel.run("%%mlflow run --name nothing-new\nint none = 0;")).succeeds();
        assertThat(kernel.trackedRun("nothing-new").data().metrics()).isEmpty();
    }

    @Test
    void aRunWithinTheCellIsAChildOfItsRun(TestKernel kernel) {
        assertThatCell(
                        kernel.run(
                                """
                                %%mlflow run --name parent
                                for (int trial = 1; trial <= 2; trial++) {
                                    try (var run = mlflow.startRun(StartRun.named("trial-" + trial).nested())) {
                                        mlflow.logMetric("trial", trial);
                                    }
                                }
                                mlflow.logMetric("trials", 2);
                                """))
                .succeeds();
        Run parent = kernel.trackedRun("parent");
        assertThat(kernel.store().runs().children(parent.runId()))
                .extracting(Run::name)
                .containsExactlyInAnyOrder("trial-1", "trial-2");
        assertThat(parent.data().metrics()).containsOnlyKeys("trials");
        assertThat(kernel.trackedRun("trial-2").metric("trial")).hasValue(2);
    }

    /** Trials C1: threads, a pool, and a stream that the cell's own thread takes part in. */
    @Test
    void C1_whatThreadsOfACellStartKeepsItsValues(TestKernel kernel) {
        assertThatCell(
                        kernel.run(
                                """
                                %%mlflow run --name grid
                                void trial(String name, int k) {
                                    try (var r = mlflow.startRun(StartRun.named(name + k).nested())) {
                                        Thread.sleep(20);
                                        mlflow.logMetric("score", k);
                                        %mlflow log param told here
                                    } catch (InterruptedException e) {
                                        throw new IllegalStateException(e);
                                    }
                                }
                                var threads = java.util.stream.IntStream.range(0, 4).mapToObj(k -> new Thread(() -> trial("thread-", k))).toList();
                                threads.forEach(Thread::start);
                                java.util.stream.IntStream.range(0, 6).parallel().forEach(k -> trial("stream-", k));
                                for (Thread thread : threads) thread.join();
                                mlflow.logMetric("trials", 10);
                                """))
                .succeeds();
        Run grid = kernel.trackedRun("grid");
        assertThat(grid.data().metrics()).containsOnlyKeys("trials");
        assertThat(kernel.store().runs().children(grid.runId()))
                .hasSize(10)
                .allSatisfy(
                        run -> {
                            assertThat(run.name())
                                    .endsWith("-" + (int) run.metric("score").getAsDouble());
                            assertThat(run.param("told")).contains("here");
                        });
    }

    @Test
    void aNestedCellIsAChildOfTheRunThatIsActive(TestKernel kernel) {
        kernel.run("var outer = mlflow.startRun(StartRun.named(\"outer\"));");
        kernel.run("%%mlflow run --name inner --nested\nint nested = 1;");
        assertThatCell(kernel.run("mlflow.activeRun().get().name()")).shows("outer");
        kernel.run("mlflow.endRun();");
        assertThat(kernel.store().runs().children(kernel.trackedRun("outer").runId()))
                .extracting(Run::name)
                .containsExactly("inner");
    }

    @Test
    void aRunLeftOpenByTheBodyEndsWithIt(TestKernel kernel) {
        kernel.run(
                "%%mlflow run --name tidy\n"
                        + "mlflow.startRun(StartRun.named(\"left-open\").nested());");
        assertThat(kernel.trackedRun("left-open").status()).isEqualTo(RunStatus.FINISHED);
        assertThatCell(kernel.run("mlflow.activeRun()")).shows("nothing (Optional.empty)");
    }

    @Test
    void experimentAndTagsAreTakenFromTheLine(TestKernel kernel) {
        String before = kernel.run("mlflow.experiment().name()").text();
        kernel.run(
                "%%mlflow run --name tagged --experiment tracked --tag team=red --tag 'why=to"
                        + " see'\n"
                        + "int t;");
        Run run = kernel.trackedRun("tagged");
        assertThat(run.tag("team")).hasValue("red");
        assertThat(run.tag("why")).hasValue("to see");
        assertThat(kernel.store().experiments().get(run.info().experimentId()).name())
                .isEqualTo("tracked");
        kernel.run("%mlflow experiment " + before);
    }

    @Test
    void aBodyOfACommentAloneIsARun(TestKernel kernel) {
        assertThatCell(kernel.run("%%mlflow run --name comment\n// nothing yet"))
                .showsSomewhere("Run comment: FINISHED");
    }

    @Test
    void aBodyMayHoldMagicsOfItsOwn(TestKernel kernel) throws IOException {
        assertThatCell(kernel.run("%%mlflow run --name magical\n%mlflow experiments")).succeeds();
        assertThat(
                        Files.readString(
                                kernel.store()
                                        .artifacts()
                                        .download(
                                                kernel.trackedRun("magical").runId(), "cell.java")))
                .isEqualTo("%mlflow experiments");
    }
}
