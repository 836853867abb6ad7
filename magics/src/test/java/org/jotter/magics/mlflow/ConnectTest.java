package org.jotter.magics.mlflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jotter.magics.Departures;
import org.jotter.magics.Magics;
import org.jotter.magics.NotebookTest;
import org.jotter.magics.completion.Completer;
import org.jotter.serving.tracking.ServerOptions;
import org.jotter.serving.tracking.TrackingServer;
import org.jotter.serving.web.Binding;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.sqlite.SqliteStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code %mlflow connect}, with a real server on a workspace of its own. */
class ConnectTest extends NotebookTest {

    private SqliteStore there;
    private TrackingServer server;

    @BeforeEach
    void serve() {
        there = SqliteStore.open(new WorkspaceFolder(folder.resolve("server")));
        server = TrackingServer.start(there, ServerOptions.usual(Binding.loopback(0)));
    }

    @AfterEach
    void stop() {
        server.close();
        there.close();
    }

    private void connect() {
        run("%mlflow connect " + server.address());
    }

    @Test
    void runsAreKeptWhereTheNotebookIsConnectedTo() {
        connect();
        run("%mlflow experiment flights");
        run("%%mlflow run --name away\nmlflow.logMetric(\"auc\", 0.9); mlflow.logParam(\"c\", 1);");
        run("%mlflow connect local");
        run("%%mlflow run --name home\nmlflow.logMetric(\"auc\", 0.5);");

        assertThat(there.runs().search(RunQuery.all()))
                .extracting(Run::name)
                .containsExactly("away");
        assertThat(jotter.workspaceStore().runs().search(RunQuery.all()))
                .extracting(Run::name)
                .containsExactly("home");
        assertThat(there.runs().named("away").data().params()).containsEntry("c", "1");
        assertThat(shown("%mlflow runs --experiment Default")).contains("home");
    }

    @Test
    void theCardSaysWhereThatIs() {
        assertThatShown("%mlflow connect")
                .startsWith("Tracking in this workspace\n")
                .contains(jotter.folder().root().toString());
        assertThatShown("%mlflow connect " + server.address())
                .isEqualTo(
                        """
                        Tracking at %s
                        MLflow:      3.18.0
                        experiment:  Default
                        Features, endpoints and quizzes stay in this workspace. Go back with %%mlflow connect local
                        """
                                .formatted(server.address()));
        assertThatShown("%jotter info").contains("tracking:   " + server.address());
        assertThatShown("%mlflow connect local").startsWith("Tracking in this workspace\n");
    }

    @Test
    void theFootOfACardSaysWhereItsRunIsKeptIfElsewhere() {
        run("%%mlflow run --name here\nmlflow.logMetric(\"auc\", 0.5)");
        assertThatShown("%mlflow show").doesNotContain("\nAt ");

        connect();
        String foot = "\nAt " + server.address();
        assertThatShown("%%mlflow run --name there\nmlflow.logMetric(\"auc\", 0.5)")
                .containsOnlyOnce(foot);
        for (String words :
                List.of("%mlflow show", "%mlflow runs", "%mlflow experiments", "%models list")) {
            assertThatShown(words).containsOnlyOnce(foot);
        }
        assertThat(html("%mlflow show")).contains(">At " + server.address() + "<");

        run("%mlflow connect local");
        assertThatShown("%mlflow show").doesNotContain(foot);
    }

    @Test
    void eachStoreKeepsItsActiveExperiment() {
        run("%mlflow experiment here");
        connect();
        assertThat(shown("%mlflow connect")).contains("experiment:  Default");
        run("%mlflow experiment there");
        run("%mlflow connect local");

        assertThat(shown("%mlflow connect")).contains("experiment:  here");
        connect();
        assertThat(shown("%mlflow connect")).contains("experiment:  there");
    }

    @Test
    void D6_tabDoesNotWaitForAServerThatIsGone() {
        connect();
        server.close();
        Completer completer = new Completer(Magics.install(notebook, jotter).specs(), Set::of);
        String cell = "%mlflow show log";

        assertTimeoutPreemptively(
                Duration.ofSeconds(3),
                () ->
                        assertThat(completer.complete(cell, cell.length()).orElseThrow().texts())
                                .isEmpty());
    }

    @Test
    void aModelIsTrainedLoggedRegisteredAndServedFromThere() {
        connect();
        run(Departures.CELL);
        run(
                "%%mlflow run --name logistic\n"
                        + "var logistic = mlflow.train(new"
                        + " org.tribuo.classification.sgd.linear.LogisticRegressionTrainer(),"
                        + " train.splitByTime(0.8));");
        run("%register logistic --name flight-delay --alias champion");

        assertThat(there.registry().versionByAlias("flight-delay", "champion").version())
                .isEqualTo(1);
        assertThat(shown("%serve flight-delay@champion")).contains("http://127.0.0.1:");
        assertThat(shown("%mlflow show logistic")).contains("roc_auc", "Confusion matrix");
        assertThat(shown("%mlflow compare logistic")).contains("roc_auc");
        assertThat(shown("%models versions flight-delay")).contains("champion");
    }

    @Test
    void whatIsNoAddressIsRefusedAndNothingChanges() {
        assertRefused(
                "%mlflow connect sqlite:///mlflow.db",
                "'sqlite:///mlflow.db' is no address of a tracking server. Write it like"
                        + " http://127.0.0.1:5000, or local for this workspace");
        assertThat(shown("%mlflow connect")).startsWith("Tracking in this workspace\n");
    }

    @Test
    void aServerThatDoesNotAnswerIsNotConnectedTo() throws IOException {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }

        assertThatThrownBy(() -> run("%mlflow connect http://127.0.0.1:" + nobody))
                .hasMessage(
                        "The tracking server http://127.0.0.1:%d has not answered for 3 seconds (connection refused). Start it, or go back to this workspace with %%mlflow connect local"
                                .formatted(nobody));
        assertThat(shown("%mlflow connect")).startsWith("Tracking in this workspace\n");
    }

    @Test
    void aRunHasToEndFirst() {
        run("mlflow.startRun(\"open\");");

        assertRefused(
                "%mlflow connect " + server.address(),
                "The run 'open' is active. End it with mlflow.endRun() to connect to another"
                        + " store");
    }

    @Test
    void whatMlflowsApiLacksIsOneSentence() {
        connect();

        assertRefused(
                "%mlflow gc",
                "MLflow's API deletes nothing for good. Run mlflow gc where the server %s runs"
                        .formatted(server.address()));
    }
}
