package org.jotter.models.flavors.tribuo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import org.jotter.features.TrainingSplit;
import org.jotter.models.Flights;
import org.jotter.models.LoadedModel;
import org.jotter.models.ModelInfo;
import org.jotter.models.TrainedModel;
import org.jotter.models.folder.ModelFolder;
import org.jotter.models.training.ModelTraining;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.classification.Label;
import org.tribuo.classification.liblinear.LibLinearClassificationTrainer;
import org.tribuo.common.liblinear.protos.LibLinearModelProto;
import org.tribuo.protos.core.ModelProto;

/** Models of Tribuo's modules that Jotter comes without, here LibLinear and XGBoost. */
class BroughtModuleTest {

    private static final Path FILE = Path.of("model.tribuo.pb");
    private static final ModelInfo INFO = new ModelInfo("", "0", "", "model", Instant.EPOCH);

    private static TrainingSplit split;
    private static TrainedModel<Label> trained;

    @TempDir Path home;

    /** What Java would run as it reads one. */
    private static final class Evil implements Serializable {
        private static final long serialVersionUID = 1;

        private void readObject(java.io.ObjectInputStream in) {
            System.setProperty("jotter.test.evil", "read");
        }
    }

    @BeforeAll
    static void train() {
        split = Flights.split(Flights.table(200));
        trained = ModelTraining.train(new LibLinearClassificationTrainer(), split);
    }

    @Test
    void aModelIsLoadedAgainWhereItsJarIs() {
        Path folder = home.resolve("model");
        ModelFolder.write(folder, trained.fitted(), INFO);

        LoadedModel loaded = ModelFolder.load(folder);

        assertThat(loaded.predict(split.test()).column(0).asList())
                .isEqualTo(trained.predict(split.test()).column(0).asList());
    }

    @Test
    void theObjectsWithinItAreThoseOfLibLinearAndNoOthers() throws Exception {
        ModelClasses.check(FILE, trained.model().serialize());
        for (Object foreign : new Object[] {new Evil(), new ArrayList<>(), new Evil[0]}) {
            ModelProto evil = withStream(serialized(foreign));

            assertThatThrownBy(() -> ModelClasses.check(FILE, evil))
                    .isInstanceOf(JotterException.class)
                    .hasMessageStartingWith(
                            "The model file 'model.tribuo.pb' names the class '%s', which is none"
                                    + " of",
                            foreign.getClass().getName())
                    .extracting(e -> ((JotterException) e).kind())
                    .isEqualTo(JotterException.Kind.DENIED);
        }
        assertThat(System.getProperty("jotter.test.evil")).isNull();
    }

    @Test
    void aStreamThatIsCutOffIsDamage() throws Exception {
        ByteString whole = stream();
        ModelProto cut = withStream(whole.substring(0, whole.size() / 2));

        assertThatThrownBy(() -> ModelClasses.check(FILE, cut)).isInstanceOf(IOException.class);
    }

    @Test
    void aModelWhoseJarIsNotHereNamesTheLineThatGetsIt() {
        ModelProto xgboost =
                xgboost(
                        "org.tribuo.classification.xgboost.XGBoostClassificationModel",
                        ModelProto.getDefaultInstance());

        assertThatThrownBy(() -> ModelClasses.check(FILE, xgboost))
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        "The model file 'model.tribuo.pb' needs a part of Tribuo that is not on the"
                                + " class path. Get it with %maven"
                                + " org.tribuo:tribuo-classification-xgboost:4.3.2 and load the"
                                + " model again")
                .extracting(e -> ((JotterException) e).kind())
                .isEqualTo(JotterException.Kind.UNSUPPORTED);
    }

    /** A regression of XGBoost is of a class that is common to all; its converter is not. */
    @Test
    void D12_theLineBringsWhatThePartsWithinNeedToo() {
        ModelProto converter =
                ModelProto.newBuilder()
                        .setClassName("org.tribuo.regression.xgboost.XGBoostRegressionConverter")
                        .build();
        ModelProto within = ModelProto.newBuilder().setSerializedData(Any.pack(converter)).build();
        ModelProto xgboost = xgboost("org.tribuo.common.xgboost.XGBoostModel", within);

        assertThatThrownBy(() -> ModelClasses.check(FILE, xgboost))
                .hasMessageContaining("%maven org.tribuo:tribuo-regression-xgboost:4.3.2 and load");
    }

    /** It would overflow the stack of a reader that follows it to the end. */
    @Test
    void D12_aPartThatIsDeepOnPurposeIsNotFollowed() {
        ByteString deep = ByteString.EMPTY;
        for (int depth = 0; depth < 5_000; depth++) {
            deep = Any.newBuilder().setValue(deep).build().toByteString();
        }

        assertThat(UnknownPart.classNames(deep)).isEmpty();
        assertThat(UnknownPart.classNames(ByteString.copyFromUtf8("org.tribuo.common.Thing")))
                .containsExactly("org.tribuo.common.Thing");
    }

    private static ModelProto xgboost(String className, ModelProto within) {
        return ModelProto.newBuilder()
                .setClassName(className)
                .setSerializedData(
                        Any.newBuilder()
                                .setTypeUrl(
                                        "type.googleapis.com/tribuo.common.xgboost.XGBoostModelProto")
                                .setValue(within.toByteString()))
                .build();
    }

    private static ByteString stream() throws IOException {
        return parts().getModels(0);
    }

    private static LibLinearModelProto parts() throws IOException {
        return trained.model().serialize().getSerializedData().unpack(LibLinearModelProto.class);
    }

    private static ModelProto withStream(ByteString stream) throws IOException {
        return trained.model().serialize().toBuilder()
                .setSerializedData(Any.pack(parts().toBuilder().setModels(0, stream).build()))
                .build();
    }

    private static ByteString serialized(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        return ByteString.copyFrom(bytes.toByteArray());
    }
}
