package org.jotter.serving.golden;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The recorded steps of one route. */
record GoldenFile(String name, List<Step> steps) {

    /** Reads NaN as MLflow's bulk histories write it. */
    static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

    /** One request with the reply that it got; each part as the file has it. */
    record Step(String name, JsonNode request, JsonNode keep, JsonNode reply, JsonNode ours) {

        static Step of(JsonNode step) {
            return new Step(
                    step.path("name").asText(),
                    step.path("request"),
                    step.path("keep"),
                    step.path("reply"),
                    step.path("ours"));
        }
    }

    GoldenFile {
        steps = List.copyOf(steps);
    }

    /** Every file in a folder, by name. */
    static List<GoldenFile> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(GoldenFile::read).toList();
        }
    }

    private static GoldenFile read(Path file) {
        try {
            JsonNode steps = JSON.readTree(file.toFile()).path("steps");
            return new GoldenFile(
                    file.getFileName().toString(),
                    StreamSupport.stream(steps.spliterator(), false).map(Step::of).toList());
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
