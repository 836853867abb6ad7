package org.jotter.models.tasks.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jotter.features.TrainingSplit;
import org.jotter.models.DataPlan;
import org.jotter.models.Flights;
import org.jotter.models.LoadedModel;
import org.jotter.models.ModelInfo;
import org.jotter.models.Tasks;
import org.jotter.models.TrainedModel;
import org.jotter.models.folder.ModelFolder;
import org.jotter.models.tasks.TopWeight;
import org.jotter.models.training.ModelTraining;
import org.jotter.tables.cells.DataType;
import org.jotter.tables.frame.ColumnSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knowm.xchart.internal.chartpart.Chart;
import org.tribuo.Trainer;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.ensemble.AveragingCombiner;
import org.tribuo.regression.rtree.CARTRegressionTrainer;
import org.tribuo.regression.rtree.impurity.MeanSquaredError;
import org.tribuo.regression.sgd.fm.FMRegressionTrainer;
import org.tribuo.regression.sgd.linear.LinearSGDTrainer;
import org.tribuo.regression.sgd.objectives.SquaredLoss;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

class RegressionTest {

    private static final TrainingSplit SPLIT = Flights.split(delays(2000), "delay in min, ca.=x");

    @TempDir Path home;

    /** A delay that follows the wind, the airport and the distance, with some noise. */
    private static Table delays(int rows) {
        Table table = Flights.table(rows);
        DoubleColumn delay = DoubleColumn.create("delay in min, ca.=x", rows);
        for (int row = 0; row < rows; row++) {
            double wind = table.doubleColumn("wind").getDouble(row);
            double blows = Double.isNaN(wind) ? 10 : wind;
            double airport = Flights.ORIGINS.indexOf(table.stringColumn("origin").get(row));
            double distance = table.intColumn("distance").getInt(row) / 100.0;
            delay.set(row, 3 * (blows - 10) + 8 * airport - distance + Math.sin(row * 7.3));
        }
        table.removeColumns("late");
        return table.addColumns(delay);
    }

    static Stream<Trainer<Regressor>> trainers() {
        return Stream.of(
                linear(),
                new CARTRegressionTrainer(7),
                new RandomForestTrainer<>(
                        new CARTRegressionTrainer(7, 5, 0, 0.7f, false, new MeanSquaredError(), 3),
                        new AveragingCombiner(),
                        5),
                new FMRegressionTrainer(
                        new SquaredLoss(), new AdaGrad(0.1), 5, 1000, 1, 7, 4, 0.1, true));
    }

    private static Trainer<Regressor> linear() {
        return new LinearSGDTrainer(new SquaredLoss(), new AdaGrad(1), 10, 7);
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void itBeatsTheMeanAndIsLoadedAsItWas(Trainer<Regressor> trainer) {
        TrainedModel<Regressor> trained = ModelTraining.train(trainer, SPLIT);

        Map<String, Double> metrics = trained.evaluation().metrics();
        assertThat(metrics.get("r2_score")).isGreaterThan(0.85);
        assertThat(metrics.get("baseline_r2_score")).isCloseTo(0, within(0.05));
        assertThat(metrics.get("root_mean_squared_error"))
                .isLessThan(metrics.get("baseline_root_mean_squared_error") / 2);
        ModelFolder.write(
                home.resolve("model"),
                trained.fitted(),
                new ModelInfo("", "ab", "", "model", Instant.EPOCH));
        LoadedModel loaded = ModelFolder.load(home.resolve("model"));
        assertThat(loaded.signature()).isEqualTo(trained.signature());
        assertThat(loaded.predict(SPLIT.test()).doubleColumn(0).asList())
                .isEqualTo(trained.predict(SPLIT.test()).doubleColumn(0).asList());
    }

    @Test
    void theSameTrainerTwiceGivesTheSameMetrics() {
        Trainer<Regressor> trainer = linear();

        assertThat(ModelTraining.train(trainer, SPLIT).evaluation())
                .isEqualTo(ModelTraining.train(trainer, SPLIT).evaluation());
    }

    @Test
    void thePredictionIsOneColumnOfDoubles() {
        TrainedModel<Regressor> trained = ModelTraining.train(linear(), SPLIT);

        Table frame = trained.predict(SPLIT.test());

        assertThat(trained.signature().outputs())
                .containsExactly(new ColumnSpec("prediction", DataType.DOUBLE, true));
        assertThat(frame.columnNames()).containsExactly("prediction");
        assertThat(frame.rowCount()).isEqualTo(400);
        assertThat(trained.params())
                .containsEntry("trainer", "LinearSGDTrainer")
                .containsEntry("label", "delay in min, ca.=x")
                .doesNotContainKey("positive_label");
        assertThat(trained.toString())
                .startsWith("LinearSGDTrainer for 'delay in min, ca.=x': r2_score 0.9");
    }

    @Test
    void aLinearModelShowsItsWeights() {
        RegressionEvaluation evaluation =
                (RegressionEvaluation) ModelTraining.train(linear(), SPLIT).evaluation();

        assertThat(evaluation.topWeights())
                .extracting(TopWeight::feature)
                .contains("wind", "distance", "origin=LGA");
        assertThat(evaluation.charts())
                .extracting(Chart::getTitle)
                .containsExactly(
                        "Predicted against actual 'delay in min, ca.=x'",
                        "Residuals of 'delay in min, ca.=x'",
                        "Top weights for 'delay in min, ca.=x'");
    }

    @Test
    void theEvaluationIsReadAsItWasWritten() {
        RegressionEvaluation evaluation =
                (RegressionEvaluation) ModelTraining.train(linear(), SPLIT).evaluation();

        assertThat(evaluation.fits())
                .extracting(fit -> fit.actual().size(), fit -> fit.predicted().size())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(400, 400));
        assertThat(Tasks.evaluation(evaluation.toJson())).isEqualTo(evaluation);
    }

    @Test
    void ofManyRowsAThousandAreKeptFromTheFirstOn() {
        double[][] rows = {new double[4500]};
        for (int row = 0; row < 4500; row++) {
            rows[0][row] = row;
        }

        Fit fit = Fit.of(List.of("y"), rows, rows).get(0);

        assertThat(fit.actual()).hasSize(1000).startsWith(0.0, 4.0, 9.0).endsWith(4495.0);
    }

    @Test
    void thePlanIsReadAsItWasWritten() {
        DataPlan<Regressor> plan = ModelTraining.train(linear(), SPLIT).fitted().plan();

        assertThat(DataPlan.ofJson(plan.toJson())).isEqualTo(plan);
        assertThat(plan.toJson()).contains("\"task\" : \"regression\"");
    }

    @Test
    void aWholeNumberCanBePredictedToo() {
        TrainedModel<Regressor> trained =
                ModelTraining.train(
                        new CARTRegressionTrainer(4),
                        Flights.split(Flights.table(400), "distance"));

        assertThat(trained.evaluation().metrics()).containsKey("r2_score");
    }
}
