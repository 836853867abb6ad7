package org.jotter.magics.seams;

import static org.assertj.core.api.Assertions.assertThat;

import org.jotter.magics.NotebookTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/**
 * A task that this test brings is trained, shown, registered and served; nothing else changes. Its
 * outputs are of a module of Tribuo's that Jotter comes without.
 */
class NewTaskTest extends NotebookTest {

    @BeforeEach
    void train() {
        run(
                """
                import org.tribuo.multilabel.baseline.IndependentMultiLabelTrainer;
                var x = DoubleColumn.create("x");
                var tags = StringColumn.create("tags");
                for (int row = 0; row < 200; row++) {
                    x.append(row % 10);
                    tags.append(row % 10 < 3 ? "low" : row % 10 < 7 ? "low high" : "high");
                }
                Table rows = Table.create("rows", x, tags);
                var train = fs.createTrainingSet(rows).label("tags").create();
                """);
        run(
                """
                %%mlflow run --name tagged
                var tagged = mlflow.train(new IndependentMultiLabelTrainer(new LogisticRegressionTrainer()), train.split(0.8, 42));
                """);
    }

    @Test
    void itsEvaluationIsShownWithItsRun() {
        assertThat(shown("%mlflow show tagged")).contains("exact_match", "Tags that are right");
        assertThat(jotter.mlflow().getRun("tagged").param("tags")).contains("high low");
        assertThat(jotter.mlflow().getRun("tagged").metric("exact_match").orElseThrow())
                .isGreaterThan(0.9);
        assertThat(shown("tagged"))
                .startsWith("IndependentMultiLabelTrainer for 'tags': exact_match ");
    }

    @Test
    void itsModelIsRegisteredLoadedAndServed() {
        run("%register tagged --name tags --alias champion");

        Table scored = (Table) run("mlflow.loadModel(\"models:/tags@champion\").predict(rows)");

        assertThat(scored.columnNames()).containsExactly("is_high", "is_low");
        assertThat(scored.booleanColumn("is_low").get(0)).isTrue();
        assertThat(scored.booleanColumn("is_low").get(9)).isFalse();
        assertThat(shown("%serve tags@champion")).contains("\"x\"");
        assertThat(shown("%serve query tags --from rows --rows 2"))
                .contains("Answer: 2 rows x 2 columns", "is_high");
    }
}
