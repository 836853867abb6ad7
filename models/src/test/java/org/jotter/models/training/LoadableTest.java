package org.jotter.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jotter.features.TrainingSplit;
import org.jotter.models.Flights;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.Test;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Excuse;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.ensemble.BaggingTrainer;

/** What could not be loaded again is refused when it is trained. */
class LoadableTest {

    private static final String CART = CARTClassificationTrainer.class.getName();

    private final TrainingSplit split = Flights.split(Flights.table(200));

    /** A jar that a notebook brought into a loader of its own, which Tribuo does not see. */
    private static final class LaterJar extends ClassLoader {

        LaterJar() {
            super(LoadableTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return name.equals(CART) ? define() : super.loadClass(name, resolve);
        }

        private Class<?> define() {
            String file = CART.replace('.', '/') + ".class";
            try (InputStream in = getParent().getResourceAsStream(file)) {
                byte[] bytes = in.readAllBytes();
                return defineClass(CART, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** A model of a class of one's own, learned from nothing. */
    private static final class Mine extends Model<Label> {
        private static final long serialVersionUID = 1;

        Mine(Model<Label> other) {
            super(
                    "mine",
                    other.getProvenance(),
                    other.getFeatureIDMap(),
                    other.getOutputIDInfo(),
                    false);
        }

        @Override
        public Prediction<Label> predict(Example<Label> example) {
            throw new AssertionError("It must not come to a prediction");
        }

        @Override
        public Map<String, java.util.List<com.oracle.labs.mlrg.olcut.util.Pair<String, Double>>>
                getTopFeatures(int n) {
            return Map.of();
        }

        @Override
        public java.util.Optional<Excuse<Label>> getExcuse(Example<Label> example) {
            return java.util.Optional.empty();
        }

        @Override
        protected Model<Label> copy(
                String newName, org.tribuo.provenance.ModelProvenance newProvenance) {
            return this;
        }
    }

    private static final class MyTrainer implements Trainer<Label> {
        private final CARTClassificationTrainer inner = new CARTClassificationTrainer();

        @Override
        public Model<Label> train(Dataset<Label> examples, Map<String, Provenance> run) {
            return new Mine(inner.train(examples, run));
        }

        @Override
        public Model<Label> train(
                Dataset<Label> examples, Map<String, Provenance> run, int invocation) {
            return train(examples, run);
        }

        @Override
        public int getInvocationCount() {
            return 0;
        }

        @Override
        public void setInvocationCount(int count) {}

        @Override
        public org.tribuo.provenance.TrainerProvenance getProvenance() {
            return inner.getProvenance();
        }
    }

    @Test
    void aTrainerFromAJarThatTribuoDoesNotSeeIsRefused() throws Exception {
        assertNotSeen(brought());
    }

    @Test
    void soIsOneThatAnotherTrainerHolds() throws Exception {
        assertNotSeen(new BaggingTrainer<>(brought(), new VotingCombiner(), 3));
    }

    private void assertNotSeen(Trainer<Label> trainer) {
        assertThatThrownBy(() -> ModelTraining.train(trainer, split))
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        "'%s' comes from a jar that Tribuo does not see here, so its model could"
                            + " not be loaded again. Bring the jar with %%maven in the kernel Java"
                            + " (Jotter), or put it on the class path that the program starts with",
                        CART)
                .extracting(e -> ((JotterException) e).kind())
                .isEqualTo(JotterException.Kind.UNSUPPORTED);
    }

    @SuppressWarnings("unchecked")
    private static Trainer<Label> brought() throws ReflectiveOperationException {
        Class<?> type = new LaterJar().loadClass(CART);
        assertThat(type).isNotEqualTo(CARTClassificationTrainer.class);
        return (Trainer<Label>) type.getDeclaredConstructor().newInstance();
    }

    @Test
    void aModelOfAClassOfOnesOwnIsRefused() {
        assertThatThrownBy(() -> ModelTraining.train(new MyTrainer(), split))
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        "The model is of the class '%s', which is none of Tribuo's, so it could not"
                                + " be loaded again. Train one of Tribuo's trainers, or bring a"
                                + " flavor that writes such models",
                        Mine.class.getName());
    }

    @Test
    void aTrainerOfOnesOwnThatMakesTribuosModelIsFine() {
        Trainer<Label> forest =
                new RandomForestTrainer<>(
                        new CARTClassificationTrainer(5, 0.5f, 7), new VotingCombiner(), 3) {
                    @Override
                    public String toString() {
                        return "mine";
                    }
                };

        assertThat(ModelTraining.train(forest, split).model()).isNotNull();
    }
}
