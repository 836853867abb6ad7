package org.jotter.features;

import java.util.List;

/**
 * What a write did to a feature table.
 *
 * @param table the table after the write
 * @param inserted rows whose key was new
 * @param updated rows whose key was there with other values
 * @param unchanged rows that were there exactly so
 * @param widened columns that hold a wider type of number from this version on
 */
public record WriteResult(
        FeatureTable table,
        long inserted,
        long updated,
        long unchanged,
        List<WidenedColumn> widened) {

    public WriteResult {
        widened = List.copyOf(widened);
    }

    /** A write that widened nothing. */
    public WriteResult(FeatureTable table, long inserted, long updated, long unchanged) {
        this(table, inserted, updated, unchanged, List.of());
    }

    /** Rows inserted or updated; where it is 0 and no feature came along, no version was made. */
    public long changed() {
        return inserted + updated;
    }
}
