package org.jotter.tracking.sqlite.gc;

import java.sql.SQLException;
import java.util.List;
import org.jotter.tracking.GcItem;
import org.jotter.tracking.GcItem.Kind;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.db.Row;

/** The data sets that no run reads. */
final class UnusedDatasets {

    private final Db db;

    UnusedDatasets(Db db) {
        this.db = db;
    }

    /**
     * @param goingRuns count as gone already
     */
    List<GcItem> items(List<String> goingRuns) {
        return db.read(
                session ->
                        session.list(
                                """
                                SELECT digest, name FROM datasets d WHERE NOT EXISTS (
                                    SELECT 1 FROM dataset_inputs i
                                    JOIN runs r ON r.run_number = i.run_number
                                    WHERE i.dataset_number = d.dataset_number
                                        AND r.run_id NOT IN (SELECT value FROM json_each(?)))
                                ORDER BY dataset_number
                                """,
                                UnusedDatasets::item,
                                DeletedRows.json(goingRuns)));
    }

    private static GcItem item(Row row) throws SQLException {
        return new GcItem(Kind.DATASET, row.text("digest"), row.text("name"), 0, 0);
    }

    /** Every data set there is. */
    List<GcItem> all() {
        return db.read(
                session ->
                        session.list(
                                "SELECT digest, name FROM datasets ORDER BY dataset_number",
                                UnusedDatasets::item));
    }

    void delete() {
        db.update(
                """
                DELETE FROM datasets WHERE NOT EXISTS (SELECT 1 FROM dataset_inputs i
                    WHERE i.dataset_number = datasets.dataset_number)
                """);
    }
}
