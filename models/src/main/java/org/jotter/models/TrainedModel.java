package org.jotter.models;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jotter.features.Scorer;
import org.jotter.tracking.errors.JotterException;
import org.tribuo.Model;
import org.tribuo.Output;
import tech.tablesaw.api.Table;

/**
 * A model fresh from its training, with how it did on the held-out rows. Immutable; safe for all
 * threads.
 *
 * @param <T> Tribuo's output type of the model
 */
public final class TrainedModel<T extends Output<T>> implements Scorer {

    private final FittedModel<T> fitted;
    private final Evaluation evaluation;
    private final Map<String, String> params;
    private final String runId;
    private final String modelUri;

    public TrainedModel(FittedModel<T> fitted, Evaluation evaluation, Map<String, String> params) {
        this(fitted, evaluation, params, "", "");
    }

    private TrainedModel(
            FittedModel<T> fitted,
            Evaluation evaluation,
            Map<String, String> params,
            String runId,
            String modelUri) {
        this.fitted = fitted;
        this.evaluation = evaluation;
        this.params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
        this.runId = runId;
        this.modelUri = modelUri;
    }

    /** The same model with the place where it was logged. */
    public TrainedModel<T> logged(String newRunId, String newModelUri) {
        return new TrainedModel<>(fitted, evaluation, params, newRunId, newModelUri);
    }

    /** The Tribuo model. */
    public Model<T> model() {
        return fitted.model();
    }

    /** The model with its data plan: what a model folder holds. */
    public FittedModel<T> fitted() {
        return fitted;
    }

    /** How it did on the held-out rows: its metrics, and its charts. */
    public Evaluation evaluation() {
        return evaluation;
    }

    /** The trainer's settings from Tribuo's provenance, and what the model was trained on. */
    public Map<String, String> params() {
        return params;
    }

    /** What the model takes and gives. */
    public Signature signature() {
        return fitted.signature();
    }

    /** True after the model was logged to a run. */
    public boolean isLogged() {
        return !modelUri.isEmpty();
    }

    /** The run that holds the model. */
    public String runId() {
        return logged(runId);
    }

    /** Where the model is: {@code models:/<model_id>}. */
    public String modelUri() {
        return logged(modelUri);
    }

    private static String logged(String value) {
        if (value.isEmpty()) {
            throw new JotterException(
                    JotterException.Kind.INVALID,
                    "The model is not logged yet. Log it with mlflow.logModel(model, \"model\")");
        }
        return value;
    }

    @Override
    public Table predict(Table rows) {
        return fitted.predict(rows);
    }

    /** The trainer, the label and the metrics that tell most, in one line. */
    @Override
    public String toString() {
        return "%s for '%s': %s"
                .formatted(params.get("trainer"), params.get("label"), evaluation.summary());
    }
}
