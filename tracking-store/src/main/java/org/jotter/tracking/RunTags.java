package org.jotter.tracking;

/** The tags that MLflow reserves, by MLflow's names. */
public final class RunTags {

    public static final String RUN_NAME = "mlflow.runName";
    public static final String USER = "mlflow.user";
    public static final String PARENT_RUN_ID = "mlflow.parentRunId";
    public static final String SOURCE_NAME = "mlflow.source.name";
    public static final String SOURCE_TYPE = "mlflow.source.type";
    public static final String NOTE = "mlflow.note.content";

    private RunTags() {}
}
