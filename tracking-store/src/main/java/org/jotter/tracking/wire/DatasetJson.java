package org.jotter.tracking.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jotter.tracking.Dataset;
import org.jotter.tracking.DatasetInput;
import org.jotter.tracking.DatasetSummary;
import org.jotter.tracking.ExperimentId;

/** Datasets and what runs read of them, on the wire. */
public final class DatasetJson {

    private DatasetJson() {}

    /** One of the {@code datasets} of {@code runs/log-inputs}. */
    public static DatasetInput input(RequestFields input) {
        return new DatasetInput(dataset(input.object("dataset")), input.pairs("tags"));
    }

    private static Dataset dataset(RequestFields dataset) {
        return new Dataset(
                dataset.text("name"),
                dataset.text("digest"),
                dataset.text("source_type"),
                dataset.text("source"),
                dataset.text("schema", ""),
                dataset.text("profile", ""));
    }

    static void write(JsonGenerator json, DatasetInput input) throws IOException {
        json.writeStartObject();
        WireJson.pairs(json, "tags", input.tags());
        json.writeObjectFieldStart("dataset");
        json.writeStringField("name", input.dataset().name());
        json.writeStringField("digest", input.dataset().digest());
        json.writeStringField("source_type", input.dataset().sourceType());
        json.writeStringField("source", input.dataset().source());
        WireJson.optional(json, "schema", input.dataset().schema());
        WireJson.optional(json, "profile", input.dataset().profile());
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Writes one of the {@code dataset_summaries} of {@code experiments/search-datasets}. */
    public static void write(JsonGenerator json, DatasetSummary summary) throws IOException {
        json.writeStartObject();
        json.writeStringField("experiment_id", summary.experimentId().value());
        json.writeStringField("name", summary.name());
        json.writeStringField("digest", summary.digest());
        WireJson.optional(json, "context", summary.context());
        json.writeEndObject();
    }

    static DatasetInput read(AnswerFields input) {
        AnswerFields dataset = input.object("dataset");
        return new DatasetInput(
                new Dataset(
                        dataset.text("name"),
                        dataset.text("digest"),
                        dataset.text("source_type"),
                        dataset.text("source"),
                        dataset.text("schema"),
                        dataset.text("profile")),
                input.pairs("tags"));
    }

    /** A summary of an answer of {@code experiments/search-datasets}. */
    public static DatasetSummary readSummary(AnswerFields summary) {
        return new DatasetSummary(
                new ExperimentId(summary.requiredText("experiment_id")),
                summary.text("name"),
                summary.text("digest"),
                summary.text("context"));
    }
}
