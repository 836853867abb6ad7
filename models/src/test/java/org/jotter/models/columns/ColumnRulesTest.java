package org.jotter.models.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jotter.tables.cells.DataType;
import org.jotter.tables.records.Json;
import org.junit.jupiter.api.Test;
import org.tribuo.Feature;
import org.tribuo.classification.LabelFactory;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What a column's scaling and its rule for missing values do, whichever they are. */
class ColumnRulesTest {

    private static final NumberFill MEDIAN = new NumberFill(NumberFill.Strategy.MEDIAN, 20, false);

    private static final Table ROWS =
            Table.create(
                    "rows",
                    DoubleColumn.create("wind", new double[] {10, Double.NaN}),
                    StringColumn.create("origin", "JFK", ""),
                    BooleanColumn.create("holiday", new Boolean[] {false, null}));

    private static NumericPlan wind(Scaling scaling, NumberFill fill) {
        return new NumericPlan("wind", DataType.DOUBLE, scaling, fill, 3);
    }

    private static CategoricalPlan origin(CategoryFill fill) {
        return new CategoricalPlan("origin", List.of("EWR", "JFK"), fill, 3);
    }

    private static Map<String, Double> features(ColumnPlan plan, int row) {
        Map<String, Double> read = new TreeMap<>();
        for (Feature feature :
                RowExamples.of(List.of(plan), ROWS).example(row, LabelFactory.UNKNOWN_LABEL)) {
            read.put(feature.getName(), feature.getValue());
        }
        return read;
    }

    @Test
    void aNumberIsScaledAsItsPlanSays() {
        assertThat(features(wind(new Scaling.Standardise(4, 3), MEDIAN), 0))
                .isEqualTo(Map.of("wind", 2.0));
        assertThat(features(wind(new Scaling.MinMax(0, 40), MEDIAN), 0))
                .isEqualTo(Map.of("wind", 0.25));
        assertThat(features(wind(new Scaling.None(), MEDIAN), 0)).isEqualTo(Map.of("wind", 10.0));
    }

    @Test
    void aMissingNumberReadsAsItsValueScaledLikeAnyOther() {
        assertThat(features(wind(new Scaling.MinMax(0, 40), MEDIAN), 1))
                .isEqualTo(Map.of("wind", 0.5));
        assertThat(features(wind(new Scaling.None(), MEDIAN), 1)).isEqualTo(Map.of("wind", 20.0));
        NumberFill told = new NumberFill(NumberFill.Strategy.CONSTANT, -1, true);
        assertThat(features(wind(new Scaling.None(), told), 1))
                .isEqualTo(Map.of("wind", -1.0, "wind=(missing)", 1.0));
    }

    @Test
    void theIndicatorIsAFeatureWhereThePlanSaysSo() {
        assertThat(wind(new Scaling.None(), MEDIAN).features()).containsExactly("wind");
        assertThat(origin(new CategoryFill(CategoryFill.Strategy.NONE, "", true)).features())
                .containsExactly("origin=EWR", "origin=JFK", "origin=(missing)");
    }

    @Test
    void aMissingTextOrBooleanMayReadAsAValue() {
        CategoryFill mode = new CategoryFill(CategoryFill.Strategy.MODE, "EWR", false);
        CategoryFill yes = new CategoryFill(CategoryFill.Strategy.CONSTANT, "true", false);
        CategoryFill no = new CategoryFill(CategoryFill.Strategy.MODE, "false", true);

        assertThat(features(origin(mode), 1)).isEqualTo(Map.of("origin=EWR", 1.0));
        assertThat(features(new BooleanPlan("holiday", yes, 1), 1))
                .isEqualTo(Map.of("holiday=true", 1.0));
        assertThat(features(new BooleanPlan("holiday", no, 1), 1))
                .isEqualTo(Map.of("holiday=(missing)", 1.0));
    }

    @Test
    void everyRuleSurvivesJson() {
        for (Scaling scaling :
                List.of(
                        new Scaling.Standardise(0.1, 3),
                        new Scaling.MinMax(-1, 0.3),
                        new Scaling.None())) {
            for (NumberFill.Strategy strategy : NumberFill.Strategy.values()) {
                assertSurvives(wind(scaling, new NumberFill(strategy, 0.7, true)));
            }
        }
        for (CategoryFill.Strategy strategy : CategoryFill.Strategy.values()) {
            CategoryFill fill = new CategoryFill(strategy, "EWR", false);
            assertSurvives(origin(fill));
            assertSurvives(new BooleanPlan("holiday", fill, 0));
        }
    }

    private static void assertSurvives(ColumnPlan plan) {
        assertThat(Json.read(Json.tree(plan), ColumnPlan.class)).isEqualTo(plan);
    }

    @Test
    void theRulesAreReadableInTheFile() {
        assertThat(Json.text(wind(new Scaling.MinMax(0, 40), MEDIAN)))
                .isEqualToNormalizingWhitespace(
                        """
                        { "kind" : "numeric", "name" : "wind", "type" : "DOUBLE",
                          "scaling" : { "kind" : "min_max", "min" : 0.0, "max" : 40.0 },
                          "when_missing" : { "strategy" : "median", "value" : 20.0, "indicator" : false },
                          "missing" : 3 }
                        """);
    }

    @Test
    void numbersThatNothingCanBeReadByAreRefused() {
        assertThatThrownBy(() -> new Scaling.Standardise(Double.NaN, 1))
                .hasMessage("NaN is not finite");
        assertThatThrownBy(() -> new Scaling.Standardise(1, 0)).hasMessage("0.0 is not positive");
        assertThatThrownBy(() -> new Scaling.MinMax(2, 1)).hasMessage("-1.0 is not positive");
        assertThatThrownBy(() -> new NumberFill(NumberFill.Strategy.MEAN, Double.NaN, true))
                .hasMessage("NaN is not finite");
    }
}
