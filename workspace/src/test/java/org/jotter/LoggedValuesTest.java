package org.jotter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jotter.charts.Charts;
import org.jotter.charts.Series;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.PieChart;
import org.knowm.xchart.PieChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Values of a notebook that are kept as files, and runs that are logged to by their id. */
class LoggedValuesTest extends OpenWorkspace {

    private Path file(String path) {
        return jotter.store().artifacts().download(onlyRun().runId(), path);
    }

    @Test
    void aMapIsKeptAsJsonOrYamlByTheEndingOfTheFile() {
        Map<String, Object> settings = new TreeMap<>(Map.of("depth", 3, "days", List.of("Mon")));
        settings.put("since", LocalDate.of(2013, 1, 31));

        mlflow.logDict(settings, "settings.json");
        mlflow.logDict(settings, "settings.yaml");

        assertThat(file("settings.json"))
                .hasContent(
                        """
                        {
                          "days" : [ "Mon" ],
                          "depth" : 3,
                          "since" : "2013-01-31"
                        }\
                        """);
        assertThat(file("settings.yaml"))
                .hasContent(
                        """
                        ---
                        days:
                        - "Mon"
                        depth: 3
                        since: "2013-01-31"
                        """);
    }

    @Test
    void A8_timesAndOptionalsAndArraysAreWritten() {
        Map<String, Object> settings = new TreeMap<>();
        settings.put("arms", Optional.of(List.of(Optional.empty(), OptionalInt.of(2))));
        settings.put("layers", new int[] {64, 32});
        settings.put("span", Duration.ofMinutes(90));
        settings.put("zone", ZoneId.of("UTC"));

        mlflow.logDict(settings, "settings.yml");
        mlflow.logDict(Optional.of(LocalDate.of(2013, 1, 31)), "day.json");

        assertThat(file("settings.yml"))
                .hasContent(
                        """
                        ---
                        arms:
                        - null
                        - 2
                        layers:
                        - 64
                        - 32
                        span: "PT1H30M"
                        zone: "UTC"
                        """);
        assertThat(file("day.json")).hasContent("\"2013-01-31\"");
    }

    @Test
    void A8_arraysAreKeptAsTheirValuesAndIdentitiesAreRefused() {
        mlflow.logParam("layers", new int[] {64, 32});
        mlflow.logParams(Map.of("nested", List.of(new int[] {1})));
        mlflow.setTag("rates", Map.of("x", new double[] {1}));
        mlflow.setExperimentTag("sizes", new long[] {3});

        assertThatThrownBy(() -> mlflow.logParams(Map.of("a", 1, "b", new Object())))
                .hasMessageStartingWith("A value of java.lang.Object has no text of its own");
        assertThatThrownBy(() -> mlflow.setTag("f", (Runnable) () -> {}))
                .hasMessageContaining("has no text of its own");

        assertThat(onlyRun().data().params())
                .containsOnly(Map.entry("layers", "[64, 32]"), Map.entry("nested", "[[1]]"));
        assertThat(onlyRun().tag("rates")).contains("{'x': [1.0]}");
        assertThat(onlyRun().tag("f")).isEmpty();
        assertThat(mlflow.experiment().tags()).containsEntry("sizes", "[3]");
    }

    @Test
    void A9_aValueThatWouldBeCutIsRefusedAndDataIsKept() {
        List<Integer> data = Collections.nCopies(5000, 1);
        mlflow.logParam("list", data);
        mlflow.setTag("kept", "v".repeat(8000));

        assertThatThrownBy(() -> mlflow.logParam("notes", "v".repeat(6001)))
                .hasMessage(
                        "'value' exceeds the maximum length of 6000 characters: param 'notes' has"
                                + " 6001. Log long text as an artifact");
        assertThatThrownBy(() -> mlflow.logParams(Map.of("names", Collections.nCopies(3000, "a"))))
                .hasMessageContaining("param 'names' has 15000.");
        assertThatThrownBy(() -> mlflow.setTags(Map.of("notes", "v".repeat(8001))))
                .hasMessageContaining("tag 'notes' has 8001.");
        assertThat(onlyRun().data().params()).containsOnly(Map.entry("list", data.toString()));
        assertThat(onlyRun().tag("notes")).isEmpty();
    }

    @Test
    void A10_anyNumberOfParamsMetricsAndTagsIsLoggedInOneCall() {
        Map<String, Integer> many = new TreeMap<>();
        IntStream.range(0, 1001).forEach(i -> many.put("k" + i, i));

        mlflow.logParams(many);
        mlflow.logMetrics(many);
        mlflow.setTags(many);

        assertThat(onlyRun().data().params()).hasSize(1001);
        assertThat(onlyRun().data().metrics()).hasSize(1001);
        assertThat(onlyRun().data().tags()).containsEntry("k1000", "1000");
    }

    @Test
    void whatIsNoMapOrRecordIsRefusedAndKeepsNothing() {
        mlflow.startRun("a");

        assertThatThrownBy(() -> mlflow.logDict(new Object(), "x.json"))
                .hasMessage(
                        "A value of java.lang.Object cannot be kept as a file. Give maps, lists,"
                                + " records, texts and numbers");
        assertThatThrownBy(() -> mlflow.logDict(Map.of("a", List.of(1, new Object())), "x.yaml"))
                .hasMessage(
                        "A value of java.lang.Object cannot be kept as a file, at 'a[1]'. Give"
                                + " maps, lists, records, texts and numbers");
        assertThat(mlflow.details(onlyRun().runId()).artifacts()).isEmpty();
    }

    @Test
    void aTableIsKeptAsColumnsAndRowsWithNullsWhereItHasNothing() {
        Table table =
                Table.create(
                        IntColumn.create("id", 1, 2),
                        StringColumn.create("carrier", "UA", ""),
                        DateColumn.create("day", LocalDate.of(2013, 1, 1), null),
                        BooleanColumn.create("late", true, false));

        mlflow.logTable(table, "flights.json");

        assertThat(file("flights.json"))
                .content()
                .isEqualToIgnoringWhitespace(
                        """
                        {"columns": ["id", "carrier", "day", "late"],
                         "data": [[1, "UA", "2013-01-01", true], [2, null, null, false]]}
                        """);
    }

    @Test
    void B6_theRunIsTaggedWithItsTablesAsPythonTagsIt() {
        Table table = Table.create(IntColumn.create("id", 1));

        mlflow.logTable(table, "eval/t.json");
        mlflow.logTable(table, "eval/t.json");
        mlflow.logTable(table, "größe \"a\".json");

        assertThat(onlyRun().tag("mlflow.loggedArtifacts"))
                .contains(
                        "[{\"path\": \"eval/t.json\", \"type\": \"table\"}, {\"path\":"
                                + " \"größe \\\"a\\\".json\", \"type\": \"table\"}]");
    }

    @Test
    void B6_aTableThatPythonWouldNotReadIsRefused() {
        Table table = Table.create(IntColumn.create("id", 1));

        assertThatThrownBy(() -> mlflow.logTable(table, "eval/t.parquet"))
                .hasMessage(
                        "A table is kept as JSON, and MLflow knows it by the name: call it"
                                + " 'eval/t.json' instead of 'eval/t.parquet'");
        assertThat(runs()).isEmpty();
    }

    @Test
    void aChartIsKeptAsSvgOrPng() throws IOException {
        XYChart chart = Charts.metricHistory("loss", List.of(Series.of("a", 3, 2, 1)));

        mlflow.logFigure(chart, "plots/loss.svg");
        mlflow.logFigure(chart, "plots/loss.png");

        assertThat(file("plots/loss.svg")).content().startsWith("<svg").contains("loss by step");
        assertThat(Files.readAllBytes(file("plots/loss.png"))).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void anyChartOfXChartIsKept() {
        PieChart chart = new PieChartBuilder().title("Carriers").build();
        chart.addSeries("AA", 3);
        chart.addSeries("DL", 2);

        mlflow.logFigure(chart, "carriers.svg");

        assertThat(file("carriers.svg")).content().contains(">Carriers<", ">DL<");
    }

    @Test
    void aChartThatCannotBePaintedIsRefusedAndStartsNoRun() {
        XYChart chart = new XYChartBuilder().title("area").build();
        chart.getStyler().setDefaultSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Area);
        chart.addSeries("a", new double[] {2, 1}, new double[] {1, 2});

        assertThatExceptionOfType(JotterException.class)
                .isThrownBy(() -> mlflow.logFigure(chart, "area.svg"))
                .withMessage(
                        "The chart 'area' cannot be painted: X-Data must be in ascending order for"
                                + " Area Charts!!!");
        assertThat(runs()).isEmpty();
    }

    @Test
    void aFolderIsKeptWithAllThatIsInIt() throws IOException {
        Path folder = Files.createDirectories(home.resolve("report/img"));
        Files.writeString(folder.resolve("a.txt"), "a");

        mlflow.logArtifacts(home.resolve("report").toString());
        mlflow.logArtifacts(home.resolve("report").toString(), "out");
        mlflow.logArtifacts(home.resolve("report"), "path");
        mlflow.logArtifact(home.resolve("report"));

        assertThat(file("img/a.txt")).hasContent("a");
        assertThat(file("out/img/a.txt")).hasContent("a");
        assertThat(file("path/img/a.txt")).hasContent("a");
        assertThat(file("report/img/a.txt")).hasContent("a");
        assertThat(mlflow.getArtifactUri()).endsWith("/artifacts");
    }

    @Test
    void aRunThatEndedIsLoggedToByItsId() {
        ActiveRun ended = mlflow.startRun("ended");
        ended.end(RunStatus.FINISHED);

        StoredRun stored = mlflow.logTo(ended.runId());
        stored.logMetric("auc", 0.9);
        stored.setTags(Map.of("team", "red", "stage", 2));
        stored.deleteTag("stage");

        assertThat(stored.run().metric("auc")).hasValue(0.9);
        assertThat(onlyRun().tag("team")).contains("red");
        assertThat(onlyRun().tag("stage")).isEmpty();
        assertThat(onlyRun().status()).isEqualTo(RunStatus.FINISHED);
        assertThat(mlflow.activeRun()).isEmpty();
    }
}
