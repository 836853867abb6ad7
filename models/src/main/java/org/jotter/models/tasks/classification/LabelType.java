package org.jotter.models.tasks.classification;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jotter.tables.cells.CellParser;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tables.cells.DataType;
import tech.tablesaw.columns.Column;

/** The kinds of column a label may have, and how labels go from their text back into a column. */
enum LabelType {
    STRING(Comparator.naturalOrder()),
    BOOLEAN(Comparator.naturalOrder()),
    SHORT(Comparator.comparingLong(Long::parseLong)),
    INTEGER(Comparator.comparingLong(Long::parseLong)),
    LONG(Comparator.comparingLong(Long::parseLong));

    private final Comparator<String> order;

    LabelType(Comparator<String> order) {
        this.order = order;
    }

    /** The label type of a column, or empty where labels cannot have it. */
    static Optional<LabelType> of(Column<?> column) {
        for (LabelType candidate : values()) {
            if (candidate.name().equals(column.type().name())) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private ColumnKind kind() {
        return ColumnKind.valueOf(name());
    }

    DataType dataType() {
        return kind().dataType();
    }

    /** Numbers by value, texts and booleans by name (so {@code false} before {@code true}). */
    Comparator<String> order() {
        return order;
    }

    /** A column of this type that holds, row by row, the label with that index. */
    Column<?> column(String name, List<String> labels, int[] indexes) {
        Column<?> column = kind().column(name);
        CellParser parser = kind().parser(column);
        for (int index : indexes) {
            parser.append(labels.get(index));
        }
        return column;
    }
}
