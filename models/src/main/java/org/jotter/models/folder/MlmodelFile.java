package org.jotter.models.folder;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jotter.models.LoggableModel;
import org.jotter.models.ModelInfo;
import org.jotter.models.Signature;
import org.jotter.tracking.JotterVersion;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * The MLmodel file of a model folder, in MLflow's keys; the YAML holds the signature as JSON text.
 * It names no MLflow version, for MLflow did not write it.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MlmodelFile(
        String artifactPath,
        String featureSpec,
        Map<String, Map<String, Object>> flavors,
        String jotterVersion,
        String modelId,
        long modelSizeBytes,
        String modelUuid,
        String runId,
        SavedExample savedInputExampleInfo,
        SignatureText signature,
        String utcTimeCreated) {

    static final String NAME = "MLmodel";
    static final String EXAMPLE = "input_example.json";
    static final String FEATURES = "feature_spec.json";

    /** MLflow writes microseconds, in UTC, without a zone. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");

    /** A signature of a wide model is long; the parser's own limit is 3 MB. */
    private static final int MOST_CHARACTERS = 64 << 20;

    private static final YAMLMapper YAML = mapper();

    MlmodelFile {
        flavors =
                flavors == null
                        ? Map.of()
                        : Collections.unmodifiableMap(new LinkedHashMap<>(flavors));
    }

    record SignatureText(String inputs, String outputs) {}

    record SavedExample(
            String artifactPath, String type, @JsonProperty("pandas_orient") String orient) {}

    static MlmodelFile of(
            LoggableModel model,
            ModelInfo info,
            Map<String, Map<String, Object>> flavors,
            long bytes) {
        Signature signature = model.signature();
        return new MlmodelFile(
                info.artifactPath(),
                model.features().isEmpty() ? null : FEATURES,
                flavors,
                JotterVersion.text(),
                orNull(info.modelId()),
                bytes,
                info.modelUuid(),
                orNull(info.runId()),
                model.inputExample().isEmpty()
                        ? null
                        : new SavedExample(EXAMPLE, "dataframe", "split"),
                new SignatureText(signature.inputsJson(), signature.outputsJson()),
                TIME.format(info.created().atOffset(ZoneOffset.UTC)));
    }

    static MlmodelFile ofYaml(String yaml) {
        try {
            return YAML.readValue(yaml, MlmodelFile.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    String toYaml() {
        try {
            return YAML.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Signature parsedSignature() {
        return Signature.ofJson(signature.inputs(), signature.outputs());
    }

    ModelInfo info() {
        return new ModelInfo(
                text(modelId),
                text(modelUuid),
                text(runId),
                text(artifactPath),
                created(text(utcTimeCreated)));
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static Instant created(String time) {
        return time.isEmpty()
                ? Instant.EPOCH
                : LocalDateTime.parse(time, TIME).toInstant(ZoneOffset.UTC);
    }

    private static YAMLMapper mapper() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        return YAMLMapper.builder(
                        YAMLFactory.builder()
                                .loaderOptions(options)
                                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                                .build())
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }
}
