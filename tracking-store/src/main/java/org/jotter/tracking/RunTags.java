package org.jotter.tracking;

/** The tags that MLflow reserves, by MLflow's names, and one of ours. */
public final class RunTags {

    public static final String RUN_NAME = "mlflow.runName";
    public static final String USER = "mlflow.user";
    public static final String PARENT_RUN_ID = "mlflow.parentRunId";
    public static final String SOURCE_NAME = "mlflow.source.name";
    public static final String SOURCE_TYPE = "mlflow.source.type";
    public static final String NOTE = "mlflow.note.content";

    /** A JSON list with an object for each model logged to the run; it has no limit of length. */
    public static final String MODEL_HISTORY = "mlflow.log-model.history";

    /** A JSON list with an object, path and type, for each table logged to the run. */
    public static final String LOGGED_ARTIFACTS = "mlflow.loggedArtifacts";

    /** Of a dataset input: what the run read it for. */
    public static final String DATASET_CONTEXT = "mlflow.data.context";

    /** Why a run failed, in a sentence; MLflow has no tag for it. */
    public static final String FAILURE = "jotter.failure";

    private RunTags() {}
}
