package org.jotter;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jotter.features.TrainingSplit;
import org.jotter.models.LoggableModel;
import org.jotter.models.TrainedModel;
import org.jotter.models.columns.Preprocessing;
import org.jotter.serving.scoring.ServedEndpoint;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.LoggedModel;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.TrackingStore;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.remote.RemoteStore;
import org.jotter.values.ValueText;
import org.jotter.views.RunDetails;
import org.jotter.views.RunList;
import org.tribuo.Model;
import org.tribuo.Output;
import org.tribuo.Trainer;

/**
 * MLflow's fluent API: the {@code mlflow} of a notebook. Logging goes to the active run; where
 * there is none, one is started, as in MLflow. What a method has logged is committed when it
 * returns; what it refuses, with a {@link JotterException}, has changed nothing. Safe for all
 * threads.
 */
public final class Mlflow extends MlflowModels {

    private final ActiveStore store;
    private final ActiveExperiment experiment;
    private final ActiveRuns runs;
    private final RunStarter starter;
    private final RunEndings endings;
    private final RunSearch search;
    private final Clock clock;
    private final ModelLog models;
    private final Training training;
    private final ModelServing serving;

    Mlflow(
            ActiveStore store,
            RunStarter starter,
            RunEndings endings,
            RunSearch search,
            ModelLog models,
            Training training,
            ModelServing serving,
            Clock clock) {
        super(clock);
        this.store = store;
        this.starter = starter;
        this.experiment = starter.experiment();
        this.runs = starter.runs();
        this.endings = endings;
        this.search = search;
        this.models = models;
        this.training = training;
        this.serving = serving;
        this.clock = clock;
    }

    /**
     * Keeps tracking and the registry in the store behind an MLflow server from now on, or in the
     * workspace again; features stay in the workspace. The server is asked as the environment says:
     * {@code MLFLOW_TRACKING_TOKEN}, or {@code MLFLOW_TRACKING_USERNAME} and {@code
     * MLFLOW_TRACKING_PASSWORD}. The active experiment is the store's: {@code Default} at first,
     * and the one that was active when it is connected again.
     *
     * @param uri such as {@code http://127.0.0.1:5000}; {@code local} for the workspace
     * @throws JotterException CONFLICT while a run is active, INVALID for no address, UNAVAILABLE
     *     where nobody answers; nothing changes then
     */
    public void setTrackingUri(String uri) {
        runs.refuseWhileActive("connect to another store");
        if (uri.equals(ActiveStore.LOCAL)) {
            store.connectLocal();
        } else {
            store.connect(uri);
        }
    }

    /** Where tracking and the registry are kept: a server's address, or the workspace's folder. */
    public String getTrackingUri() {
        return store.uri();
    }

    /** The server that tracking and the registry are kept at; empty for the workspace. */
    public Optional<RemoteStore> server() {
        return store.remote();
    }

    /**
     * Makes an experiment the active one; creates it where it does not exist. On a thread of the
     * program's own it is the active one of that thread alone.
     *
     * @throws JotterException INVALID where an experiment of that name was deleted
     */
    public Experiment setExperiment(String name) {
        return experiment.set(name);
    }

    /** Sets a tag of the active experiment. */
    public void setExperimentTag(String key, Object value) {
        store().experiments().setTag(experiment().experimentId(), key, ValueText.of(value));
    }

    /** Gives an experiment another name; the active one stays active. */
    public void renameExperiment(String name, String newName) {
        experiment.rename(name, newName);
    }

    /** The experiment that new runs belong to; {@code Default} until one was set. */
    @Override
    public Experiment experiment() {
        return experiment.get();
    }

    /** The id of the active experiment, which may have been deleted since. */
    @Override
    public ExperimentId experimentId() {
        return experiment.id();
    }

    /** The name of the active experiment when it was last seen. */
    public String experimentName() {
        return experiment.name();
    }

    /** Starts a run with a name of the store's own, such as {@code brave-otter-417}. */
    public ActiveRun startRun() {
        return startRun("");
    }

    /** Starts a run of that name and makes it the active one, as {@link #startRun(StartRun)}. */
    public ActiveRun startRun(String name) {
        return startRun(StartRun.named(name));
    }

    /**
     * Starts a run and makes it the active one. Best in a try-with-resources statement, which ends
     * it as FINISHED, or as FAILED where its block throws.
     *
     * <p>What a thread of the program's own starts, or a task of a pool or a parallel stream, is
     * the active run of that thread alone, as in MLflow. A nested one is a child of the thread's
     * run or, where it has none, of the notebook's.
     *
     * @throws JotterException CONFLICT where another run is active and this one is not nested
     */
    public ActiveRun startRun(StartRun options) {
        return starter.start(options);
    }

    /**
     * Opens a run again and makes it the active one: its status is RUNNING until it ends.
     *
     * @throws JotterException CONFLICT where a run is active; MISSING where there is no such run
     */
    public ActiveRun resumeRun(RunId runId) {
        return starter.resume(runId);
    }

    /** The run that logging goes to; empty where the next logging starts one. */
    public Optional<ActiveRun> activeRun() {
        return runs.current();
    }

    /**
     * Ends the active run as FINISHED; a no-op where none is active. A thread ends only what it
     * started itself, or what is bound to it.
     */
    public void endRun() {
        endRun(RunStatus.FINISHED);
    }

    /** Ends the active run with a status that is an end; a no-op where none is active. */
    public void endRun(RunStatus status) {
        runs.startedByCaller().ifPresent(run -> run.end(status));
    }

    /**
     * Ends a run by its id, whichever process started it: {@code set_terminated} of Python's
     * client.
     *
     * @throws JotterException MISSING; INVALID for a status that is no end
     */
    public void endRun(RunId runId, RunStatus status) {
        endings.end(runId, status);
    }

    /**
     * True for a run that is RUNNING although the process that logged to it is gone: it was killed
     * before it could end the run. Known of the workspace's own runs alone.
     */
    public boolean isAbandoned(Run run) {
        return endings.isAbandoned(run);
    }

    private ActiveRun current() {
        return runs.current().orElseGet(starter::currentOrStart);
    }

    @Override
    TrackingStore store() {
        return store.get();
    }

    @Override
    RunId target() {
        return current().target();
    }

    /** Logs to a run of any status by its id; it does not become the active one. */
    public StoredRun logTo(RunId runId) {
        return new StoredRun(store.get(), store.get().runs().get(runId).runId(), clock);
    }

    /**
     * Experiments, runs, artifacts, logged models and the registry by their ids: what the {@code
     * MlflowClient} of Python is for.
     */
    public TrackingStore client() {
        return store.get();
    }

    /** Where the artifacts of the active run are, as a URI. */
    public String getArtifactUri() {
        return current().run().info().artifactUri();
    }

    /** The runs of the active experiment that a filter finds, newest first; at most 1000. */
    public RunList searchRuns(String filter) {
        return searchRuns(RunQuery.in(experiment().experimentId()).where(filter));
    }

    /** The runs that a query asks for, in its order. */
    public RunList searchRuns(RunQuery query) {
        return search.search(query);
    }

    /** Runs that a program put together, as a search gives them: with what is known besides. */
    public RunList listed(List<Run> runs) {
        return search.listed(runs);
    }

    /** A run with its artifacts, its models and the charts of its evaluation. */
    public RunDetails details(RunId runId) {
        TrackingStore in = store.get();
        return RunDetails.of(in, in.runs().get(runId), search.facts(in));
    }

    /**
     * Trains on the split's first part, evaluates on the second, and logs params, metrics,
     * evaluation and model: to the active run, to a child of it where that holds a trained model
     * already, else to a run of its own. A thread that has no run of its own trains in a child of
     * the notebook's, so trainings in parallel never meet in one run.
     */
    public <T extends Output<T>> TrainedModel<T> train(Trainer<T> trainer, TrainingSplit split) {
        return train(trainer, split, Preprocessing.defaults());
    }

    /**
     * Trains so with rules for some columns: {@code Preprocessing.defaults().minMax("wind")}.
     *
     * @throws org.jotter.tracking.errors.JotterException INVALID where a rule names no feature
     *     column or does not fit its kind
     */
    public <T extends Output<T>> TrainedModel<T> train(
            Trainer<T> trainer, TrainingSplit split, Preprocessing preprocessing) {
        return training.train(trainer, split, preprocessing);
    }

    /**
     * Keeps a trained model as a logged model of the active run, with the run's params. A second
     * one of that name is a model of its own; {@code runs:/<run id>/<name>} means the newest.
     *
     * @param name without {@code / : . % " '}, at most 500 characters
     * @throws JotterException INVALID where the run holds another artifact of that name
     */
    public LoggedModel logModel(TrainedModel<?> model, String name) {
        return models.log(current(), model.fitted(), name);
    }

    /** Keeps a model of any kind that a flavor on the class path can write, as the other does. */
    public LoggedModel logModel(LoggableModel model, String name) {
        return models.log(current(), model, name);
    }

    /** Keeps a bare Tribuo model, as the other does; its inputs are its features. */
    public <T extends Output<T>> LoggedModel logModel(Model<T> model, String name) {
        return models.log(current(), model, name);
    }

    /**
     * Serves a model under its own name, at any free port; see {@link #serve(String, String, int)}.
     */
    public ServedEndpoint serve(String modelUri) {
        return serve(modelUri, "", 0);
    }

    /**
     * Serves a model over HTTP from this process, until it ends or {@code jotter.serving().stop}. A
     * name that this process serves already gets the model without a failed call, and keeps its
     * port.
     *
     * @param modelUri such as {@code flight-delay@champion}, see {@link #loadModel}
     * @param name the endpoint's; empty for the registered model's
     * @param port on 127.0.0.1; 0 for any free one
     * @throws JotterException MISSING where there is no such model; CONFLICT where another process
     *     serves the name, or the port is in use
     */
    public ServedEndpoint serve(String modelUri, String name, int port) {
        return serving.serve(resolveModel(modelUri), name, port);
    }

    /**
     * The same, also where another live process serves the name: queries come here from now on. The
     * other one goes on answering at its own address until it is stopped there.
     *
     * @param name the endpoint's; empty for the registered model's, else the logged model's
     */
    public ServedEndpoint takeOverEndpoint(String modelUri, String name, int port) {
        return serving.takeOver(resolveModel(modelUri), name, port);
    }

    /**
     * The work's result; while it lasts, logging of this thread goes to the run, and what it starts
     * nested is the run's child. For threads that continue a run of another thread: {@code
     * withRun(run, () -> ...)}.
     */
    public <R> R withRun(ActiveRun run, Callable<R> work) throws Exception {
        return runs.withBound(run, work);
    }
}
