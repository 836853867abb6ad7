package org.jotter.features;

/**
 * What a write did to a feature table.
 *
 * @param table the table after the write
 * @param inserted rows whose key was new
 * @param updated rows whose key was there with other values
 * @param unchanged rows that were there exactly so
 */
public record WriteResult(FeatureTable table, long inserted, long updated, long unchanged) {

    /** Rows inserted or updated; where it is 0 and no feature came along, no version was made. */
    public long changed() {
        return inserted + updated;
    }
}
