package org.jotter.magics.seams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jotter.magics.NotebookTest;
import org.jotter.models.LoadedModel;
import org.jotter.models.LoggableModel;
import org.jotter.models.Signature;
import org.jotter.tracking.LoggedModel;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/**
 * A flavor that this test brings is logged, loaded, registered and served; nothing else changes.
 */
class NewFlavorTest extends NotebookTest {

    private LoggedModel logged;

    /** Of a class that no flavor knows. */
    private static final class OtherModel implements LoggableModel {

        @Override
        public Signature signature() {
            return new ConstantModel(1).signature();
        }

        @Override
        public Table inputExample() {
            return new ConstantModel(1).inputExample();
        }

        @Override
        public Table predict(Table rows) {
            return rows;
        }
    }

    @BeforeEach
    void log() {
        try (var run = jotter.mlflow().startRun("constant")) {
            logged = jotter.mlflow().logModel(new ConstantModel(42), "constant");
        }
    }

    @Test
    void itIsLoadedAsAnyModel() {
        LoadedModel loaded = jotter.mlflow().loadModel(logged.modelUri());

        assertThat(loaded.flavors()).containsExactly("constant");
        assertThat(loaded.signature()).isEqualTo(new ConstantModel(0).signature());
        assertThat(loaded.predict(loaded.inputExample()).doubleColumn("prediction").asList())
                .containsExactly(42.0);
    }

    @Test
    void itsFolderIsWhatMlflowWouldRecognise() throws IOException {
        Path folder = jotter.store().artifacts().loggedModel(logged.modelId().value()).download("");

        assertThat(Files.readString(folder.resolve("MLmodel")))
                .contains("flavors:\n  constant:\n    data: \"answer.txt\"\njotter_version");
        assertThat(folder.resolve("answer.txt")).hasContent("42.0");
    }

    @Test
    void itIsShownRegisteredAndServed() {
        assertThat(shown("%mlflow show constant"))
                .contains("constant", logged.modelUri().substring(8));
        assertThat(shown("%register " + logged.modelUri() + " --name answer --alias champion"))
                .startsWith("answer version 1");
        assertThat(shown("%serve answer@champion")).contains("\"columns\":[\"x\"]");
        run("Table rows = Table.create(\"rows\", DoubleColumn.create(\"x\", 1, 2, 3));");
        assertThat(shown("%serve query answer --from rows --rows 2"))
                .startsWith(
                        """
                        Predictions
                        Answer: 2 rows x 1 column
                        prediction
                            double
                                42
                                42
                        """);
    }

    @Test
    void aModelThatNoFlavorWritesIsRefused() {
        LoggableModel other = new OtherModel();

        assertThatThrownBy(() -> jotter.mlflow().logModel(other, "other"))
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        "No flavor here writes a model of class %s. Put the jar that has one on the"
                                + " class path; there are: tribuo, constant, needy",
                        other.getClass().getName());
    }

    @Test
    void whatAFlavorLacksIsNamedWithTheLineThatGetsIt() {
        LoggedModel needy = jotter.mlflow().logModel(new NeedyModel(), "needy");

        assertThatThrownBy(() -> jotter.mlflow().loadModel(needy.modelUri()))
                .isInstanceOf(JotterException.class)
                .hasMessageStartingWith("The model in '")
                .hasMessageEndingWith(
                        "' needs for its flavor needy what is not on the class path"
                            + " (org/needed/Runtime). Get it with %maven org.needed:runtime:1.0");
    }
}
