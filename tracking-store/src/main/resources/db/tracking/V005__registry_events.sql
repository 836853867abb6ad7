ALTER TABLE model_versions ADD COLUMN run_link TEXT NOT NULL DEFAULT '';
ALTER TABLE model_versions ADD COLUMN user_id TEXT NOT NULL DEFAULT '';
ALTER TABLE model_versions ADD COLUMN status TEXT NOT NULL DEFAULT 'READY';
ALTER TABLE model_versions ADD COLUMN status_message TEXT NOT NULL DEFAULT '';

-- Where a source of models:/ leads, found when the version was made; empty where the source says it
ALTER TABLE model_versions ADD COLUMN storage_location TEXT NOT NULL DEFAULT '';

CREATE INDEX model_versions_by_run ON model_versions (run_id);

-- Every change of the registry, kept when the model itself goes. An empty text is nothing:
-- no alias before, no description after.
CREATE TABLE registry_events (
    event_number INTEGER PRIMARY KEY,
    timestamp INTEGER NOT NULL,
    user_id TEXT NOT NULL,
    name TEXT NOT NULL,
    version INTEGER,
    kind TEXT NOT NULL,
    item TEXT NOT NULL,
    old_value TEXT NOT NULL,
    new_value TEXT NOT NULL
) STRICT;
CREATE INDEX registry_events_by_model ON registry_events (name, event_number);
