package org.jotter.tracking.wire;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.ExperimentQuery;
import org.jotter.tracking.LifecycleStage;
import org.jotter.tracking.NewExperiment;
import org.jotter.tracking.ViewType;
import org.jotter.tracking.errors.JotterException;

/** Experiments on the wire. */
public final class ExperimentJson {

    private ExperimentJson() {}

    /** The {@code experiment_id} of a request. */
    public static ExperimentId id(RequestFields request) {
        return number(request.id("experiment_id"));
    }

    /** The {@code experiment_ids} of a request. */
    public static List<ExperimentId> ids(RequestFields request) {
        return request.ids("experiment_ids").stream().map(ExperimentJson::number).toList();
    }

    /**
     * An id as MLflow's SQL store takes it, by Python's {@code int}: {@code +1}, {@code " 1"} and
     * {@code 01} are 1; {@code -7} is a number that no experiment has.
     */
    static ExperimentId number(String id) {
        String text = id.strip();
        if (!text.matches("[-+]?[0-9]{1,60}")) {
            throw new JotterException(
                    INVALID,
                    "Invalid experiment ID '%s'. Experiment ID must be a valid integer."
                            .formatted(id));
        }
        return new ExperimentId(new BigInteger(text).toString());
    }

    /** What {@code experiments/create} asks for. */
    public static NewExperiment newExperiment(RequestFields request) {
        return new NewExperiment(
                request.text("name"), request.text("artifact_location", ""), request.pairs("tags"));
    }

    /** What {@code experiments/search} asks for; without a number of results it is refused. */
    public static ExperimentQuery query(RequestFields request) {
        return new ExperimentQuery(
                request.text("filter", ""),
                request.texts("order_by"),
                request.constant("view_type", ViewType.class, "", ViewType.ACTIVE_ONLY),
                request.count("max_results", 0),
                request.text("page_token", ""));
    }

    /** Writes one as an object. */
    public static void write(JsonGenerator json, Experiment experiment) throws IOException {
        json.writeStartObject();
        json.writeStringField("experiment_id", experiment.experimentId().value());
        json.writeStringField("name", experiment.name());
        json.writeStringField("artifact_location", experiment.artifactLocation());
        json.writeStringField("lifecycle_stage", experiment.lifecycleStage().toString());
        json.writeNumberField("last_update_time", experiment.lastUpdateTimeMillis());
        json.writeNumberField("creation_time", experiment.creationTimeMillis());
        WireJson.pairs(json, "tags", experiment.tags());
        json.writeEndObject();
    }

    /** The experiment of an answer. */
    public static Experiment read(AnswerFields experiment) {
        return new Experiment(
                new ExperimentId(experiment.requiredText("experiment_id")),
                experiment.text("name"),
                experiment.text("artifact_location"),
                LifecycleStage.of(experiment.requiredText("lifecycle_stage")),
                experiment.integer("creation_time"),
                experiment.integer("last_update_time"),
                experiment.pairs("tags"));
    }

    /** Writes the fields of {@code experiments/create}. */
    public static void writeNew(JsonGenerator json, NewExperiment experiment) throws IOException {
        json.writeStringField("name", experiment.name());
        WireJson.optional(json, "artifact_location", experiment.artifactLocation());
        WireJson.pairs(json, "tags", experiment.tags());
    }

    /** Writes the fields of {@code experiments/search}. */
    public static void writeQuery(JsonGenerator json, ExperimentQuery query) throws IOException {
        WireJson.optional(json, "filter", query.filter());
        WireJson.texts(json, "order_by", query.orderBy());
        json.writeStringField("view_type", query.view().name());
        json.writeNumberField("max_results", query.maxResults());
        WireJson.optional(json, "page_token", query.pageToken());
    }
}
