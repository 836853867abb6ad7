CREATE TABLE experiments (
    experiment_id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    lifecycle_stage TEXT NOT NULL,
    creation_time INTEGER NOT NULL,
    last_update_time INTEGER NOT NULL
) STRICT;

CREATE TABLE experiment_tags (
    experiment_id INTEGER NOT NULL REFERENCES experiments,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (experiment_id, key)
) STRICT, WITHOUT ROWID;

-- run_number is the key that the tables below repeat: eight bytes at most, and it grows with time
CREATE TABLE runs (
    run_number INTEGER PRIMARY KEY,
    run_id TEXT NOT NULL UNIQUE,
    experiment_id INTEGER NOT NULL REFERENCES experiments,
    run_name TEXT NOT NULL,
    user_id TEXT NOT NULL,
    status TEXT NOT NULL,
    start_time INTEGER NOT NULL,
    end_time INTEGER,
    lifecycle_stage TEXT NOT NULL,
    deleted_time INTEGER
) STRICT;
CREATE INDEX runs_newest ON runs (experiment_id, lifecycle_stage, start_time DESC, run_id);
CREATE INDEX runs_newest_of_all ON runs (lifecycle_stage, start_time DESC, run_id);
CREATE INDEX runs_by_name ON runs (run_name);

-- SQLite turns NaN into NULL, so a NaN is kept as value 0 with is_nan 1.
-- The whole row is the key: the same point logged twice is one point.
CREATE TABLE metrics (
    run_number INTEGER NOT NULL REFERENCES runs,
    key TEXT NOT NULL,
    step INTEGER NOT NULL,
    timestamp INTEGER NOT NULL,
    value REAL NOT NULL,
    is_nan INTEGER NOT NULL,
    PRIMARY KEY (run_number, key, step, timestamp, value, is_nan)
) STRICT, WITHOUT ROWID;

CREATE TABLE latest_metrics (
    run_number INTEGER NOT NULL REFERENCES runs,
    key TEXT NOT NULL,
    step INTEGER NOT NULL,
    timestamp INTEGER NOT NULL,
    value REAL NOT NULL,
    is_nan INTEGER NOT NULL,
    PRIMARY KEY (run_number, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX latest_metrics_by_value ON latest_metrics (key, is_nan, value);

-- Greatest by (step, timestamp, value). A trigger, so that a point is one statement and the two
-- tables cannot disagree.
CREATE TRIGGER latest_metrics_follow AFTER INSERT ON metrics
BEGIN
    INSERT INTO latest_metrics (run_number, key, step, timestamp, value, is_nan)
    VALUES (new.run_number, new.key, new.step, new.timestamp, new.value, new.is_nan)
    ON CONFLICT (run_number, key) DO UPDATE SET
        step = excluded.step,
        timestamp = excluded.timestamp,
        value = excluded.value,
        is_nan = excluded.is_nan
    WHERE (excluded.step, excluded.timestamp, excluded.value)
        > (latest_metrics.step, latest_metrics.timestamp, latest_metrics.value);
END;

CREATE TABLE params (
    run_number INTEGER NOT NULL REFERENCES runs,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (run_number, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX params_by_value ON params (key, value);

CREATE TABLE tags (
    run_number INTEGER NOT NULL REFERENCES runs,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (run_number, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX tags_by_value ON tags (key, value);
