package org.jotter.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jotter.models.columns.CategoricalPlan;
import org.jotter.models.columns.CategoryFill;
import org.jotter.models.columns.ExcludedColumn;
import org.jotter.models.columns.FeatureNames;
import org.jotter.models.columns.NumberFill;
import org.jotter.models.columns.NumericPlan;
import org.jotter.models.columns.Preprocessing;
import org.jotter.models.columns.Scaling;
import org.jotter.models.tasks.classification.ClassificationTask;
import org.jotter.tables.cells.DataType;
import org.jotter.tables.records.Json;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.Test;
import org.tribuo.Feature;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.api.TimeColumn;

/** The first eight of ten rows are the training rows. */
class DataPlanTest {

    private static final BooleanColumn LATE =
            BooleanColumn.create(
                    "late",
                    IntStream.range(0, 10).mapToObj(row -> row % 2 == 0).toArray(Boolean[]::new));

    private final Table table =
            Table.create(
                    "rows",
                    DoubleColumn.create("wind", new double[] {1, 3, 1, 3, 1, 3, 1, 3, 99, 99}),
                    gusts(),
                    StringColumn.create(
                            "origin", "JFK", "EWR", "", "JFK", "EWR", "", "JFK", "EWR", "LGA", ""),
                    holidays(),
                    LATE);

    private static LongColumn gusts() {
        LongColumn gusts = LongColumn.create("gust", new long[] {5, 7, 5, 7, 5, 7, 5, 5, 5, 6});
        gusts.setMissing(7);
        return gusts;
    }

    private static BooleanColumn holidays() {
        BooleanColumn holidays = BooleanColumn.create("holiday", new Boolean[] {true, false, null});
        for (int row = 3; row < 10; row++) {
            holidays.append(row == 8);
        }
        return holidays;
    }

    private DataPlan<Label> fit() {
        return fit(table);
    }

    private static DataPlan<Label> fit(Table rows) {
        return DataPlan.fit(
                Flights.split(rows), new ClassificationTask(), Preprocessing.defaults());
    }

    private static Map<String, Double> features(DataPlan<?> plan, Table rows, int row) {
        Map<String, Double> read = new TreeMap<>();
        for (Feature feature : plan.examples(rows).example(row, LabelFactory.UNKNOWN_LABEL)) {
            read.put(feature.getName(), feature.getValue());
        }
        return read;
    }

    @Test
    void aNumberIsStandardisedByTheTrainingRowsAlone() {
        assertThat(fit().columns().get(0))
                .isEqualTo(
                        new NumericPlan(
                                "wind",
                                DataType.DOUBLE,
                                new Scaling.Standardise(2, 1),
                                new NumberFill(NumberFill.Strategy.MEAN, 2, false),
                                0));
        assertThat(features(fit(), table, 0)).containsEntry("wind", -1.0);
        assertThat(features(fit(), table, 8)).containsEntry("wind", 97.0);
    }

    @Test
    void aMissingNumberReadsAsTheMeanAndSaysSo() {
        assertThat(features(fit(), table, 7))
                .containsEntry("gust=(missing)", 1.0)
                .doesNotContainKey("gust");
        assertThat(features(fit(), table, 6)).doesNotContainKey("gust=(missing)");
    }

    @Test
    void aTextIsOneFeatureForEachValueWithMissingAsAValueOfItsOwn() {
        assertThat(fit().columns().get(2))
                .isEqualTo(
                        new CategoricalPlan(
                                "origin",
                                List.of("EWR", "JFK"),
                                new CategoryFill(CategoryFill.Strategy.NONE, "", true),
                                2));
        assertThat(features(fit(), table, 0)).containsEntry("origin=JFK", 1.0);
        assertThat(features(fit(), table, 2)).containsEntry("origin=(missing)", 1.0);
    }

    @Test
    void aValueThatTheTrainingRowsLackGivesNoFeature() {
        assertThat(features(fit(), table, 8).keySet())
                .containsExactly("gust", "holiday=true", "wind");
    }

    @Test
    void aBooleanHasThreeStates() {
        assertThat(features(fit(), table, 0)).containsEntry("holiday=true", 1.0);
        assertThat(features(fit(), table, 1).keySet()).noneMatch(f -> f.startsWith("holiday"));
        assertThat(features(fit(), table, 2)).containsEntry("holiday=(missing)", 1.0);
    }

    @Test
    void aRowThatSaysNothingIsStillAnExample() {
        Table texts = table.selectColumns("origin", "late");
        DataPlan<?> plan = fit(texts);

        assertThat(features(plan, texts, 8)).isEqualTo(Map.of("origin=EWR", 0.0));
    }

    @Test
    void anEqualsSignInAColumnsNameDoesNotMixTwoColumnsUp() {
        assertThat(FeatureNames.of("a", "b=c")).isEqualTo("a=b=c");
        assertThat(FeatureNames.of("a=b", "c")).isEqualTo("a\\=b=c");
    }

    @Test
    void thePlanSurvivesJson() {
        DataPlan<?> plan = fit();

        assertThat(DataPlan.ofJson(plan.toJson())).isEqualTo(plan);
        assertThat(Json.tree(plan.toJson()).path("plan_version").asInt()).isEqualTo(2);
    }

    @Test
    void aPlanOfTheFirstVersionReadsRowsAsItDid() {
        DataPlan<?> old =
                DataPlan.ofJson(
                        """
                        {"plan_version": 1, "columns": [
                          {"kind": "numeric", "name": "wind", "type": "DOUBLE", "mean": 2.0, "scale": 1.0, "missing": 0},
                          {"kind": "numeric", "name": "gust", "type": "LONG", "mean": 5.5, "scale": 0.9, "missing": 1},
                          {"kind": "categorical", "name": "origin", "categories": ["EWR", "JFK"], "missing": 2},
                          {"kind": "boolean", "name": "holiday", "missing": 1}],
                         "label": {"name": "late", "type": "BOOLEAN", "labels": ["false", "true"]},
                         "excluded": []}
                        """);

        assertThat(old.columns().get(0)).isEqualTo(fit().columns().get(0));
        assertThat(old.columns().subList(2, 4)).isEqualTo(fit().columns().subList(2, 4));
        assertThat(features(old, table, 7))
                .containsEntry("gust=(missing)", 1.0)
                .doesNotContainKey("gust");
        assertThat(DataPlan.ofJson(old.toJson())).isEqualTo(old);
    }

    @Test
    void aPlanOfALaterVersionIsRefused() {
        assertThatThrownBy(() -> DataPlan.ofJson("{\"plan_version\": 3}"))
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        "The data plan has version 3, this Jotter reads up to version 2. Update"
                                + " Jotter");
    }

    @Test
    void columnsThatSayNothingAreLeftOutAndNamed() {
        table.addColumns(
                IntColumn.create("year", new int[] {1, 1, 1, 1, 1, 1, 1, 1, 2, 2}),
                DoubleColumn.create("snow", 10),
                StringColumn.create(
                        "country", "US", "US", "US", "US", "US", "US", "US", "US", "", ""));

        assertThat(fit().excluded())
                .containsExactly(
                        new ExcludedColumn("year", "one value only in the training rows"),
                        new ExcludedColumn("snow", "no value in the training rows"),
                        new ExcludedColumn("country", "one value only in the training rows"));
        assertThat(fit().columns()).hasSize(4);
    }

    @Test
    void extraColumnsAreIgnoredAndANumberMayBeOfAnyWidth() {
        Table rows = table.copy();
        rows.replaceColumn(
                "wind", IntColumn.create("wind", new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
        rows.addColumns(StringColumn.create("extra", 10));

        assertThat(features(fit(), rows, 4)).containsEntry("wind", 3.0);
    }

    @Test
    void aColumnWithoutAnyValueMayBeOfAnyType() {
        Table rows = table.copy();
        rows.replaceColumn("gust", StringColumn.create("gust", 10));

        assertThat(features(fit(), rows, 0)).containsEntry("gust=(missing)", 1.0);
    }

    @Test
    void aMissingColumnIsNamedAlongWithTheNearestOne() {
        Table rows = table.copy();
        rows.column("wind").setName("winds");

        assertRefused(
                rows,
                "The model needs the column 'wind' (double), which the rows do not have. Rename"
                        + " what is there: table.column(\"winds\").setName(\"wind\")");
    }

    @Test
    void allMissingColumnsAreNamedAtOnce() {
        assertRefused(
                table.selectColumns("holiday", "gust"),
                "The model needs the columns 'wind' (double), 'origin' (string), which the rows do"
                        + " not have. Add what is not known without values:"
                        + " table.addColumns(DoubleColumn.create(\"wind\", table.rowCount()),"
                        + " StringColumn.create(\"origin\", table.rowCount()))");
    }

    @Test
    void aColumnOfAnotherTypeIsNamedWithBothTypes() {
        Table rows = table.copy();
        rows.replaceColumn("wind", table.stringColumn("origin").copy().setName("wind"));

        assertRefused(
                rows,
                "The model needs the column 'wind' as double, got string. Convert that column"
                        + " first");
    }

    /** MLflow's signatures have no type for a time of day, and yet it is no text. */
    @Test
    void aTimeOfDayIsNoTextForACategory() {
        Table rows = table.copy();
        rows.replaceColumn("origin", TimeColumn.create("origin", rows.rowCount()));
        rows.timeColumn("origin").set(0, LocalTime.NOON);

        assertRefused(
                rows,
                "The model needs the column 'origin' as string, got time. Convert that column"
                        + " first");
    }

    @Test
    void anInfiniteNumberIsRefused() {
        Table rows = table.copy();
        rows.doubleColumn("wind").set(3, Double.NEGATIVE_INFINITY);

        assertThatThrownBy(() -> features(fit(), rows, 3))
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        "The column 'wind' is infinite in row 3. Make it missing or a finite number"
                                + " first");
    }

    private void assertRefused(Table rows, String message) {
        assertThatThrownBy(() -> fit().examples(rows))
                .isInstanceOf(JotterException.class)
                .hasMessage(message);
    }
}
