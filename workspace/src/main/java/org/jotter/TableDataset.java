package org.jotter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jotter.tables.DatasetDigest;
import org.jotter.tables.cells.DataType;
import org.jotter.tracking.Dataset;
import org.jotter.values.ArtifactTexts;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A table as the dataset that MLflow knows of it: name, fingerprint, columns, size. */
final class TableDataset {

    private TableDataset() {}

    static Dataset of(Table table, String name) {
        return of(table, name, DatasetDigest.of(table));
    }

    /** With a fingerprint that is known already. */
    static Dataset of(Table table, String name, String digest) {
        String source = ArtifactTexts.json(Map.of("table", String.valueOf(table.name())));
        return new Dataset(name, digest, "local", source, schema(table), profile(table));
    }

    private static String schema(Table table) {
        List<Map<String, Object>> columns = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            Map<String, Object> spec = new LinkedHashMap<>();
            spec.put("type", DataType.of(column).mlflowName());
            spec.put("name", column.name());
            spec.put("required", column.countMissing() == 0);
            columns.add(spec);
        }
        return ArtifactTexts.json(Map.of("mlflow_colspec", columns));
    }

    private static String profile(Table table) {
        long elements = (long) table.rowCount() * table.columnCount();
        return "{\"num_rows\": %d, \"num_elements\": %d}".formatted(table.rowCount(), elements);
    }
}
