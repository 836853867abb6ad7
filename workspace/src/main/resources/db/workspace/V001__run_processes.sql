-- The open runs of this workspace, each with the process that logs to it.
CREATE TABLE run_processes (
    run_id TEXT PRIMARY KEY,
    pid INTEGER NOT NULL,
    process_start_time INTEGER NOT NULL
) WITHOUT ROWID;
