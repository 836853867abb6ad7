package org.jotter.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jotter.models.Flights;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.ensemble.AdaBoostTrainer;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.ensemble.BaggingTrainer;
import org.tribuo.math.optimisers.AdaGrad;

/** What is heard of a training while it runs, on 1600 rows. */
class TrainingProgressTest {

    /** Notes every step that a training ended in, and what was printed. */
    private static final class Notes extends Handler implements TrainingListener {
        final List<String> steps = new ArrayList<>();
        final List<String> printed = new ArrayList<>();
        TrainingProgress training;
        Boolean trained;

        @Override
        public void began(TrainingProgress began) {
            training = began;
        }

        @Override
        public void ended(TrainingProgress ended, boolean whether) {
            trained = whether;
            steps.add(ended.step());
        }

        @Override
        public void publish(LogRecord record) {
            printed.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

    private final Notes notes = new Notes();

    @BeforeEach
    void listen() {
        TrainingListeners.add(notes);
        TRIBUO.addHandler(notes);
    }

    @AfterEach
    void listenNoLonger() {
        TrainingListeners.remove(notes);
        TRIBUO.removeHandler(notes);
        assertThat(Thread.interrupted()).isFalse();
    }

    private static void train(Trainer<Label> trainer) {
        ModelTraining.train(trainer, Flights.split(Flights.table(2000)));
    }

    private static LinearSGDTrainer gradientDescent(int epochs, int interval, int batch) {
        return new LinearSGDTrainer(
                new LogMulticlass(), new AdaGrad(0.1), epochs, interval, batch, 42L);
    }

    @Test
    void D18_theLastEpochIsHeardOf() {
        train(gradientDescent(7, 100, 1));
        assertThat(notes.steps).containsExactly("epoch 7 of 7");
        assertThat(notes.trained).isTrue();
        assertThat(notes.training.trainer()).isEqualTo("LinearSGDTrainer");
    }

    @Test
    void theUsualTrainerTellsEvery1000Rows() {
        train(new LogisticRegressionTrainer());
        assertThat(notes.steps).containsExactly("epoch 5 of 5");
    }

    @Test
    void anEpochHasFewerIterationsInBatches() {
        train(gradientDescent(7, 10, 160));
        assertThat(notes.steps).containsExactly("epoch 7 of 7");
    }

    @Test
    void ofAnEnsembleTheMembersAreHeardOfAndNotTheirEpochs() {
        train(new BaggingTrainer<>(gradientDescent(3, 10, 1), new VotingCombiner(), 4));
        train(new AdaBoostTrainer(new CARTClassificationTrainer(2), 3));
        assertThat(notes.steps).containsExactly("model 4 of 4", "model 3 of 3");
    }

    @Test
    void aTrainerThatTellsNothingHasNoStep() {
        train(new CARTClassificationTrainer());
        train(gradientDescent(2, -1, 1));
        assertThat(notes.steps).containsExactly("", "");
    }

    @Test
    void nothingOfItIsPrinted() {
        train(gradientDescent(7, 100, 1));
        assertThat(notes.printed).isEmpty();
    }

    @Test
    void D18_anInterruptEndsGradientDescentWhereverItIs() {
        assertInterrupted(
                gradientDescent(1_000_000_000, 1000, 1),
                "epoch 2",
                "Interrupted while LinearSGDTrainer trained, in epoch \\d+ of 1000000000");
        assertInterrupted(
                gradientDescent(1_000_000_000, -1, 1),
                "",
                "Interrupted while LinearSGDTrainer trained");
    }

    @Test
    void D18_anInterruptEndsAnEnsembleAtTheNextMember() {
        assertInterrupted(
                new BaggingTrainer<>(
                        new CARTClassificationTrainer(2), new VotingCombiner(), 1_000_000),
                "model 2",
                "Interrupted while BaggingTrainer trained, in model \\d+ of 1000000");
    }

    /** Presses the stop button once the training has come as far as that. */
    private record StopButton(String step) implements TrainingListener {
        @Override
        public void began(TrainingProgress training) {
            Thread trains = Thread.currentThread();
            if (step.isEmpty()) {
                trains.interrupt();
                return;
            }
            Thread user =
                    new Thread(
                            () -> {
                                while (!training.step().contains(step)) {
                                    Thread.onSpinWait();
                                }
                                trains.interrupt();
                            });
            user.setDaemon(true);
            user.start();
        }

        @Override
        public void ended(TrainingProgress training, boolean trained) {}
    }

    private void assertInterrupted(Trainer<Label> trainer, String step, String sentence) {
        TrainingListener stop = new StopButton(step);
        TrainingListeners.add(stop);
        try {
            assertThatThrownBy(() -> train(trainer))
                    .isInstanceOf(JotterException.class)
                    .hasMessageMatching(sentence);
            assertThat(Thread.interrupted()).as("the flag stays for those above").isTrue();
            assertThat(notes.trained).isFalse();
        } finally {
            TrainingListeners.remove(stop);
        }
    }
}
