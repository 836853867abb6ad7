package org.jotter.magics.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.jotter.magics.NotebookTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** A number is predicted from end to end: trained, tracked, compared, registered, served. */
class RegressionTest extends NotebookTest {

    /** Defines {@code train}: 200 invented departures whose delay follows the wind. */
    private static final String ROWS =
            """
            import org.tribuo.math.optimisers.AdaGrad;
            import org.tribuo.regression.rtree.CARTRegressionTrainer;
            import org.tribuo.regression.sgd.objectives.SquaredLoss;
            var random = new Random(17);
            var origin = StringColumn.create("origin");
            var wind = DoubleColumn.create("wind");
            var delay = DoubleColumn.create("delay");
            for (int row = 0; row < 200; row++) {
                int airport = random.nextInt(3);
                origin.append(List.of("EWR", "JFK", "LGA").get(airport));
                wind.append(10 + 4 * random.nextGaussian());
                delay.append(3 * wind.get(row) + 10 * airport + random.nextGaussian());
            }
            Table rows = Table.create("departures", origin, wind, delay);
            var train = fs.createTrainingSet(rows).label("delay").create();
            """;

    @BeforeEach
    void train() {
        run(ROWS);
        run(
                """
                %%mlflow run --name tree
                var tree = mlflow.train(new CARTRegressionTrainer(6), train.split(0.8, 42));
                """);
        run(
                """
                %%mlflow run --name linear
                import org.tribuo.regression.sgd.linear.LinearSGDTrainer;
                var linear = mlflow.train(new LinearSGDTrainer(new SquaredLoss(), new AdaGrad(1), 20, 42L), train.split(0.8, 42));
                """);
    }

    @Test
    void itsRunHoldsTheMetricsBesideTheMeanOfTheTrainingRows() {
        assertThat(shown("%mlflow show linear"))
                .contains("r2_score", "root_mean_squared_error", "mean_absolute_error")
                .contains("max_error", "mean_absolute_percentage_error")
                .contains("Top weights for 'delay'")
                .doesNotContain("accuracy_score");
        assertThat(jotter.mlflow().getRun("linear").metric("r2_score").orElseThrow())
                .isGreaterThan(0.95);
        assertThat(jotter.mlflow().getRun("linear").metric("baseline_r2_score").orElseThrow())
                .isLessThanOrEqualTo(0);
        assertThat(shown("%mlflow runs --filter \"metrics.r2_score > 0.5\""))
                .contains("linear", "tree");
        assertThat(shown("%mlflow compare linear tree")).contains("r2_score");
        assertThat(shown("linear")).startsWith("LinearSGDTrainer for 'delay': r2_score 0.9");
    }

    @Test
    void itIsRegisteredLoadedAndScoresATable() {
        run("%register linear --name delay --alias champion");

        Table scored = (Table) run("mlflow.loadModel(\"models:/delay@champion\").predict(rows)");

        assertThat(scored.columnNames()).containsExactly("prediction");
        assertThat(scored.rowCount()).isEqualTo(200);
        Table now = (Table) run("linear.predict(rows)");
        assertThat(scored.doubleColumn(0).asList()).isEqualTo(now.doubleColumn(0).asList());
    }

    @Test
    void itIsServed() {
        run("%register tree --name delay --alias champion");

        assertThat(shown("%serve delay@champion")).contains("\"origin\"", "\"wind\"");
        assertThat(shown("%serve query delay --from train --rows 3"))
                .startsWith("Predictions\n")
                .contains("Answer: 3 rows x 1 column", "prediction", "double");
    }
}
