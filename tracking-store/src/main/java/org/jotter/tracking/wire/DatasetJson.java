package org.jotter.tracking.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jotter.tracking.Dataset;
import org.jotter.tracking.DatasetInput;
import org.jotter.tracking.DatasetSummary;

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
        AnswerJson.pairs(json, "tags", input.tags());
        json.writeObjectFieldStart("dataset");
        json.writeStringField("name", input.dataset().name());
        json.writeStringField("digest", input.dataset().digest());
        json.writeStringField("source_type", input.dataset().sourceType());
        json.writeStringField("source", input.dataset().source());
        AnswerJson.optional(json, "schema", input.dataset().schema());
        AnswerJson.optional(json, "profile", input.dataset().profile());
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Writes one of the {@code dataset_summaries} of {@code experiments/search-datasets}. */
    public static void write(JsonGenerator json, DatasetSummary summary) throws IOException {
        json.writeStartObject();
        json.writeStringField("experiment_id", summary.experimentId().value());
        json.writeStringField("name", summary.name());
        json.writeStringField("digest", summary.digest());
        AnswerJson.optional(json, "context", summary.context());
        json.writeEndObject();
    }
}
