CREATE TABLE IF NOT EXISTS endpoints (
    name TEXT PRIMARY KEY,
    model_name TEXT NOT NULL,
    model_version INTEGER NOT NULL,
    model_uri TEXT NOT NULL,
    host TEXT NOT NULL,
    port INTEGER NOT NULL,
    pid INTEGER NOT NULL,
    process_start_time INTEGER NOT NULL,
    started_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The columns of a Databricks inference table, and the endpoint
CREATE TABLE IF NOT EXISTS request_log (
    request_number INTEGER PRIMARY KEY,
    endpoint_name TEXT NOT NULL,
    client_request_id TEXT NOT NULL,
    databricks_request_id TEXT NOT NULL,
    date TEXT GENERATED ALWAYS AS (date(timestamp_ms / 1000, 'unixepoch')) VIRTUAL,
    timestamp_ms INTEGER NOT NULL,
    status_code INTEGER NOT NULL,
    execution_time_ms INTEGER NOT NULL,
    request TEXT NOT NULL,
    response TEXT NOT NULL,
    sampling_fraction REAL NOT NULL,
    request_metadata TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS request_log_newest ON request_log (endpoint_name, timestamp_ms);
