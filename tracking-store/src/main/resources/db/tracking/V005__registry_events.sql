ALTER TABLE model_versions ADD COLUMN run_link TEXT NOT NULL DEFAULT '';
ALTER TABLE model_versions ADD COLUMN user_id TEXT NOT NULL DEFAULT '';

-- Where a source of models:/ leads, found when the version was made; empty where the source says it
ALTER TABLE model_versions ADD COLUMN storage_location TEXT NOT NULL DEFAULT '';

CREATE INDEX model_versions_by_run ON model_versions (run_id);
CREATE INDEX model_versions_by_model ON model_versions (model_id);

-- Tells models apart that bore one name after another, and stays when a model is renamed.
-- Never given out twice: the events remember the numbers of models that are gone.
ALTER TABLE registered_models ADD COLUMN model_number INTEGER NOT NULL DEFAULT 0;
UPDATE registered_models SET model_number =
    (SELECT count(*) FROM registered_models AS other WHERE other.name <= registered_models.name);

-- Every change of the registry, kept when the model itself goes. An empty text is nothing:
-- no alias before, no description after. Version 0 is the model itself.
CREATE TABLE registry_events (
    event_number INTEGER PRIMARY KEY,
    timestamp INTEGER NOT NULL,
    user_id TEXT NOT NULL,
    model_number INTEGER NOT NULL,
    name TEXT NOT NULL,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    item TEXT NOT NULL,
    old_value TEXT NOT NULL,
    new_value TEXT NOT NULL
) STRICT;
CREATE INDEX registry_events_by_model ON registry_events (model_number, event_number);
CREATE INDEX registry_events_by_name ON registry_events (name, model_number);
