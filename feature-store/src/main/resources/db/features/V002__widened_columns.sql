-- From this version on the column holds this type; older versions keep theirs.
CREATE TABLE feature_widenings (
    table_id INTEGER NOT NULL REFERENCES feature_tables (table_id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    version  INTEGER NOT NULL,
    type     TEXT NOT NULL,
    PRIMARY KEY (table_id, position, version)
) WITHOUT ROWID;
