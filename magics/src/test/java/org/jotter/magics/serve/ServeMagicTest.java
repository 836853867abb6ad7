package org.jotter.magics.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import org.jotter.Jotter;
import org.jotter.magics.Departures;
import org.jotter.magics.NotebookTest;
import org.jotter.serving.endpoints.Endpoint;
import org.jotter.serving.scoring.QueryAnswer;
import org.jotter.serving.scoring.ServedEndpoint;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServeMagicTest extends NotebookTest {

    private static final String WHEN = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d";

    @BeforeEach
    void registered() {
        run(Departures.CELL);
        run(
                "var logistic = mlflow.train(new LogisticRegressionTrainer(),"
                        + " train.splitByTime(0.8));");
        run("%register logistic --name flight-delay --alias champion");
    }

    private Endpoint serve(String words) {
        return ((ServedEndpoint) run("%serve " + words)).endpoint();
    }

    @Test
    void aModelIsServedWithALineToAskIt() {
        String shown = shown("%serve flight-delay@champion --port 0");

        assertThat(shown.replaceAll("127.0.0.1:\\d+", "ADDRESS"))
                .startsWith(
                        """
                        Endpoint flight-delay
                        model:    models:/flight-delay@champion
                        address:  http://ADDRESS/invocations
                        Ask it from a terminal:
                        curl\
                        """);
        assertThat(shown).contains("\"origin\"").doesNotContain("late\"");
    }

    @Test
    void servedAgainItKeepsThePort() {
        Endpoint first = serve("flight-delay@champion");
        Endpoint second = serve("flight-delay/1");

        assertThat(second.port()).isEqualTo(first.port());
        assertRefused(
                "%serve flight-delay --port 1",
                "Endpoint 'flight-delay' is served at port %d already. To move it to 1, first %%serve stop flight-delay"
                        .formatted(first.port()));
    }

    @Test
    void theEndpointIsNamedAfterTheModelUnlessTold() {
        assertThat(serve("flight-delay --name mine").name()).isEqualTo("mine");
        String uri = String.valueOf(run("logistic.modelUri()"));
        assertThat(serve(uri).name()).isEqualTo("model");
    }

    @Test
    void itAnswersForTheFirstRowsOfAVariable() {
        serve("flight-delay@champion");

        QueryAnswer answer = (QueryAnswer) run("%serve query flight-delay --from train --rows 3");

        assertThat(answer.predictions().rowCount()).isEqualTo(3);
        assertThat(answer.predictions().columnNames())
                .containsExactly("prediction", "probability_false", "probability_true");
        assertThat(shown("%serve query flight-delay --from train"))
                .startsWith("Predictions\nAnswer: 5 rows x 3 columns\n")
                .contains("\nThe same from a terminal:\ncurl ");
    }

    @Test
    void A3_aQueryTellsCategoriesThatNoTrainingRowHeld() {
        serve("flight-delay@champion");
        run("var some = train.table().first(3);");
        run("some.replaceColumn(StringColumn.create(\"origin\", \"XYZ\", \"EWR\", \"XYZ\"));");

        assertThat(shown("%serve query flight-delay --from some"))
                .contains("\norigin: 2 rows with a value that no training row held ('XYZ')\n");
        assertThat(shown("%serve query flight-delay --from train"))
                .doesNotContain("no training row held");
    }

    @Test
    void D9_aNameThatAnotherKernelServesIsToldAndCanBeTakenOver() throws Exception {
        Process other = new ProcessBuilder("sleep", "60").start();
        jotter.serving(); // makes the tables
        try (Connection db =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + folder.resolve(".jotter/jotter.db"));
                PreparedStatement row =
                        db.prepareStatement(
                                "INSERT INTO endpoints VALUES ('flight-delay', 'm', 1, 'u',"
                                        + " '127.0.0.1', 5001, ?, ?, 0, '[]', '[]')")) {
            row.setLong(1, other.pid());
            row.setLong(2, other.info().startInstant().orElseThrow().toEpochMilli());
            row.execute();
        }

        assertThat(shown("%serve flight-delay@champion"))
                .startsWith("Endpoint flight-delay-2\n")
                .contains(
                        "Another kernel serves 'flight-delay', at http://127.0.0.1:5001, so this"
                            + " one has a name of its own. Take the name over with --take-over\n");
        assertThat(serve("flight-delay@champion").name()).isEqualTo("flight-delay-2");
        assertRefused(
                "%serve flight-delay@champion --name flight-delay",
                "Endpoint 'flight-delay' is served by another process, %d, at http://127.0.0.1:5001. Take it over with --take-over, or serve under another name with --name"
                        .formatted(other.pid()));
        assertThat(serve("flight-delay@champion --take-over").name()).isEqualTo("flight-delay");
        assertThat(run("%serve query flight-delay --from train")).isInstanceOf(QueryAnswer.class);
        other.destroy();
    }

    @Test
    void aQueryThatCannotBeAskedIsRefused() {
        assertRefused(
                "%serve query flight-delay --from train",
                "No endpoint named 'flight-delay'. List them with %serve list");
        serve("flight-delay");
        assertRefused(
                "%serve query flight-dely --from train",
                "No endpoint named 'flight-dely'. Did you mean 'flight-delay'? List them with"
                        + " %serve list");
        assertRefused(
                "%serve query flight-delay --from train --rows 0",
                "Invalid value for option '--rows': '0' is no count. Give a whole number from 1."
                        + " See %serve query --help");
        assertRefused(
                "%serve query flight-delay --from trian",
                "No variable named 'trian'. Did you mean 'train'? Give one that holds a Table or a"
                        + " training set");
    }

    @Test
    void endpointsAreListedAndStopped() {
        assertThatShown("%serve list")
                .isEqualTo("No endpoints yet. Serve a model with %serve MODEL\n");
        Endpoint endpoint = serve("flight-delay@champion");

        assertThat(shown("%serve list").replaceAll(WHEN, "WHEN").lines().skip(1).toList())
                .singleElement()
                .asString()
                .matches(
                        "flight-delay +ready +models:/flight-delay@champion +%s +WHEN"
                                .formatted(endpoint.address()));
        assertThatShown("%serve stop flight-delay")
                .isEqualTo("Stopped the endpoint 'flight-delay'\n");
        assertRefused(
                "%serve stop flight-delay",
                "No endpoint named 'flight-delay'. List them with %serve list");
    }

    @Test
    void aWordThatIsNeitherModelNorSubCommandIsAnsweredWithTheNearest() {
        assertRefused(
                "%serve flight-dely",
                "No registered model and no sub-command of %serve is named 'flight-dely'. Did you"
                        + " mean 'flight-delay'? List models with %models list");
        assertRefused(
                "%serve lst",
                "No registered model and no sub-command of %serve is named 'lst'. Did you mean"
                        + " 'list'? List models with %models list");
        assertRefused(
                "%serve flight-dely@champion",
                "Registered Model with name=flight-dely not found. Did you mean 'flight-delay'?"
                        + " List them with %models list");
        assertRefused(
                "%serve flight-delay@champoin",
                "Registered model alias champoin not found. Did you mean 'champion'? 'flight-delay'"
                        + " has 'champion'");
        assertRefused(
                "%serve a:b",
                "'a:b' is no model URI. Write models:/<name>/<version>, models:/<name>@<alias>,"
                        + " models:/<model_id> or runs:/<run_id>/<name>");
    }

    @Test
    void aModelWithoutAVersionSaysHowToMakeOne() {
        jotter.store().registry().create("empty");

        assertRefused(
                "%serve empty",
                "The registered model 'empty' has no version. Make one with %register MODEL --name"
                        + " empty");
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> run("%serve flight-delay --port " + taken.getLocalPort()))
                    .isInstanceOf(JotterException.class)
                    .hasMessageContaining(String.valueOf(taken.getLocalPort()));
        }
        assertThatShown("%serve list").doesNotContain("flight-delay");
    }

    @Test
    void aBareModelWithoutAnExampleIsServedToo() {
        run(
                "mlflow.startRun(\"keeper\"); var kept = mlflow.logModel(logistic.model(),"
                        + " \"bare\"); mlflow.endRun();");
        String uri = String.valueOf(run("kept.modelUri()"));

        assertThat(serve(uri).name()).isEqualTo("bare");
        assertThatShown("%serve " + uri).contains("curl ");
    }

    @Test
    void closingTheWorkspaceStopsItsEndpoints() {
        serve("flight-delay");

        jotter.close();

        try (Jotter again = Jotter.open(jotter.folder().root())) {
            assertThat(again.serving().list()).isEmpty();
        }
    }
}
