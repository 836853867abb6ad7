package org.jotter.magics.mlflow.artifacts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jotter.charts.cards.HtmlTable;
import org.jotter.magics.notebook.Display;
import org.jotter.magics.notebook.Sizes;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/** A CSV file, or a table as MLflow keeps it in JSON, as a table. */
final class PreviewTable {

    private static final int MOST_ROWS = 20;

    private PreviewTable() {}

    /** Empty where the text is neither. */
    static Optional<Display> of(FilePreview file, String text) {
        return switch (file.ending()) {
            case "csv" -> csv(file, text, ',');
            case "tsv" -> csv(file, text, '\t');
            case "json" -> PreviewJson.read(text).flatMap(json -> json(file, json));
            default -> Optional.empty();
        };
    }

    private static Optional<Display> csv(FilePreview file, String text, char separator) {
        try {
            Table table = Table.read().usingOptions(asText(text, separator));
            List<List<?>> rows = new ArrayList<>();
            for (int row = 0; row < table.rowCount(); row++) {
                int at = row;
                rows.add(table.columns().stream().map(column -> column.get(at)).toList());
            }
            return Optional.of(table(file, table.columnNames(), rows));
        } catch (RuntimeException notCsv) {
            // Tablesaw has an exception of its own for each way to be malformed
            return Optional.empty();
        }
    }

    private static CsvReadOptions asText(String text, char separator) {
        return CsvReadOptions.builder(new StringReader(text))
                .separator(separator)
                .columnTypes(name -> ColumnType.STRING)
                .build();
    }

    private static Optional<Display> json(FilePreview file, JsonNode json) {
        JsonNode names = json.path("columns");
        if (!names.isArray() || names.isEmpty() || !json.path("data").isArray()) {
            return Optional.empty();
        }
        List<String> columns = new ArrayList<>();
        names.forEach(name -> columns.add(name.asText()));
        List<List<?>> rows = new ArrayList<>();
        json.get("data").forEach(row -> rows.add(cells(row, columns.size())));
        return Optional.of(table(file, columns, rows));
    }

    private static List<String> cells(JsonNode row, int count) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            JsonNode cell = row.path(i);
            cells.add(cell.isNull() || cell.isMissingNode() ? null : cell.asText());
        }
        return cells;
    }

    private static Display table(FilePreview file, List<String> columns, List<List<?>> rows) {
        String size = Sizes.text(file.sizeBytes()) + (file.isWhole() ? "" : ", the beginning");
        return Display.of(
                HtmlTable.builder()
                        .caption("%s: %s".formatted(file.path(), size))
                        .maxRows(MOST_ROWS)
                        .columns(columns.toArray(String[]::new))
                        .rows(rows.size(), rows::get)
                        .build());
    }
}
