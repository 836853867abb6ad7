-- What a file holds, so that a damaged one is told; missing for files of before.
ALTER TABLE feature_files ADD COLUMN size_bytes INTEGER;
ALTER TABLE feature_files ADD COLUMN crc32 INTEGER;
