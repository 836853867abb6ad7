package org.jotter.tracking.gc;

import java.util.List;
import org.jotter.tracking.GcItem;
import org.jotter.tracking.GcItem.Kind;
import org.jotter.tracking.db.Db;

/** The data sets that no run reads. */
record UnusedDatasets(Db db) {

    private static final String UNUSED =
            """
            NOT EXISTS (SELECT 1 FROM dataset_inputs i
                WHERE i.dataset_number = datasets.dataset_number)
            """;

    List<GcItem> items() {
        return db.read(
                session ->
                        session.list(
                                "SELECT digest, name FROM datasets WHERE "
                                        + UNUSED
                                        + "ORDER BY dataset_number",
                                row ->
                                        new GcItem(
                                                Kind.DATASET,
                                                row.getString(1),
                                                row.getString(2),
                                                0,
                                                0)));
    }

    void delete() {
        db.update("DELETE FROM datasets WHERE " + UNUSED);
    }
}
