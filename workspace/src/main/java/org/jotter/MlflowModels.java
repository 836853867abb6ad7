package org.jotter;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jotter.models.LoadedModel;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.LoggedModel;
import org.jotter.tracking.LoggedModelId;
import org.jotter.tracking.LoggedModelQuery;
import org.jotter.tracking.ModelUri;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.RunId;
import org.jotter.tracking.artifacts.RunFiles;
import org.jotter.tracking.errors.JotterException;

/** Models that were logged: found, loaded, registered. */
public abstract class MlflowModels extends MlflowLifecycle {

    MlflowModels(Clock clock) {
        super(clock);
    }

    /** The active experiment. */
    abstract Experiment experiment();

    /** The files of a run: its own artifacts, and a folder for each model that it logged. */
    public RunFiles files(RunId runId) {
        return new RunFiles(store(), store().runs().get(runId));
    }

    /**
     * The logged model of that id.
     *
     * @param modelId {@code "m-..."}
     * @throws JotterException MISSING, for a deleted one too
     */
    public LoggedModel getLoggedModel(String modelId) {
        return store().loggedModels().get(new LoggedModelId(modelId), false);
    }

    /**
     * The logged models of the active experiment that a filter finds, newest first; at most 1000.
     *
     * @param filter such as {@code metrics.roc_auc > 0.5 and params.epochs = '5'}; empty for all
     * @throws JotterException INVALID for a filter outside the grammar
     */
    public List<LoggedModel> searchLoggedModels(String filter) {
        return searchLoggedModels(
                LoggedModelQuery.in(experiment().experimentId()).where(filter).limit(MOST_MODELS));
    }

    /** The logged models that a query asks for, in its order. */
    public List<LoggedModel> searchLoggedModels(LoggedModelQuery query) {
        return store().loggedModels().search(query);
    }

    private static final int MOST_MODELS = 1000;

    /**
     * The model behind {@code models:/<name>/<version>}, {@code models:/<name>@<alias>}, {@code
     * models:/<name>/<stage>}, {@code models:/<model id>}, {@code runs:/<run id>/<name>}, or {@code
     * <name>} for the newest version.
     *
     * @throws JotterException INVALID where it is no model URI; MISSING where there is no such run,
     *     model, version or alias
     */
    public LoadedModel loadModel(String modelUri) {
        return resolveModel(modelUri).model();
    }

    /** The model that a URI names, loaded, with where it was found. */
    public ResolvedModel resolveModel(String modelUri) {
        return new ModelResolver(store()).load(modelUri);
    }

    /**
     * The version of a registered model that a URI names, without loading it.
     *
     * @param modelUri {@code models:/<name>/<version>} and its like, {@code <name>} for the newest
     * @throws JotterException INVALID where it names a logged model; MISSING where there is none
     */
    public ModelVersion getModelVersion(String modelUri) {
        return new ModelResolver(store()).version(ModelUri.parse(modelUri));
    }

    /** Registers a logged model; one that is registered already keeps its version. */
    public ModelVersion registerModel(String modelUri, String name) {
        return new ModelResolver(store()).register(modelUri, name, Optional.empty());
    }

    /** Registers a logged model and points an alias at its version, all or nothing. */
    public ModelVersion registerModel(String modelUri, String name, String alias) {
        return new ModelResolver(store()).register(modelUri, name, Optional.of(alias));
    }
}
