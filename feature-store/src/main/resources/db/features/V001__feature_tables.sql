-- AUTOINCREMENT: the id of a dropped table is never given to another one.
CREATE TABLE feature_tables (
    table_id       INTEGER PRIMARY KEY AUTOINCREMENT,
    name           TEXT NOT NULL UNIQUE,
    description    TEXT NOT NULL,
    version        INTEGER NOT NULL,
    created_millis INTEGER NOT NULL
);

CREATE TABLE feature_columns (
    table_id      INTEGER NOT NULL REFERENCES feature_tables (table_id) ON DELETE CASCADE,
    position      INTEGER NOT NULL,
    name          TEXT NOT NULL,
    type          TEXT NOT NULL,
    role          TEXT NOT NULL CHECK (role IN ('PRIMARY_KEY', 'TIMESTAMP_KEY', 'FEATURE')),
    since_version INTEGER NOT NULL,
    PRIMARY KEY (table_id, position)
) WITHOUT ROWID;

CREATE TABLE feature_versions (
    table_id         INTEGER NOT NULL REFERENCES feature_tables (table_id) ON DELETE CASCADE,
    version          INTEGER NOT NULL,
    row_count        INTEGER NOT NULL,
    committed_millis INTEGER NOT NULL,
    PRIMARY KEY (table_id, version)
) WITHOUT ROWID;

-- A version's files are those of its own number and of all before it.
CREATE TABLE feature_files (
    table_id INTEGER NOT NULL REFERENCES feature_tables (table_id) ON DELETE CASCADE,
    version  INTEGER NOT NULL,
    kind     TEXT NOT NULL CHECK (kind IN ('DATA', 'DELETES')),
    name     TEXT NOT NULL,
    PRIMARY KEY (table_id, version, kind)
) WITHOUT ROWID;
