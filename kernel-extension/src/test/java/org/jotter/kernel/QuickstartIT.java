package org.jotter.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.kernel.CellAssert.assertThatCell;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The whole loop: Run All, once more, and again after the kernel was restarted. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QuickstartIT {

    private static final int LIGHT_OUTPUT = 200_000;
    private static final int LIGHT_NOTEBOOK = 1_000_000;

    @TempDir private static Path folder;
    private static TestKernel kernel;
    private static NotebookRound first;
    private static NotebookRound second;
    private static NotebookRound afterRestart;

    @BeforeAll
    static void runAllThreeTimes() throws IOException {
        CourseNotebook quickstart =
                CourseNotebook.copiedTo(folder.resolve("notebooks"), "01-quickstart.ipynb");
        kernel = TestKernel.start(folder.resolve("workspace"), quickstart.folder());
        first = quickstart.runAll(kernel);
        second = quickstart.runAll(kernel);
        kernel.restart();
        afterRestart = quickstart.runAll(kernel);
    }

    @AfterAll
    static void endKernel() {
        kernel.close();
    }

    @Test
    void noCellFailsInAnyRound() {
        for (NotebookRound round : List.of(first, second, afterRestart)) {
            assertThat(round.ran())
                    .hasSizeGreaterThan(10)
                    .allSatisfy(cell -> assertThatCell(cell.output()).succeeds());
        }
    }

    @Test
    void theSameTrainingGivesTheSameMetricsToTheLastDigit() {
        List<Map<String, Double>> rounds =
                runsNamed("logistic").stream().map(QuickstartIT::metrics).toList();
        assertThat(rounds).hasSize(3);
        assertThat(rounds.get(0)).containsKeys("roc_auc", "accuracy_score", "my_metric");
        assertThat(rounds.get(1)).isEqualTo(rounds.get(0));
        assertThat(rounds.get(2)).isEqualTo(rounds.get(0));
    }

    private static List<Run> runsNamed(String name) {
        return kernel.store()
                .runs()
                .search(RunQuery.all().where("attributes.run_name = '%s'".formatted(name)));
    }

    private static Map<String, Double> metrics(Run run) {
        Map<String, Double> values = new TreeMap<>();
        run.data().metrics().forEach((key, metric) -> values.put(key, metric.value()));
        return values;
    }

    @Test
    void eachTrainingIsAVersionAndTheAliasMovesToTheNewest() {
        assertThat(first.outputOf("%register").text()).contains("flight-delay version 1");
        assertThat(second.outputOf("%register").text()).contains("flight-delay version 2");
        assertThat(afterRestart.outputOf("%register").text()).contains("flight-delay version 3");
        assertThat(kernel.store().registry().versionByAlias("flight-delay", "champion").version())
                .isEqualTo(3);
    }

    @Test
    void aModelThatIsRegisteredAlreadyKeepsItsVersionAndTakesTheAlias() {
        ModelVersion version = kernel.store().registry().version("flight-delay", 1);
        String uri = version.source();
        assertThatCell(kernel.run("%register " + uri + " --name flight-delay --alias challenger"))
                .showsSomewhere("flight-delay version 1");
        assertThatCell(kernel.run("%register logistic --name flight-delay --alias challenger"))
                .showsSomewhere("flight-delay version 3");
        assertThat(kernel.store().registry().versionByAlias("flight-delay", "challenger").version())
                .isEqualTo(3);
        assertThat(kernel.store().registry().versions("flight-delay")).hasSize(3);
    }

    @Test
    void anEndpointKeepsItsPortWithinAKernel() {
        assertThat(second.port()).isEqualTo(first.port());
    }

    @Test
    void outputsAreChartsAndTablesAndStayLight() {
        assertThat(String.join("", first.outputOf("%mlflow show").html()))
                .containsSubsequence(
                        "src=\"data:image/svg+xml", "src=\"data:image/svg+xml", "<table");
        assertThat(first.outputs().stream().flatMap(output -> output.html().stream()))
                .filteredOn(html -> html.contains("<table"))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(first.outputs())
                .allSatisfy(output -> assertThat(output.heaviestBytes()).isLessThan(LIGHT_OUTPUT));
        assertThat(first.outputs().stream().mapToLong(CellOutput::bytes).sum())
                .isLessThan(LIGHT_NOTEBOOK);
    }

    @Test
    void theCurlLineThatServePrintsIsAnswered() throws Exception {
        PrintedCurl.Reply reply = PrintedCurl.in(afterRestart.outputOf("%serve flight")).send();
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(200);
        assertThat(reply.json().get("predictions")).hasSize(1);
    }

    @Test
    void anAnswerOverHttpIsThePredictionInTheNotebookToTheLastDigit() throws Exception {
        PrintedCurl curl = PrintedCurl.in(afterRestart.outputOf("%serve query"));
        StringBuilder overHttp = new StringBuilder();
        for (var row : curl.send().json().get("predictions")) {
            overHttp.append(row.get("prediction").asText());
            overHttp.append(" ").append(row.get("probability_false").doubleValue());
            overHttp.append(" ").append(row.get("probability_true").doubleValue()).append("\n");
        }
        CellOutput inTheNotebook =
                kernel.run(
                        """
                        for (var row : logistic.predict(train.table().first(5))) {
                            System.out.println(row.getObject("prediction")
                                + " " + row.getDouble("probability_false") + " " + row.getDouble("probability_true"));
                        }
                        """);
        assertThatCell(inTheNotebook).shows(overHttp.toString().strip());
        assertThat(overHttp.toString().lines()).hasSize(5);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void afterAShutdownNoProcessIsLeftAndThePortIsFree() throws Exception {
        long pid = kernel.pid();
        long start = System.nanoTime();
        kernel.shutdown();
        assertThat(ProcessHandle.of(pid)).isEmpty();
        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(10));
        try (ServerSocket socket =
                new ServerSocket(afterRestart.port(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(socket.isBound()).isTrue();
        }
    }
}
