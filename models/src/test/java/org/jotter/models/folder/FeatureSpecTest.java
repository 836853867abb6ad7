package org.jotter.models.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jotter.features.FeatureLookup;
import org.jotter.features.TrainingSet;
import org.jotter.features.TrainingSplit;
import org.jotter.models.FeatureSpec;
import org.jotter.models.Flights;
import org.jotter.models.ModelInfo;
import org.jotter.models.training.ModelTraining;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;

/** A model folder carries the look-ups that its training set was made with. */
class FeatureSpecTest {

    private static final FeatureLookup WEATHER =
            new FeatureLookup(
                    "weather_hourly",
                    List.of("origin"),
                    List.of("wind"),
                    Optional.of("sched_dep"),
                    Optional.of(Duration.ofMinutes(90)));
    private static final FeatureLookup ROUTES =
            new FeatureLookup(
                    "routes",
                    List.of("origin", "dest"),
                    List.of("distance"),
                    Optional.empty(),
                    Optional.empty());

    @TempDir Path home;

    private Path logged(FeatureLookup... lookups) {
        TrainingSplit plain = Flights.split(Flights.table(200));
        TrainingSet source =
                new TrainingSet(
                        plain.source().table(), "late", Optional.of("sched_dep"), List.of(lookups));
        TrainingSplit split =
                new TrainingSplit(source, plain.train(), plain.test(), plain.description());
        Path folder = home.resolve("model");
        ModelFolder.write(
                folder,
                ModelTraining.train(new LogisticRegressionTrainer(), split).fitted(),
                new ModelInfo("", "ab", "", "model", Instant.EPOCH));
        return folder;
    }

    @Test
    void itIsReadAsItWasWritten() throws IOException {
        Path folder = logged(WEATHER, ROUTES);

        assertThat(ModelFolder.load(folder).features())
                .isEqualTo(new FeatureSpec(List.of(WEATHER, ROUTES)));
        assertThat(folder.resolve("MLmodel"))
                .content()
                .contains("feature_spec: \"feature_spec.json\"\n");
        assertThat(folder.resolve("feature_spec.json"))
                .content()
                .isEqualToNormalizingWhitespace(
                        """
                        { "spec_version" : 1, "features" : [ {
                            "kind" : "lookup", "table" : "weather_hourly",
                            "lookup_key" : [ "origin" ], "features" : [ "wind" ],
                            "timestamp_lookup_key" : "sched_dep", "lookback_window" : "PT1H30M"
                          }, {
                            "kind" : "lookup", "table" : "routes",
                            "lookup_key" : [ "origin", "dest" ], "features" : [ "distance" ]
                          } ] }
                        """);
    }

    @Test
    void aModelThatLooksUpNothingHasNone() {
        Path folder = logged();

        assertThat(ModelFolder.load(folder).features()).isEqualTo(FeatureSpec.NONE);
        assertThat(folder.resolve("feature_spec.json")).doesNotExist();
    }

    @Test
    void oneThatIsDamagedIsNamed() throws IOException {
        Path folder = logged(WEATHER);
        Files.writeString(folder.resolve("feature_spec.json"), "{\"features\": [{}]}");

        assertThatThrownBy(() -> ModelFolder.load(folder))
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        "The model file '%s' is damaged and cannot be read. Log the model again",
                        folder.resolve("feature_spec.json"));
    }

    @Test
    void oneOfANewerJotterIsRefused() throws IOException {
        Path folder = logged(WEATHER);
        Path spec = folder.resolve("feature_spec.json");
        String ours = Files.readString(spec);

        Files.writeString(spec, ours.replace("\"lookup\"", "\"function\""));
        assertRefused(folder, "The feature spec holds a feature of the kind 'function', this");
        Files.writeString(spec, ours.replace("\"spec_version\" : 1", "\"spec_version\" : 2"));
        assertRefused(folder, "The feature spec has version 2, this Jotter reads version 1.");
    }

    private static void assertRefused(Path folder, String start) {
        assertThatThrownBy(() -> ModelFolder.load(folder))
                .isInstanceOf(JotterException.class)
                .hasMessageStartingWith(start)
                .extracting(e -> ((JotterException) e).kind())
                .isEqualTo(JotterException.Kind.UNSUPPORTED);
    }
}
