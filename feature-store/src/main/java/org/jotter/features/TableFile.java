package org.jotter.features;

/**
 * One immutable Parquet file of a feature table.
 *
 * @param version the version that brought it
 * @param name the file's name in the table's folder
 * @param checksum what it was written with
 */
record TableFile(int version, Kind kind, String name, Checksum checksum) {

    enum Kind {
        /** Rows with every column that the table had at that version. */
        DATA,
        /** Places of rows that count no longer: {@code file} (its name) and {@code pos}, from 0. */
        DELETES
    }
}
