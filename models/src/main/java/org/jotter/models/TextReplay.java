package org.jotter.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jotter.models.columns.ColumnPlan;
import org.jotter.tables.reading.Blanks;
import org.jotter.tables.reading.ColumnReading;
import org.jotter.tables.reading.Reading;
import org.jotter.tables.reading.Replay;
import org.jotter.tables.reading.TextForm;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Reads the texts of rows to be scored as those of the training set were read. */
final class TextReplay {

    private TextReplay() {}

    /** How the columns were read where that can change a text, by name. */
    static Map<String, ColumnReading> readings(List<ColumnPlan> columns, Reading reading) {
        Map<String, ColumnPlan> plans = new HashMap<>();
        columns.forEach(column -> plans.put(column.name(), column));
        Map<String, ColumnReading> readings = new HashMap<>();
        for (ColumnReading read : reading.columns()) {
            Optional.ofNullable(plans.get(read.name()))
                    .map(plan -> asTrained(read, plan))
                    .filter(r -> Replay.matters(r, plans.get(r.name()).spec().type().kind()))
                    .ifPresent(r -> readings.put(r.name(), r));
        }
        return readings;
    }

    /** Texts that were changed after they were read are left as the training rows had them. */
    private static ColumnReading asTrained(ColumnReading read, ColumnPlan plan) {
        if (!(read.form() instanceof TextForm)) {
            return read;
        }
        List<String> seen = plan.categories();
        return new ColumnReading(
                read.name(),
                read.form(),
                read.missing().stream().filter(word -> !seen.contains(word)).toList(),
                read.trimmed() && seen.stream().noneMatch(Blanks::areAround));
    }

    /**
     * The rows with their texts so read; the same table where none is changed.
     *
     * @throws org.jotter.tracking.errors.JotterException INVALID where a column cannot hold a text
     */
    static Table read(Table rows, Map<String, ColumnReading> readings) {
        List<Column<?>> columns = new ArrayList<>();
        for (Column<?> column : rows.columns()) {
            ColumnReading reading = readings.get(column.name());
            columns.add(
                    reading != null && column instanceof StringColumn texts
                            ? Replay.column(reading, texts)
                            : column);
        }
        return columns.equals(rows.columns()) ? rows : Table.create(rows.name(), columns);
    }

    static boolean hasTexts(Table rows) {
        return rows.columns().stream().anyMatch(StringColumn.class::isInstance);
    }
}
