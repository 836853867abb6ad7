package org.jotter.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jotter.models.FittedModel;
import org.jotter.models.LoadedModel;
import org.jotter.models.ModelInfo;
import org.jotter.models.folder.ModelFolder;
import org.jotter.models.tasks.classification.ClassificationEvaluation;
import org.jotter.tables.cells.DataType;
import org.jotter.tables.frame.ColumnSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.evaluation.LabelEvaluator;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

class BareModelTest {

    private static final MutableDataset<Label> DATA = data();

    private final FittedModel<?> bare = FittedModel.bare(model());

    private static MutableDataset<Label> data() {
        LabelFactory factory = new LabelFactory();
        MutableDataset<Label> dataset =
                new MutableDataset<>(new SimpleDataSourceProvenance("by hand", factory), factory);
        for (int i = 0; i < 40; i++) {
            String label = i % 2 == 0 ? "up" : "down";
            dataset.add(
                    new ArrayExample<>(
                            new Label(label),
                            new String[] {"b", "a"},
                            new double[] {i % 2 == 0 ? 1 : -1, 0.1 * i}));
        }
        return dataset;
    }

    private static Model<Label> model() {
        TribuoLog.listen();
        return new LogisticRegressionTrainer().train(DATA);
    }

    @Test
    void itsFeaturesAreItsColumnsAndItsLabelsAreTexts() {
        assertThat(bare.signature().inputs())
                .containsExactly(
                        new ColumnSpec("a", DataType.DOUBLE, false),
                        new ColumnSpec("b", DataType.DOUBLE, false));
        assertThat(bare.signature().outputs().stream().map(ColumnSpec::name))
                .containsExactly("prediction", "probability_down", "probability_up");
    }

    @Test
    void aMissingColumnOrCellIsAnAbsentFeature() {
        Table rows = Table.create("rows", DoubleColumn.create("b", new double[] {1, -1}));

        assertThat(bare.predict(rows).stringColumn("prediction").asList())
                .containsExactly("up", "down");
        assertThat(bare.predict(Table.create("rows", DoubleColumn.create("c", 1))).rowCount())
                .isEqualTo(1);
    }

    @Test
    void itsTrainersSettingsAreKnownFromItsProvenance() {
        assertThat(TrainingParams.of(bare.model()))
                .containsEntry("trainer", "LogisticRegressionTrainer")
                .containsEntry("epochs", "5")
                .containsEntry("optimiser.initialLearningRate", "1.0");
    }

    @Test
    void tribuosOwnEvaluationGivesTheSameReport() {
        ClassificationEvaluation report =
                (ClassificationEvaluation)
                        Autolog.evaluation(new LabelEvaluator().evaluate(model(), DATA))
                                .orElseThrow();

        assertThat(report.labels()).containsExactly("down", "up");
        assertThat(report.metrics())
                .containsEntry("example_count", 40.0)
                .containsEntry("accuracy_score", 1.0)
                .containsEntry("roc_auc", 1.0)
                .containsKey("log_loss")
                .doesNotContainKey("baseline_roc_auc");
        assertThat(report.confusionMatrix()).containsExactly(List.of(20L, 0L), List.of(0L, 20L));
    }

    @Test
    void itIsKeptInAFolderWithoutAnExample(@TempDir Path home) {
        ModelFolder.write(
                home.resolve("model"), bare, new ModelInfo("", "ab", "", "model", Instant.EPOCH));

        LoadedModel loaded = ModelFolder.load(home.resolve("model"));

        assertThat(loaded.signature()).isEqualTo(bare.signature());
        assertThat(loaded.inputExample().rowCount()).isZero();
        assertThat(loaded.inputExample().columnNames()).containsExactly("a", "b");
    }
}
