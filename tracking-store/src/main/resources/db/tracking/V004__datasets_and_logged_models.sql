-- NULL where the experiment's artifacts are below the artifact root, which may move
ALTER TABLE experiments ADD COLUMN artifact_location TEXT;

-- One row for a name and digest in an experiment, however many runs read it
CREATE TABLE datasets (
    dataset_number INTEGER PRIMARY KEY,
    experiment_id INTEGER NOT NULL REFERENCES experiments,
    name TEXT NOT NULL,
    digest TEXT NOT NULL,
    source_type TEXT NOT NULL,
    source TEXT NOT NULL,
    schema TEXT NOT NULL,
    profile TEXT NOT NULL,
    UNIQUE (experiment_id, name, digest)
) STRICT;

CREATE TABLE dataset_inputs (
    run_number INTEGER NOT NULL REFERENCES runs,
    dataset_number INTEGER NOT NULL REFERENCES datasets,
    PRIMARY KEY (run_number, dataset_number)
) STRICT, WITHOUT ROWID;
CREATE INDEX dataset_inputs_by_dataset ON dataset_inputs (dataset_number);

CREATE TABLE dataset_input_tags (
    run_number INTEGER NOT NULL,
    dataset_number INTEGER NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (run_number, dataset_number, key),
    FOREIGN KEY (run_number, dataset_number) REFERENCES dataset_inputs ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- An empty text where the client gave none
CREATE TABLE logged_models (
    model_number INTEGER PRIMARY KEY,
    model_id TEXT NOT NULL UNIQUE,
    experiment_id INTEGER NOT NULL REFERENCES experiments,
    name TEXT NOT NULL,
    model_type TEXT NOT NULL,
    source_run_id TEXT NOT NULL,
    status TEXT NOT NULL,
    status_message TEXT NOT NULL,
    creation_timestamp INTEGER NOT NULL,
    last_updated_timestamp INTEGER NOT NULL,
    lifecycle_stage TEXT NOT NULL,
    deleted_time INTEGER
) STRICT;
CREATE INDEX logged_models_newest
    ON logged_models (experiment_id, lifecycle_stage, creation_timestamp DESC, model_id);
CREATE INDEX logged_models_by_source_run ON logged_models (source_run_id);

CREATE TABLE logged_model_params (
    model_number INTEGER NOT NULL REFERENCES logged_models ON DELETE CASCADE,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (model_number, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE logged_model_tags (
    model_number INTEGER NOT NULL REFERENCES logged_models ON DELETE CASCADE,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (model_number, key)
) STRICT, WITHOUT ROWID;

-- Points that were logged to a run about a model, beside the run's own
CREATE TABLE logged_model_metrics (
    model_number INTEGER NOT NULL REFERENCES logged_models ON DELETE CASCADE,
    key TEXT NOT NULL,
    dataset_name TEXT NOT NULL,
    dataset_digest TEXT NOT NULL,
    run_id TEXT NOT NULL,
    step INTEGER NOT NULL,
    timestamp INTEGER NOT NULL,
    value REAL NOT NULL,
    is_nan INTEGER NOT NULL,
    PRIMARY KEY (
        model_number, key, dataset_name, dataset_digest, run_id, step, timestamp, value, is_nan)
) STRICT, WITHOUT ROWID;

CREATE TABLE model_inputs (
    run_number INTEGER NOT NULL REFERENCES runs,
    model_id TEXT NOT NULL,
    PRIMARY KEY (run_number, model_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE model_outputs (
    run_number INTEGER NOT NULL REFERENCES runs,
    model_id TEXT NOT NULL,
    step INTEGER NOT NULL,
    PRIMARY KEY (run_number, model_id)
) STRICT, WITHOUT ROWID;
