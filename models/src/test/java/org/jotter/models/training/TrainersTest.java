package org.jotter.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import java.util.Map;
import org.jotter.features.TrainingSplit;
import org.jotter.models.Flights;
import org.jotter.models.TrainedModel;
import org.jotter.tables.DatasetDigest;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.Test;
import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.Output;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;
import org.tribuo.classification.sgd.objectives.Hinge;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.math.optimisers.SGD;
import org.tribuo.protos.core.OutputProto;
import org.tribuo.provenance.TrainerProvenance;

class TrainersTest {

    private final TrainingSplit split = Flights.split(Flights.table(400));

    /** An output as a regression has it. */
    private static final class Price implements Output<Price> {
        private static final long serialVersionUID = 1;

        @Override
        public Price copy() {
            return this;
        }

        @Override
        public String getSerializableForm(boolean includeConfidence) {
            return "price";
        }

        @Override
        public boolean fullEquals(Price other) {
            return other == this;
        }

        @Override
        public boolean fullEquals(Price other, double tolerance) {
            return other == this;
        }

        @Override
        public OutputProto serialize() {
            return OutputProto.getDefaultInstance();
        }
    }

    private static final class PriceTrainer implements Trainer<Price> {
        @Override
        public Model<Price> train(Dataset<Price> examples, Map<String, Provenance> run) {
            throw new AssertionError("It must not come to a training");
        }

        @Override
        public int getInvocationCount() {
            return 0;
        }

        @Override
        public TrainerProvenance getProvenance() {
            throw new AssertionError("It must not come to a training");
        }
    }

    @Test
    void aTrainerOfAnotherOutputTypeIsRefused() {
        assertThatThrownBy(() -> ModelTraining.train(new PriceTrainer(), split))
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        "PriceTrainer learns Price outputs, which no task here has. Tasks here:"
                            + " classification (new LogisticRegressionTrainer()), regression (new"
                            + " org.tribuo.regression.rtree.CARTRegressionTrainer())");
    }

    @Test
    void paramsAreTribuosSettingsAndTheData() {
        Map<String, String> params =
                ModelTraining.train(new LogisticRegressionTrainer(), split).params();

        assertThat(params)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.ofEntries(
                                Map.entry("trainer", "LogisticRegressionTrainer"),
                                Map.entry("epochs", "5"),
                                Map.entry("loggingInterval", "1000"),
                                Map.entry("minibatchSize", "1"),
                                Map.entry("objective", "LogMulticlass"),
                                Map.entry("optimiser", "AdaGrad"),
                                Map.entry("optimiser.epsilon", "0.1"),
                                Map.entry("optimiser.initialLearningRate", "1.0"),
                                Map.entry("optimiser.initialValue", "0.0"),
                                Map.entry("seed", "12345"),
                                Map.entry("shuffle", "true"),
                                Map.entry("label", "late"),
                                Map.entry("positive_label", "true"),
                                Map.entry("split", "first 80% train"),
                                Map.entry("train_rows", "320"),
                                Map.entry("test_rows", "80"),
                                Map.entry("input_columns", "4"),
                                Map.entry("features", "7"),
                                Map.entry(
                                        "excluded_columns",
                                        "sched_dep (the timestamp lookup key, which orders the"
                                                + " rows)"),
                                Map.entry(
                                        "dataset_digest",
                                        DatasetDigest.of(split.source().table()))));
    }

    @Test
    void aModelWithoutProbabilitiesGivesThePredictionAlone() {
        TrainedModel<Label> trained =
                ModelTraining.train(
                        new LinearSGDTrainer(new Hinge(), new AdaGrad(0.1), 5, 1), split);

        assertThat(trained.predict(split.test()).columnNames()).containsExactly("prediction");
        assertThat(trained.evaluation().metrics())
                .doesNotContainKey("log_loss")
                .containsKeys("roc_auc", "baseline_log_loss");
    }

    @Test
    void aTrainingThatRunsAwayIsToldApartFromABadModel() {
        Trainer<Label> runaway =
                new LinearSGDTrainer(new LogMulticlass(), SGD.getSimpleSGD(Double.MAX_VALUE), 5, 1);

        assertThatThrownBy(() -> ModelTraining.train(runaway, split))
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        "The model's scores for row 0 are not numbers: its training did not"
                                + " converge. Train again with a lower learning rate or another"
                                + " trainer");
    }

    @Test
    void whatATrainerRefusesIsToldInItsOwnWords() {
        Trainer<Label> failing =
                new CARTClassificationTrainer() {
                    @Override
                    public org.tribuo.common.tree.TreeModel<Label> train(
                            Dataset<Label> examples, Map<String, Provenance> run, int count) {
                        throw new IllegalArgumentException("maxDepth must be positive");
                    }

                    @Override
                    public String toString() {
                        return "failing";
                    }
                };

        assertThatThrownBy(() -> ModelTraining.train(failing, split))
                .isInstanceOf(JotterException.class)
                .hasMessageEndingWith(
                        "could not train: maxDepth must be positive. Check its settings");
    }

    @Test
    void anInterruptEndsTheTraining() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> ModelTraining.train(new LogisticRegressionTrainer(), split))
                .isInstanceOf(JotterException.class)
                .hasMessage("Interrupted at row 0")
                .extracting(e -> ((JotterException) e).kind())
                .isEqualTo(JotterException.Kind.INTERRUPTED);
        assertThat(Thread.interrupted()).isTrue();
    }
}
