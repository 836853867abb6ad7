package org.jotter.tracking.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jotter.tracking.Limits;
import org.jotter.tracking.Metric;
import org.jotter.tracking.MetricSource;

/** Points of metrics on the wire. */
public final class MetricJson {

    private MetricJson() {}

    /** The point that an object carries; an error names the field by its place in the request. */
    public static Metric metric(RequestFields request) {
        String key = Limits.metricKey(request.place("name"), request.text("key"));
        double value = request.number("value");
        long timestampMillis = request.requiredInteger("timestamp");
        Limits.timestamp(request.place("timestamp"), key, value, timestampMillis);
        return new Metric(key, value, timestampMillis, request.integer("step", 0), source(request));
    }

    private static MetricSource source(RequestFields request) {
        String modelId = request.text("model_id", "");
        String name = request.text("dataset_name", "");
        String digest = request.text("dataset_digest", "");
        return modelId.isEmpty() && name.isEmpty() && digest.isEmpty()
                ? MetricSource.NONE
                : new MetricSource(modelId, name, digest);
    }

    /** Writes one as an object. */
    public static void write(JsonGenerator json, Metric metric) throws IOException {
        json.writeStartObject();
        writeFields(json, metric);
        json.writeEndObject();
    }

    /** Writes one as an object that also names its run. */
    public static void write(JsonGenerator json, Metric metric, String runId) throws IOException {
        json.writeStartObject();
        writeFields(json, metric);
        json.writeStringField("run_id", runId);
        json.writeEndObject();
    }

    private static void writeFields(JsonGenerator json, Metric metric) throws IOException {
        json.writeStringField("key", metric.key());
        json.writeNumberField("value", metric.value());
        json.writeNumberField("timestamp", metric.timestampMillis());
        json.writeNumberField("step", metric.step());
        WireJson.optional(json, "model_id", metric.source().modelId());
        WireJson.optional(json, "dataset_name", metric.source().datasetName());
        WireJson.optional(json, "dataset_digest", metric.source().datasetDigest());
    }

    /** The point of an answer. */
    public static Metric read(AnswerFields metric) {
        return new Metric(
                metric.requiredText("key"),
                metric.number("value"),
                metric.integer("timestamp"),
                metric.integer("step"),
                readSource(metric));
    }

    private static MetricSource readSource(AnswerFields metric) {
        String modelId = metric.text("model_id");
        String dataset = metric.text("dataset_name");
        String digest = metric.text("dataset_digest");
        return modelId.isEmpty() && dataset.isEmpty() && digest.isEmpty()
                ? MetricSource.NONE
                : new MetricSource(modelId, dataset, digest);
    }

    /** Writes the fields of {@code runs/log-metric}. */
    public static void writeLogged(JsonGenerator json, String runId, Metric metric)
            throws IOException {
        json.writeStringField("run_id", runId);
        writeFields(json, metric);
    }
}
