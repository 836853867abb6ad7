package org.jotter.models.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jotter.features.TrainingSet;
import org.jotter.features.TrainingSplit;
import org.jotter.models.FittedModel;
import org.jotter.models.ModelInfo;
import org.jotter.models.TrainedModel;
import org.jotter.models.folder.ModelFolder;
import org.jotter.models.training.ModelTraining;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tribuo.Feature;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Rules that were chosen for a training hold in the model that is loaded again. */
class PreprocessingTest {

    private static final double NONE = Double.NaN;
    private static final Preprocessing DEFAULTS = Preprocessing.defaults();

    @TempDir Path home;

    /** The first six of eight rows are the training rows; row 6 has no value at all. */
    private final Table rows =
            Table.create(
                    "rows",
                    DoubleColumn.create("wind", new double[] {2, 2, 4, 12, 10, NONE, NONE, 22}),
                    DoubleColumn.create("gust", new double[] {1, 5, 1, 5, 1, 5, NONE, 3}),
                    StringColumn.create("origin", "JFK", "EWR", "JFK", "EWR", "LGA", "", "", "JFK"),
                    BooleanColumn.create(
                            "holiday",
                            new Boolean[] {true, true, false, true, null, true, null, false}),
                    BooleanColumn.create(
                            "late",
                            new Boolean[] {true, false, true, false, true, false, true, false}));

    private TrainedModel<Label> train(Preprocessing preprocessing) {
        TrainingSet set = new TrainingSet(rows, "late", Optional.empty(), List.of());
        TrainingSplit split = new TrainingSplit(set, rows.first(6), rows.last(2), "first 6");
        return ModelTraining.train(new CARTClassificationTrainer(2), split, preprocessing);
    }

    private FittedModel<?> loaded(Preprocessing preprocessing) {
        Path folder = home.resolve("model");
        ModelFolder.write(
                folder,
                train(preprocessing).fitted(),
                new ModelInfo("", "ab", "", "model", Instant.EPOCH));
        return (FittedModel<?>) ModelFolder.load(folder).scorer();
    }

    private Map<String, Double> features(Preprocessing preprocessing, int row) {
        Map<String, Double> read = new TreeMap<>();
        for (Feature feature :
                loaded(preprocessing)
                        .plan()
                        .examples(rows)
                        .example(row, LabelFactory.UNKNOWN_LABEL)) {
            read.put(feature.getName(), feature.getValue());
        }
        return read;
    }

    @Test
    void aNumberIsScaledByTheTrainingRowsAsChosen() {
        Preprocessing chosen = DEFAULTS.minMax("wind").unscaled("gust");

        assertThat(features(chosen, 2)).containsEntry("wind", 0.2).containsEntry("gust", 1.0);
        assertThat(features(chosen, 7)).containsEntry("wind", 2.0).containsEntry("gust", 3.0);
        assertThat(features(chosen.standardise("gust"), 7)).doesNotContainEntry("gust", 3.0);
    }

    @Test
    void aMissingNumberReadsAsChosen() {
        Preprocessing plain = DEFAULTS.unscaled("wind").noIndicator("wind");

        assertThat(features(plain, 6)).containsEntry("wind", 6.0);
        assertThat(features(plain.fillMedian("wind"), 6)).containsEntry("wind", 4.0);
        assertThat(features(plain.fillMode("wind"), 6)).containsEntry("wind", 2.0);
        assertThat(features(plain.fill("wind", -1), 6)).containsEntry("wind", -1.0);
        assertThat(features(plain.fill("wind", -1).fillMean("wind"), 6)).containsEntry("wind", 6.0);
        assertThat(features(plain.minMax("wind").fillMedian("wind"), 6)).containsEntry("wind", 0.2);
    }

    @Test
    void aMissingTextOrBooleanReadsAsChosen() {
        Preprocessing plain = DEFAULTS.noIndicator("origin", "holiday");

        assertThat(features(plain.fillMode("origin", "holiday"), 6))
                .containsEntry("origin=EWR", 1.0)
                .containsEntry("holiday=true", 1.0);
        assertThat(features(plain.fill("origin", "unknown").fill("holiday", false), 6))
                .containsEntry("origin=unknown", 1.0)
                .doesNotContainKey("holiday=true");
        assertThat(features(plain, 6).keySet()).noneMatch(name -> name.startsWith("origin"));
    }

    @Test
    void theIndicatorIsThereAsChosen() {
        assertThat(features(DEFAULTS, 6))
                .containsEntry("wind=(missing)", 1.0)
                .doesNotContainKey("gust=(missing)");
        assertThat(features(DEFAULTS.indicator("gust").noIndicator("wind"), 6))
                .containsEntry("gust=(missing)", 1.0)
                .doesNotContainKey("wind=(missing)");
    }

    @Test
    void theLoadedModelPredictsAsTheTrainedOne() {
        Preprocessing chosen = DEFAULTS.minMax("wind").fillMedian("wind").fill("origin", "unknown");

        assertThat(loaded(chosen).predict(rows).printAll())
                .isEqualTo(train(chosen).predict(rows).printAll());
        assertThat(loaded(chosen).plan()).isEqualTo(train(chosen).fitted().plan());
    }

    @Test
    void whatDiffersFromTheDefaultsIsAParam() {
        Preprocessing chosen =
                DEFAULTS.minMax("wind").fillMedian("wind").fill("origin", "?").indicator("origin");

        assertThat(train(chosen).params())
                .containsEntry("preprocessing", "wind: min_max, median; origin: '?', indicator");
        assertThat(train(DEFAULTS).params()).doesNotContainKey("preprocessing");
    }

    @Test
    void aColumnThatSaysNothingOnceItIsFilledIsLeftOut() {
        rows.addColumns(
                DoubleColumn.create("snow", new double[] {3, 3, NONE, 3, 3, 3, 3, 3}),
                StringColumn.create("country", "US", "US", "", "US", "US", "US", "US", "US"),
                BooleanColumn.create(
                        "open",
                        new Boolean[] {false, null, false, false, false, false, false, false}));
        String[] names = {"snow", "country", "open"};

        assertThat(train(DEFAULTS).fitted().plan().excluded()).isEmpty();
        assertThat(
                        train(DEFAULTS.noIndicator(names).fillMode("snow", "country"))
                                .fitted()
                                .plan()
                                .excluded())
                .extracting(ExcludedColumn::name)
                .containsExactly(names);
    }

    @Test
    void oneValueBesideMissingOnesCanBeBroughtBetweenNoughtAndOne() {
        rows.addColumns(DoubleColumn.create("snow", new double[] {3, 3, NONE, 3, 3, 3, 3, 4}));

        assertThat(features(DEFAULTS.minMax("snow"), 0)).containsEntry("snow", 0.0);
        assertThat(features(DEFAULTS.minMax("snow"), 7)).containsEntry("snow", 1.0);
    }

    @ParameterizedTest
    @CsvSource({"'1,2,4', 2", "'4,1,2,3', 2.5", "'7', 7", "'1e308,1.5e308', 1.25e308"})
    void theMedianIsTheMiddle(String values, double median) {
        assertThat(sorted(values).median()).isEqualTo(median);
    }

    @ParameterizedTest
    @CsvSource({"'3,1,3,1,2', 1", "'5,4,5', 5", "'2,1', 1", "'9,8,9,8,8', 8"})
    void theModeIsTheLeastOfTheMostFrequent(String values, double mode) {
        assertThat(sorted(values).mode()).isEqualTo(mode);
    }

    private static SortedNumbers sorted(String values) {
        double[] numbers = Arrays.stream(values.split(",")).mapToDouble(Double::valueOf).toArray();
        return SortedNumbers.of(DoubleColumn.create("numbers", numbers));
    }

    @Test
    void aRuleForNoColumnIsRefused() {
        assertRefused(
                DEFAULTS.minMax("wnd"),
                "The preprocessing names the column 'wnd', and no model learns from one in this"
                        + " training set. Did you mean 'wind'? Its feature columns are wind, gust,"
                        + " origin, holiday");
        assertRefused(
                DEFAULTS.fillMode("late"),
                "The preprocessing names the column 'late', and no model learns from one in this"
                        + " training set. Its feature columns are wind, gust, origin, holiday");
        assertThatThrownBy(DEFAULTS::minMax)
                .hasMessage("minMax() names no column. Name those that it is for");
    }

    @Test
    void aRuleThatDoesNotFitItsColumnIsRefused() {
        assertRefused(
                DEFAULTS.minMax("origin"),
                "Column 'origin' holds texts, and minMax is for numbers. Take it out of"
                        + " minMax(...)");
        assertRefused(
                DEFAULTS.fillMedian("holiday"),
                "Column 'holiday' holds booleans, and fillMedian is for numbers. Take it out of"
                        + " fillMedian(...)");
        assertRefused(
                DEFAULTS.fill("wind", "calm"),
                "Column 'wind' holds numbers, so a missing one cannot read as 'calm'. Give one of"
                        + " its kind to fill(...)");
        assertRefused(
                DEFAULTS.fill("origin", 0),
                "Column 'origin' holds texts, so a missing one cannot read as 0.0. Give one of its"
                        + " kind to fill(...)");
    }

    @Test
    void aValueThatIsNoneIsRefusedAtOnce() {
        assertThatThrownBy(() -> DEFAULTS.fill("wind", Double.NaN))
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        "A missing value of column 'wind' cannot read as NaN. Give a finite"
                                + " number");
        assertThatThrownBy(() -> DEFAULTS.fill("origin", ""))
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        "A missing value of column 'origin' cannot read as the empty text, which is"
                                + " missing itself. Give another text");
    }

    @Test
    void numbersTooFarApartAreNotBroughtBetweenNoughtAndOne() {
        rows.doubleColumn("gust").set(0, Double.MAX_VALUE / 1.5);
        rows.doubleColumn("gust").set(1, -Double.MAX_VALUE / 1.5);

        assertRefused(
                DEFAULTS.minMax("gust"),
                "The numbers of column 'gust' lie too far apart for minMax. Use"
                        + " unscaled(\"gust\")");
    }

    private void assertRefused(Preprocessing preprocessing, String message) {
        assertThatThrownBy(() -> train(preprocessing))
                .isInstanceOf(JotterException.class)
                .hasMessage(message);
    }
}
