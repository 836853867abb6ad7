package org.jotter.models.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.jotter.models.FittedModel;
import org.jotter.models.LoadedModel;
import org.jotter.tables.frame.ColumnSpec;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** A model folder that an early 0.1.0 wrote is read as it was meant. */
class OldModelFolderTest {

    private final LoadedModel model = ModelFolder.load(Path.of("src/test/resources/old-model"));

    @Test
    void itSaysWhatItIs() {
        assertThat(model.info().artifactPath()).isEqualTo("model");
        assertThat(model.info().modelId()).isEqualTo("m-5a800062c2914827a4b6b786eb6cc54e");
        assertThat(model.signature().inputs())
                .extracting(ColumnSpec::name)
                .containsExactly("origin", "distance", "wind", "holiday", "temp");
        assertThat(model.signature().outputs())
                .extracting(ColumnSpec::name)
                .containsExactly("prediction", "probability_false", "probability_true");
    }

    @Test
    void nobodyKnowsHowItsTableWasRead() {
        assertThat(((FittedModel<?>) model.scorer()).plan().reading()).isEmpty();
    }

    @Test
    void itPredictsWhatItPredictedThen() {
        Table predicted = model.predict(model.inputExample().first(2));

        assertThat(predicted.booleanColumn("prediction").asList()).containsExactly(true, true);
        assertThat(predicted.doubleColumn("probability_true").get(0))
                .isCloseTo(0.7091762399298153, within(1e-12));
        assertThat(predicted.doubleColumn("probability_true").get(1))
                .isCloseTo(0.9938762525160174, within(1e-12));
    }
}
