-- Places whose rows gc has deleted and whose files it has yet to delete: a gc that was killed in
-- between is finished by the next one. An artifact URI, as the row's own location gave it.
CREATE TABLE collected_artifacts (
    uri TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
