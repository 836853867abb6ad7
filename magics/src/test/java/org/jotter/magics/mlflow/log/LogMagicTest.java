package org.jotter.magics.mlflow.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.jotter.magics.NotebookTest;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunStatus;
import org.junit.jupiter.api.Test;

class LogMagicTest extends NotebookTest {

    @Test
    void aNumberIsLoggedToTheActiveRunAndOneIsStartedWhereThereIsNone() {
        assertThatShown("%mlflow log metric auc 0.9")
                .isEqualTo(
                        "Logged the metric 'auc': 0.9, step 0, to the run '%s', started for it and still open. End it with %%mlflow end\n"
                                .formatted(runs().get(0).name()));
        run("%mlflow log metric auc 0.95 --step 1");

        assertThat(runs()).hasSize(1);
        assertThat(runs().get(0).metric("auc")).hasValue(0.95);
        assertThat(runs().get(0).status()).isEqualTo(RunStatus.RUNNING);
    }

    @Test
    void aVariableIsLoggedAsMetricOrParam() {
        run("int depth = 3;");
        assertThatShown("%mlflow log metric size --from depth")
                .startsWith("Logged the metric 'size': 3.0, step 0, to the run '");
        assertThatShown("%mlflow log param depth --from depth")
                .isEqualTo(
                        "Logged the param 'depth': 3, to the run '%s'\n"
                                .formatted(runs().get(0).name()));
        run("%mlflow log param solver adagrad");

        assertThat(runs().get(0).data().params())
                .containsEntry("depth", "3")
                .containsEntry("solver", "adagrad");
    }

    @Test
    void anotherRunIsLoggedToByNameWithoutBecomingTheActiveOne() {
        jotter.mlflow().startRun("old").close();
        jotter.mlflow().startRun("new");

        run("%mlflow log metric auc 0.9 --run old");

        assertThat(stored("old").metric("auc")).hasValue(0.9);
        assertThat(stored("new").metric("auc")).isEmpty();
        assertThat(jotter.mlflow().activeRun().orElseThrow().name()).isEqualTo("new");
        assertRefused(
                "%mlflow log metric auc 1 --run olt",
                "No run named 'olt'. Did you mean 'old'? List them with %mlflow runs");
    }

    @Test
    void valuesAreKeptAsFiles() throws IOException {
        run("var settings = Map.of(\"depth\", 3); String note = \"windy\";");
        run(
                "var chart = org.jotter.charts.Charts.metricHistory(\"loss\","
                        + " List.of(org.jotter.charts.Series.of(\"a\", 2, 1)));");
        run(
                "var t = tech.tablesaw.api.Table.create(tech.tablesaw.api.IntColumn.create(\"id\","
                        + " 1));");
        Files.writeString(folder.resolve("report.html"), "<p>");

        run("%mlflow log dict settings.yaml --from settings");
        run("%mlflow log text note.txt --from note");
        run("%mlflow log text words.txt 'two words'");
        run("%mlflow log table t.json --from t");
        run("%mlflow log figure plots/loss.svg --from chart");
        assertThatShown("%mlflow log artifact " + folder.resolve("report.html") + " --to out")
                .startsWith("Logged '%s' to the run '".formatted(folder.resolve("report.html")));

        assertThat(artifact(runs().get(0), "settings.yaml")).contains("depth: 3");
        assertThat(artifact(runs().get(0), "note.txt")).isEqualTo("windy");
        assertThat(artifact(runs().get(0), "words.txt")).isEqualTo("two words");
        assertThat(artifact(runs().get(0), "t.json")).contains("\"columns\"");
        assertThat(artifact(runs().get(0), "plots/loss.svg")).startsWith("<svg");
        assertThat(artifact(runs().get(0), "out/report.html")).isEqualTo("<p>");
    }

    @Test
    void whatCannotBeLoggedIsSaidAndStartsNoRun() {
        run("double loss = 0.5; String note = \"x\"; String none = null;");

        assertRefused(
                "%mlflow log metric loss --from los",
                "No variable named 'los'. Did you mean 'loss'? Give one that holds a number");
        assertRefused(
                "%mlflow log metric loss --from note",
                "The variable 'note' holds java.lang.String. Give one that holds a number");
        assertRefused(
                "%mlflow log param p --from none",
                "The variable 'none' holds null. Give one that holds a value");
        assertRefused(
                "%mlflow log metric loss high",
                "'high' is not a number. Give one, or a variable with --from");
        assertRefused(
                "%mlflow log metric loss",
                "%mlflow log metric needs either VALUE or --from VARIABLE. See %mlflow log metric"
                        + " --help");
        assertRefused(
                "%mlflow log param p x --from note",
                "%mlflow log param needs either VALUE or --from VARIABLE. See %mlflow log param"
                        + " --help");
        assertRefused(
                "%mlflow log metrik loss 1",
                "%mlflow log takes no sub-command 'metrik'. Did you mean 'metric'? See %mlflow log"
                        + " --help");
        assertThat(runs()).isEmpty();
    }

    @Test
    void C1_aMagicOnAThreadOfTheCellsOwnLogsToTheRunOfThatThread() {
        run(
                """
                Thread trial(int k) {
                    return new Thread(() -> {
                        try (var run = mlflow.startRun(StartRun.named("g-" + k).nested())) {
                            %mlflow log metric score 0.5
                            %mlflow log param group ours
                        }
                    });
                }
                var a = trial(1);
                var b = trial(2);
                a.start();
                b.start();
                a.join();
                b.join();
                """);

        assertThat(runs()).extracting(Run::name).containsExactlyInAnyOrder("g-1", "g-2");
        assertThat(runs())
                .allMatch(run -> run.metric("score").getAsDouble() == 0.5)
                .allMatch(run -> run.param("group").orElseThrow().equals("ours"));
    }

    /** Trials C7. */
    @Test
    void C7_whatIsLoggedSaysToWhichRunAndThatOneWasStartedForIt() {
        jotter.mlflow().startRun("mine");
        assertThatShown("%mlflow log metric auc 0.9")
                .isEqualTo("Logged the metric 'auc': 0.9, step 0, to the run 'mine'\n");
        jotter.mlflow().endRun();
        assertThatShown("%mlflow log param depth 3 --run mine")
                .isEqualTo("Logged the param 'depth': 3, to the run 'mine'\n");
        assertThatShown("%mlflow log text notes.txt windy")
                .matches(
                        "Logged 'notes.txt' to the run '[^']+', started for it and still open. End"
                                + " it with %mlflow end\\n");
        run("%mlflow end");
        assertThat(jotter.mlflow().activeRun()).isEmpty();
    }
}
