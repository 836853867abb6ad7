package org.jotter.magics.mlflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jotter.ActiveRun;
import org.jotter.magics.Departures;
import org.jotter.magics.NotebookTest;
import org.jotter.tracking.Dataset;
import org.jotter.tracking.ModelOutput;
import org.jotter.tracking.NewExperiment;
import org.jotter.tracking.NewLoggedModel;
import org.junit.jupiter.api.Test;

/** {@code %mlflow show}. */
class ShowMagicTest extends NotebookTest {

    @Test
    void aRunIsShownWhole() {
        try (ActiveRun run = jotter.mlflow().startRun("whole")) {
            run.logParam("depth", 3);
            run.logMetric("auc", 0.75);
            run.logMetric("baseline_auc", 0.5);
            run.logMetric("loss", 0.1);
            run.logText("x", "notes.txt");
        }

        String text = shown("%mlflow show whole");
        assertThat(
                        text.replaceAll(
                                "(?m)^(run id|experiment|user|source|started \\(UTC\\)|took):"
                                        + " .*\\R",
                                ""))
                .isEqualTo(
                        """
                        Run whole: FINISHED
                        Metrics
                        metric  value  majority baseline
                        auc      0.75                0.5
                        loss      0.1                  –
                        Params
                        param  value
                        depth  3
                        Artifacts
                        path       bytes
                        notes.txt      1
                        """);
        assertThat(shown("%mlflow show")).isEqualTo(text);
        assertThat(shown("%mlflow show " + stored("whole").runId().value().substring(0, 8)))
                .isEqualTo(text);
        assertThat(notebook.show(jotter.store().runs().named("whole")).text())
                .isEqualTo(
                        text.substring(0, text.indexOf("Artifacts") - 1)
                                .replaceFirst("experiment: .*\\R", ""));
    }

    @Test
    void aCellNamesDetailsAndFilesWithoutAnImport() {
        try (ActiveRun run = jotter.mlflow().startRun("whole")) {
            run.logText("x", "notes.txt");
        }

        run("RunDetails details = %mlflow show whole");
        run("RunFiles files = mlflow.files(details.run().runId());");
        assertThat(run("files.list(\"\").equals(details.artifacts())")).isEqualTo(true);
        assertThat(run("details.artifacts().size()")).isEqualTo(1);
    }

    @Test
    void whatARunReadAndMadeIsShownWithIt() {
        String modelId;
        try (ActiveRun run = jotter.mlflow().startRun("a")) {
            run.logInput(new Dataset("flights", "1f2e", "local", "{}", "", ""), "training");
            modelId =
                    jotter.store()
                            .loggedModels()
                            .create(NewLoggedModel.in(run.run().info().experimentId()).named("m"))
                            .modelId()
                            .value();
            jotter.store().runs().logOutputs(run.runId(), List.of(new ModelOutput(modelId, 0)));
        }

        assertThat(shown("%mlflow show a"))
                .contains(
                        """
                        Datasets
                        dataset  for       digest  from
                        flights  training  1f2e    local
                        Logged models
                        model  model id                            type  status
                        m      %s        PENDING  made here
                        """
                                .formatted(modelId));
    }

    @Test
    void aRunWithFilesElsewhereSaysWhere() {
        jotter.store().experiments().create(NewExperiment.named("far").at("s3://bucket/far"));
        jotter.mlflow().setExperiment("far");
        jotter.mlflow().startRun("faraway").close();

        assertThat(shown("%mlflow show faraway"))
                .endsWith(
                        "Its artifacts are elsewhere: s3://bucket/far/%s/artifacts\n"
                                .formatted(stored("faraway").runId()));
    }

    @Test
    void theChartsOfAnEvaluationComeFirstAndFollowTheColorsOfThePage() {
        run(Departures.CELL);
        run("mlflow.train(new LogisticRegressionTrainer(), train.splitByTime(0.8));");

        assertThat(shown("%mlflow show"))
                .containsSubsequence(
                        "FINISHED",
                        "Confusion matrix (count and share of the row)",
                        "ROC curve, AUC",
                        "Top weights for 'true'",
                        "\nMetrics\n",
                        "\nParams\n",
                        "\nArtifacts\n");
        assertThat(html("%mlflow show"))
                .containsSubsequence("<img", "data:image/svg+xml", "<img", "<img", "<table");
    }
}
