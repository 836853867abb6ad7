package org.jotter.models.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jotter.features.TrainingSplit;
import org.jotter.models.FittedModel;
import org.jotter.models.Flights;
import org.jotter.models.LoadedModel;
import org.jotter.models.ModelInfo;
import org.jotter.models.training.ModelTraining;
import org.jotter.tables.records.Json;
import org.jotter.tracking.JotterVersion;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.baseline.DummyClassifierTrainer;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.ensemble.AdaBoostTrainer;
import org.tribuo.classification.sgd.fm.FMClassificationTrainer;
import org.tribuo.classification.sgd.kernel.KernelSVMTrainer;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;
import org.tribuo.classification.sgd.objectives.Hinge;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.kernel.RBF;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.protos.core.ModelProto;

class ModelFolderTest {

    private static final ModelInfo INFO =
            new ModelInfo(
                    "m-fedcba9876543210fedcba9876543210",
                    "0123456789abcdef0123456789abcdef",
                    "r1",
                    "model",
                    Instant.parse("2026-01-31T12:00:00.123456Z"));

    private static TrainingSplit split;
    private static FittedModel<Label> fitted;

    @TempDir Path home;
    private Path folder;

    @BeforeAll
    static void train() {
        split = Flights.split(Flights.table(400));
        fitted = ModelTraining.train(new LogisticRegressionTrainer(), split).fitted();
    }

    @BeforeEach
    void write() {
        folder = home.resolve("model");
        ModelFolder.write(folder, fitted, INFO);
    }

    @Test
    void aModelReadBackGivesTheSameFrame() {
        LoadedModel loaded = ModelFolder.load(folder);

        assertThat(loaded.predict(split.test()).printAll())
                .isEqualTo(fitted.predict(split.test()).printAll());
        assertThat(loaded.signature()).isEqualTo(fitted.signature());
        assertThat(loaded.info()).isEqualTo(INFO);
        assertThat(loaded.flavors()).containsExactly("tribuo");
        assertThat(loaded.inputExample().printAll()).isEqualTo(fitted.inputExample().printAll());
    }

    static List<Trainer<Label>> trainers() {
        return List.of(
                new LogisticRegressionTrainer(),
                new LinearSGDTrainer(new Hinge(), new AdaGrad(0.1), 2, Trainer.DEFAULT_SEED),
                new KernelSVMTrainer(new RBF(0.5), 0.1, 2, Trainer.DEFAULT_SEED),
                new FMClassificationTrainer(
                        new LogMulticlass(), new AdaGrad(0.1), 2, Trainer.DEFAULT_SEED, 3, 0.1),
                new CARTClassificationTrainer(4),
                new AdaBoostTrainer(new CARTClassificationTrainer(2), 3),
                DummyClassifierTrainer.createMostFrequentTrainer());
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void everyKindOfModelIsReadBack(Trainer<Label> trainer) {
        FittedModel<?> model = ModelTraining.train(trainer, split).fitted();
        ModelFolder.write(home.resolve("kind"), model, INFO);

        assertThat(ModelFolder.load(home.resolve("kind")).predict(split.test()).printAll())
                .isEqualTo(model.predict(split.test()).printAll());
    }

    @Test
    void theMlmodelFileIsWhatMlflowWouldRecognise() throws IOException {
        String signature =
                "signature:\n"
                    + "  inputs:"
                    + " \"[{\\\"name\\\":\\\"origin\\\",\\\"type\\\":\\\"string\\\",\\\"required\\\":true},{\\\"name\\\":\\\"distance\\\",\\\"type\\\":\\\"integer\\\",\\\"required\\\":true},{\\\"name\\\":\\\"wind\\\",\\\"type\\\":\\\"double\\\",\\\"required\\\":false},{\\\"name\\\":\\\"holiday\\\",\\\"type\\\":\\\"boolean\\\",\\\"required\\\":true}]\"\n"
                    + "  outputs:"
                    + " \"[{\\\"name\\\":\\\"prediction\\\",\\\"type\\\":\\\"boolean\\\",\\\"required\\\":true},{\\\"name\\\":\\\"probability_false\\\",\\\"type\\\":\\\"double\\\",\\\"required\\\":true},{\\\"name\\\":\\\"probability_true\\\",\\\"type\\\":\\\"double\\\",\\\"required\\\":true}]\"\n";
        long bytes =
                Files.size(folder.resolve("model.tribuo.pb"))
                        + Files.size(folder.resolve("data_plan.json"))
                        + Files.size(folder.resolve("input_example.json"));

        assertThat(folder.resolve("MLmodel"))
                .hasContent(
                        """
                        artifact_path: "model"
                        flavors:
                          tribuo:
                            data: "model.tribuo.pb"
                            plan: "data_plan.json"
                            tribuo_version: "4.3.2"
                        jotter_version: "%s"
                        model_id: "m-fedcba9876543210fedcba9876543210"
                        model_size_bytes: %d
                        model_uuid: "0123456789abcdef0123456789abcdef"
                        run_id: "r1"
                        saved_input_example_info:
                          artifact_path: "input_example.json"
                          type: "dataframe"
                          pandas_orient: "split"
                        %sutc_time_created: "2026-01-31 12:00:00.123456"
                        """
                                .formatted(JotterVersion.text(), bytes, signature));
        assertThat(JotterVersion.text()).matches("\\d+\\.\\d+.*");
    }

    @Test
    void theInputExampleHoldsFiveRowsAsTheScoringServerTakesThem() throws IOException {
        assertThat(Json.tree(Files.readString(folder.resolve("input_example.json"))).toString())
                .startsWith(
                        "{\"columns\":[\"origin\",\"distance\",\"wind\",\"holiday\"],\"data\":[[")
                .contains(",null,");
        assertThat(fitted.inputExample().rowCount()).isEqualTo(5);
    }

    @Test
    void writingAgainReplacesTheFolderAndLeavesNothingBeside() throws IOException {
        Files.writeString(folder.resolve("stray.txt"), "old");

        ModelFolder.write(folder, fitted, INFO);

        assertThat(names(folder))
                .containsExactly(
                        "MLmodel", "data_plan.json", "input_example.json", "model.tribuo.pb");
        assertThat(names(home)).containsExactly("model");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aMissingFolderIsNamed() {
        assertLoadFails(home.resolve("gone"), "No model folder '%s/gone'. Log the model again");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        for (String file : names(folder)) {
            Files.delete(folder.resolve(file));
            assertLoadFails(
                    folder,
                    "The model folder '%s/model' has no file '"
                            + file
                            + "'. Log the model again, or put the file back");
            ModelFolder.write(folder, fitted, INFO);
        }
    }

    @Test
    void aDamagedModelIsNamed() throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("model.tribuo.pb"));
        for (int length : new int[] {0, 1, bytes.length / 2, bytes.length - 1}) {
            Files.write(folder.resolve("model.tribuo.pb"), Arrays.copyOf(bytes, length));
            assertLoadFails(
                    folder,
                    "The model file '%s/model/model.tribuo.pb' is damaged and cannot be read. Log"
                            + " the model again");
        }
    }

    @Test
    void aDamagedPlanIsNamed() throws IOException {
        Files.writeString(folder.resolve("data_plan.json"), "{\"plan_version\" : 1, \"columns\"");
        assertLoadFails(
                folder,
                "The model file '%s/model/data_plan.json' is damaged and cannot be read. Log the"
                        + " model again");
    }

    @Test
    void anUnknownFlavorIsNamed() throws IOException {
        Files.writeString(folder.resolve("MLmodel"), "flavors: {sklearn: {pickled_model: m.pkl}}");
        assertLoadFails(
                folder,
                "The model in '%s/model' has the flavors [sklearn]; Jotter reads the flavor tribuo."
                        + " Log it from Jotter with mlflow.logModel(model, \"model\")");
    }

    @Test
    void aFileOutsideTheFolderIsNotRead() throws IOException {
        Path mlmodel = folder.resolve("MLmodel");
        Files.writeString(
                mlmodel,
                Files.readString(mlmodel).replace("data_plan.json", "../model/data_plan.json"));
        assertLoadFails(
                folder,
                "The MLmodel file in '%s/model' names '../model/data_plan.json', which is not a"
                        + " plain file of that folder. Log the model again");
    }

    @Test
    void aModelFileThatNamesAForeignClassIsNotLoaded() throws IOException {
        Path file = folder.resolve("model.tribuo.pb");
        ModelProto model = ModelProto.parseFrom(Files.readAllBytes(file));
        Files.write(
                file, model.toBuilder().setClassName("java.lang.Runtime").build().toByteArray());
        assertLoadFails(
                folder,
                "The model file '%s/model/model.tribuo.pb' names the class 'java.lang.Runtime',"
                        + " which is none of Tribuo's, so it is not loaded. Log the model again");
    }

    @Test
    void aForeignClassDeepInTheModelFileIsFoundToo() throws IOException {
        Path file = folder.resolve("model.tribuo.pb");
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        String tribuos = "org.tribuo.math.la.DenseMatrix";
        String foreign = "java.util.concurrent.Semaphore";
        assertThat(bytes).contains(tribuos);
        Files.write(file, bytes.replace(tribuos, foreign).getBytes(StandardCharsets.ISO_8859_1));
        assertLoadFails(
                folder,
                "The model file '%s/model/model.tribuo.pb' names the class"
                        + " 'java.util.concurrent.Semaphore', which is none of Tribuo's, so it is"
                        + " not loaded. Log the model again");
    }

    @Test
    void aForeignClassInTheProvenanceIsFoundToo() throws IOException {
        Path file = folder.resolve("model.tribuo.pb");
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        String tribuos = "org.tribuo.provenance.ModelProvenance";
        String foreign = "org.sqlite.provenance.ModelProvenance";
        assertThat(bytes).contains(tribuos);
        Files.write(file, bytes.replace(tribuos, foreign).getBytes(StandardCharsets.ISO_8859_1));
        assertLoadFails(
                folder,
                "The model file '%s/model/model.tribuo.pb' names the class '"
                        + foreign
                        + "', which is none of Tribuo's, so it is not loaded. Log the model again");
    }

    @Test
    void whateverByteIsWrongTheAnswerIsAModelOrASentence() throws IOException {
        Random random = new Random(5);
        for (String name : names(folder)) {
            byte[] sound = Files.readAllBytes(folder.resolve(name));
            for (int round = 0; round < 100; round++) {
                byte[] damaged = sound.clone();
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                Files.write(folder.resolve(name), damaged);
                assertModelOrSentence();
            }
            Files.write(folder.resolve(name), sound);
        }
    }

    private void assertModelOrSentence() {
        try {
            assertThat(ModelFolder.load(folder).signature()).isNotNull();
        } catch (JotterException e) {
            assertThat(e).hasMessageMatching("(?s).*(" + folder + "|The data plan has version).*");
        }
    }

    @Test
    void partsOfTwoModelsAreNotTakenForOne() throws IOException {
        FittedModel<?> other =
                ModelTraining.train(
                                new LogisticRegressionTrainer(),
                                Flights.split(Flights.table(400), "origin"))
                        .fitted();
        ModelFolder.write(home.resolve("other"), other, INFO);
        Files.copy(
                home.resolve("other/model.tribuo.pb"),
                folder.resolve("model.tribuo.pb"),
                StandardCopyOption.REPLACE_EXISTING);
        assertLoadFails(
                folder,
                "The model file '%s/model/model.tribuo.pb' is damaged and cannot be read. Log the"
                        + " model again");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamedAndNothingIsLeft() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "no folder");

        assertThatThrownBy(() -> ModelFolder.write(file.resolve("model"), fitted, INFO))
                .isInstanceOf(JotterException.class)
                .hasMessageStartingWith("The model folder '%s/file/model' cannot".formatted(home))
                .hasMessageEndingWith(
                        "Check that the disk has room and the folder can be written to");
        assertThat(names(home)).containsExactly("file", "model");
    }

    private void assertLoadFails(Path path, String message) {
        assertThatThrownBy(() -> ModelFolder.load(path))
                .isInstanceOf(JotterException.class)
                .hasMessage(message.formatted(home));
    }
}
