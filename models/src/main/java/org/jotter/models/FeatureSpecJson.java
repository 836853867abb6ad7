package org.jotter.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jotter.features.Feature;
import org.jotter.features.FeatureLookup;
import org.jotter.tables.records.Json;
import org.jotter.tracking.errors.JotterException;

/** A feature spec as {@code feature_spec.json}. */
final class FeatureSpecJson {

    /** The version that this program writes, and the newest that it reads. */
    static final int VERSION = 1;

    private static final String LOOKUP = "lookup";

    private FeatureSpecJson() {}

    static String write(FeatureSpec spec) {
        ObjectNode json = Json.object().put("spec_version", VERSION);
        ArrayNode features = json.putArray("features");
        spec.features().forEach(feature -> features.add(write(feature)));
        return Json.text(json);
    }

    private static ObjectNode write(Feature feature) {
        // The one case of the sealed type; a second one must be written here too.
        FeatureLookup lookup = (FeatureLookup) feature;
        ObjectNode json = Json.object().put("kind", LOOKUP).put("table", lookup.tableName());
        json.set("lookup_key", Json.array(lookup.lookupKey()));
        json.set("features", Json.array(lookup.featureNames()));
        lookup.timestampLookupKey().ifPresent(key -> json.put("timestamp_lookup_key", key));
        lookup.lookbackWindow().ifPresent(age -> json.put("lookback_window", age.toString()));
        return json;
    }

    static FeatureSpec read(String text) {
        JsonNode json = Json.tree(text);
        int version = json.path("spec_version").asInt();
        if (version > VERSION) {
            throw tooNew("has version %d".formatted(version));
        }
        List<Feature> features = new ArrayList<>();
        json.required("features").forEach(feature -> features.add(feature(feature)));
        return new FeatureSpec(features);
    }

    private static Feature feature(JsonNode json) {
        String kind = json.required("kind").asText();
        if (!kind.equals(LOOKUP)) {
            throw tooNew("holds a feature of the kind '%s'".formatted(kind));
        }
        return new FeatureLookup(
                json.required("table").asText(),
                Json.list(json.required("lookup_key"), String.class),
                Json.list(json.required("features"), String.class),
                text(json, "timestamp_lookup_key"),
                text(json, "lookback_window").map(Duration::parse));
    }

    private static Optional<String> text(JsonNode json, String key) {
        return Optional.ofNullable(json.path(key).textValue());
    }

    private static JotterException tooNew(String what) {
        return new JotterException(
                JotterException.Kind.UNSUPPORTED,
                "The feature spec %s, this Jotter reads version %d. Update Jotter"
                        .formatted(what, VERSION));
    }
}
