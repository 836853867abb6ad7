"""The same runs, params and metrics for both stores, from one seed, written by SQL into files whose tables each store
laid itself. Through a client MLflow's store would take hours."""

import contextlib
import random
import sqlite3

SEED = 20130101
KEYS = 10
PARAM_VALUES = 20
FIRST_START = 1_700_000_000_000

OURS = """
INSERT INTO runs (run_number, run_id, experiment_id, run_name, user_id, status, start_time, end_time, lifecycle_stage)
SELECT number, run_id, 0, name, 'ada', 'FINISHED', start_time, start_time + 1000, 'active' FROM temp.made_runs;
INSERT INTO params (run_number, key, value)
SELECT number, key, value FROM temp.made_params ORDER BY number, key;
INSERT INTO metrics (run_number, key, step, timestamp, value, is_nan)
SELECT number, key, 0, start_time, value, 0 FROM temp.made_metrics JOIN temp.made_runs USING (number) ORDER BY number, key;
INSERT INTO tags (run_number, key, value)
SELECT number, 'mlflow.runName', name FROM temp.made_runs;
"""

MLFLOW = """
INSERT INTO runs (run_uuid, experiment_id, name, user_id, status, start_time, end_time, lifecycle_stage, artifact_uri,
    source_type, source_name, entry_point_name, source_version)
SELECT run_id, 0, name, 'ada', 'FINISHED', start_time, start_time + 1000, 'active',
    (SELECT artifact_location FROM experiments WHERE experiment_id = 0) || '/' || run_id || '/artifacts',
    'UNKNOWN', '', '', '' FROM temp.made_runs;
INSERT INTO params (run_uuid, key, value)
SELECT run_id, key, value FROM temp.made_params JOIN temp.made_runs USING (number) ORDER BY key, run_id;
INSERT INTO metrics (run_uuid, key, step, timestamp, value, is_nan)
SELECT run_id, key, 0, start_time, value, 0 FROM temp.made_metrics JOIN temp.made_runs USING (number) ORDER BY key, start_time;
INSERT INTO latest_metrics (run_uuid, key, step, timestamp, value, is_nan)
SELECT run_id, key, 0, start_time, value, 0 FROM temp.made_metrics JOIN temp.made_runs USING (number) ORDER BY key, run_id;
INSERT INTO tags (run_uuid, key, value)
SELECT run_id, 'mlflow.runName', name FROM temp.made_runs ORDER BY run_id;
"""

MADE = """
CREATE TEMP TABLE made_runs (number INTEGER PRIMARY KEY, run_id TEXT, name TEXT, start_time INTEGER);
CREATE TEMP TABLE made_params (number INTEGER, key TEXT, value TEXT);
CREATE TEMP TABLE made_metrics (number INTEGER, key TEXT, value REAL);
"""


def fill(database, script, count):
    """Nobody else may have the file open: there is no journal while it is filled."""
    with contextlib.closing(sqlite3.connect(database, isolation_level=None)) as connection:
        journal = connection.execute("PRAGMA journal_mode").fetchone()[0]
        for pragma in ("journal_mode = DELETE", "journal_mode = OFF", "synchronous = OFF", "cache_size = -400000", "temp_store = MEMORY"):
            connection.execute(f"PRAGMA {pragma}")
        connection.executescript(MADE)
        connection.execute("BEGIN")
        make(connection, count)
        connection.execute("COMMIT")
        connection.executescript(f"BEGIN; {script} COMMIT;")
        connection.execute(f"PRAGMA journal_mode = {journal}")


def make(connection, count):
    chance = random.Random(SEED)
    numbers = range(1, count + 1)
    connection.executemany(
        "INSERT INTO temp.made_runs VALUES (?, ?, ?, ?)",
        ((n, f"{chance.getrandbits(128):032x}", f"run-{n}", FIRST_START + n) for n in numbers),
    )
    connection.executemany(
        "INSERT INTO temp.made_params VALUES (?, ?, ?)",
        ((n, f"p{k}", f"value-{chance.randrange(PARAM_VALUES)}") for n in numbers for k in range(KEYS)),
    )
    connection.executemany(
        "INSERT INTO temp.made_metrics VALUES (?, ?, ?)",
        ((n, f"m{k}", chance.random()) for n in numbers for k in range(KEYS)),
    )
