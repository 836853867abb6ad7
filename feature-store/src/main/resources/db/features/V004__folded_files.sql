-- A version's files are those from this number to its own: a write folds many files into one.
ALTER TABLE feature_versions ADD COLUMN files_since INTEGER NOT NULL DEFAULT 1;
