package org.jotter.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.DoubleSummaryStatistics;
import java.util.stream.IntStream;
import org.jotter.features.TrainingSplit;
import org.jotter.models.FittedModel;
import org.jotter.models.Flights;
import org.jotter.models.ModelInfo;
import org.jotter.models.TrainedModel;
import org.jotter.models.columns.Preprocessing;
import org.jotter.models.columns.RowExamples;
import org.jotter.models.folder.ModelFolder;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.Feature;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.ensemble.AdaBoostTrainer;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.classification.mnb.MultinomialNaiveBayesTrainer;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;
import org.tribuo.ensemble.BaggingTrainer;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/** Naive Bayes takes no negative features, so its data plan gives none. */
class NonNegativeFeaturesTest {

    private static final Preprocessing DEFAULTS = Preprocessing.defaults();

    @TempDir Path home;

    private final Table table = Flights.table(1000);
    private final TrainingSplit split = Flights.split(table);

    private TrainedModel<Label> train(Preprocessing preprocessing) {
        return ModelTraining.train(new MultinomialNaiveBayesTrainer(), split, preprocessing);
    }

    private static DoubleSummaryStatistics values(FittedModel<?> model, Table rows, String name) {
        DoubleSummaryStatistics values = new DoubleSummaryStatistics();
        RowExamples examples = model.plan().examples(rows);
        for (int row = 0; row < rows.rowCount(); row++) {
            for (Feature feature : examples.example(row, LabelFactory.UNKNOWN_LABEL)) {
                if (feature.getName().equals(name)) {
                    values.accept(feature.getValue());
                }
            }
        }
        return values;
    }

    @Test
    void D15_naiveBayesIsTrainedOnNumbers() {
        TrainedModel<Label> trained =
                ModelTraining.train(new MultinomialNaiveBayesTrainer(), split);

        DoubleSummaryStatistics wind = values(trained.fitted(), split.train(), "wind");
        assertThat(wind.getMin()).isZero();
        assertThat(wind.getMax()).isEqualTo(1);
        assertThat(trained.evaluation().metrics().get("roc_auc")).isGreaterThan(0.6);
        assertThat(trained.params()).containsEntry("preprocessing", "non-negative (min_max)");
    }

    @Test
    void D15_soItIsWithinOtherTrainers() {
        Trainer<Label> bayes = new MultinomialNaiveBayesTrainer();

        for (Trainer<Label> outer :
                java.util.List.of(
                        new AdaBoostTrainer(bayes, 3),
                        new BaggingTrainer<>(bayes, new VotingCombiner(), 3))) {
            assertThat(ModelTraining.train(outer, split).params())
                    .containsEntry("preprocessing", "non-negative (min_max)");
        }
    }

    @Test
    void D15_theLoadedModelReadsRowsBelowAllTrainingRowsAsTheLeast() {
        TrainedModel<Label> trained = train(DEFAULTS);
        Path folder = home.resolve("model");
        ModelFolder.write(
                folder, trained.fitted(), new ModelInfo("", "ab", "", "model", Instant.EPOCH));
        FittedModel<?> loaded = (FittedModel<?>) ModelFolder.load(folder).scorer();
        Table low = split.test().copy();
        low.replaceColumn(low.doubleColumn("wind").subtract(1000).setName("wind"));
        low.replaceColumn(
                IntColumn.create("distance", IntStream.range(0, 200).map(row -> -row - 1)));

        assertThat(loaded.plan()).isEqualTo(trained.fitted().plan());
        assertThat(values(loaded, low, "wind").getMax()).isLessThanOrEqualTo(missing(loaded));
        assertThat(values(loaded, low, "wind").getMin()).isZero();
        assertThat(values(loaded, low, "distance").getMax()).isZero();
        assertThat(loaded.predict(low).rowCount()).isEqualTo(200);
        assertThat(loaded.predict(split.test()).printAll())
                .isEqualTo(trained.predict(split.test()).printAll());
    }

    /** What a row without wind reads as. */
    private double missing(FittedModel<?> model) {
        Table rows = split.test().copy();
        IntStream.range(0, 200).forEach(rows.doubleColumn("wind")::setMissing);
        return values(model, rows, "wind").getMax();
    }

    @Test
    void D15_aRowThatSaysNothingIsScored() {
        Table rows = split.test().first(1).copy();
        rows.columns().forEach(column -> column.setMissing(0));
        rows.replaceColumn(rows.stringColumn("origin").map(any -> "XXX").setName("origin"));

        assertThat(train(DEFAULTS).predict(rows).rowCount()).isEqualTo(1);
    }

    @Test
    void D15_countsMayStayAsTheyAre() {
        TrainedModel<Label> trained = train(DEFAULTS.unscaled("distance"));
        Table low = split.test().copy();
        low.intColumn("distance").set(0, -7);

        assertThat(values(trained.fitted(), split.train(), "distance").getMin())
                .isEqualTo(split.train().intColumn("distance").min());
        assertThat(values(trained.fitted(), low, "distance").getMin()).isZero();
        assertThat(trained.params())
                .containsEntry("preprocessing", "non-negative (min_max); distance: unscaled");
    }

    @Test
    void D15_aMissingNumberNeverReadsAsANegativeOne() {
        TrainedModel<Label> trained = train(DEFAULTS.fill("wind", -500));

        assertThat(values(trained.fitted(), table, "wind").getMin()).isZero();
    }

    @Test
    void D15_aRuleThatGivesNegativeFeaturesIsRefusedAndItsAdviceWorks() {
        split.train().intColumn("distance").set(5, -3);

        assertRefused(
                DEFAULTS.standardise("wind"),
                "The model takes no negative features, and standardise gives some for column"
                        + " 'wind'. Take it out of standardise(...), so that it is scaled to 0 and"
                        + " more");
        assertRefused(
                DEFAULTS.unscaled("distance"),
                "The model takes no negative features, and unscaled gives some for column"
                        + " 'distance'. Take it out of unscaled(...), so that it is scaled to 0 and"
                        + " more");
        assertThat(train(DEFAULTS).model()).isNotNull();
    }

    @Test
    void D15_otherTrainersKeepTheirDefaultAndMayAskForIt() {
        Trainer<Label> logistic = new LogisticRegressionTrainer();

        assertThat(ModelTraining.train(logistic, split).params())
                .doesNotContainKey("preprocessing");
        TrainedModel<Label> asked =
                ModelTraining.train(logistic, split, DEFAULTS.nonNegative().fillMedian("wind"));
        assertThat(values(asked.fitted(), split.train(), "wind").getMin()).isZero();
        assertThat(asked.params())
                .containsEntry("preprocessing", "non-negative (min_max); wind: median");
    }

    /** A model without a data plan takes its features as they are. */
    @Test
    void D15_aBareModelSaysWhichRowItCannotScore() {
        FittedModel<?> bare = FittedModel.bare(train(DEFAULTS).model());
        Table rows = Table.create("rows", tech.tablesaw.api.DoubleColumn.create("wind", 0.5, -1));

        assertThatThrownBy(() -> bare.predict(rows))
                .isInstanceOf(JotterException.class)
                .hasMessageStartingWith(
                        "The model cannot score row 1: Example has negative feature values");
    }

    private void assertRefused(Preprocessing preprocessing, String message) {
        assertThatThrownBy(() -> train(preprocessing))
                .isInstanceOf(JotterException.class)
                .hasMessage(message);
    }
}
