package org.jotter.models.tasks.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.jotter.models.Evaluation;
import org.jotter.models.FittedModel;
import org.jotter.models.LoadedModel;
import org.jotter.models.ModelInfo;
import org.jotter.models.folder.ModelFolder;
import org.jotter.models.training.Autolog;
import org.jotter.tables.frame.ColumnSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.evaluation.RegressionEvaluator;
import org.tribuo.regression.rtree.CARTJointRegressionTrainer;
import org.tribuo.regression.rtree.CARTRegressionTrainer;

/** Regressions that were trained with Tribuo alone, of one number and of two. */
class BareRegressionTest {

    private static MutableDataset<Regressor> data(String... names) {
        RegressionFactory factory = new RegressionFactory();
        MutableDataset<Regressor> data =
                new MutableDataset<>(new SimpleDataSourceProvenance("by hand", factory), factory);
        for (int i = 0; i < 40; i++) {
            double[] values = new double[names.length];
            for (int n = 0; n < names.length; n++) {
                values[n] = (n + 1) * (i % 4);
            }
            data.add(
                    new ArrayExample<>(
                            new Regressor(names, values),
                            new String[] {"a"},
                            new double[] {1 + i % 4}));
        }
        return data;
    }

    @Test
    void tribuosOwnEvaluationGivesTheSameMetrics() {
        MutableDataset<Regressor> data = data("y");
        Model<Regressor> model = new CARTRegressionTrainer().train(data);

        Evaluation evaluation =
                Autolog.evaluation(new RegressionEvaluator().evaluate(model, data)).orElseThrow();

        assertThat(evaluation.metrics())
                .containsEntry("example_count", 40.0)
                .containsEntry("r2_score", 1.0)
                .containsEntry("mean_absolute_error", 0.0)
                .doesNotContainKey("baseline_r2_score");
    }

    @Test
    void ofSeveralNumbersEachHasAColumn(@TempDir Path home) {
        MutableDataset<Regressor> data = data("y", "x");
        FittedModel<?> bare = FittedModel.bare(new CARTJointRegressionTrainer().train(data));
        ModelFolder.write(
                home.resolve("model"), bare, new ModelInfo("", "ab", "", "model", Instant.EPOCH));

        LoadedModel loaded = ModelFolder.load(home.resolve("model"));

        assertThat(loaded.signature().outputs())
                .extracting(ColumnSpec::name)
                .containsExactly("prediction_x", "prediction_y");
        var rows =
                tech.tablesaw.api.Table.create(
                        "rows", tech.tablesaw.api.DoubleColumn.create("a", 1, 4));
        assertThat(loaded.predict(rows).doubleColumn("prediction_y").asList())
                .containsExactly(0.0, 3.0);
        assertThat(loaded.predict(rows).doubleColumn("prediction_x").asList())
                .containsExactly(0.0, 6.0);
    }
}
