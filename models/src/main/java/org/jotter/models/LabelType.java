package org.jotter.models;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jotter.tables.cells.DataType;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/** The column types a label may have, and how labels go from their text back into a column. */
enum LabelType {
    STRING(DataType.STRING, Comparator.naturalOrder()),
    BOOLEAN(DataType.BOOLEAN, Comparator.naturalOrder()),
    SHORT(DataType.INTEGER, Comparator.comparingLong(Long::parseLong)),
    INTEGER(DataType.INTEGER, Comparator.comparingLong(Long::parseLong)),
    LONG(DataType.LONG, Comparator.comparingLong(Long::parseLong));

    private final DataType kind;
    private final Comparator<String> order;

    LabelType(DataType kind, Comparator<String> order) {
        this.kind = kind;
        this.order = order;
    }

    /** The label type of a column type, or empty where labels cannot have it. */
    static Optional<LabelType> of(ColumnType type) {
        for (LabelType candidate : values()) {
            if (candidate.name().equals(type.name())) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    DataType kind() {
        return kind;
    }

    /** Numbers by value, texts and booleans by name (so {@code false} before {@code true}). */
    Comparator<String> order() {
        return order;
    }

    /** A column of this type that holds, row by row, the label with that index. */
    Column<?> column(String name, List<String> labels, int[] indexes) {
        return switch (this) {
            case STRING -> strings(name, labels, indexes);
            case BOOLEAN -> booleans(name, labels, indexes);
            case SHORT -> shorts(name, labels, indexes);
            case INTEGER -> integers(name, labels, indexes);
            case LONG -> longs(name, labels, indexes);
        };
    }

    private static Column<?> strings(String name, List<String> labels, int[] indexes) {
        StringColumn column = StringColumn.create(name);
        for (int index : indexes) {
            column.append(labels.get(index));
        }
        return column;
    }

    private static Column<?> booleans(String name, List<String> labels, int[] indexes) {
        BooleanColumn column = BooleanColumn.create(name);
        for (int index : indexes) {
            column.append(Boolean.parseBoolean(labels.get(index)));
        }
        return column;
    }

    private static Column<?> shorts(String name, List<String> labels, int[] indexes) {
        ShortColumn column = ShortColumn.create(name);
        short[] values = new short[labels.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Short.parseShort(labels.get(i));
        }
        for (int index : indexes) {
            column.append(values[index]);
        }
        return column;
    }

    private static Column<?> integers(String name, List<String> labels, int[] indexes) {
        int[] values = labels.stream().mapToInt(Integer::parseInt).toArray();
        IntColumn column = IntColumn.create(name);
        for (int index : indexes) {
            column.append(values[index]);
        }
        return column;
    }

    private static Column<?> longs(String name, List<String> labels, int[] indexes) {
        long[] values = labels.stream().mapToLong(Long::parseLong).toArray();
        LongColumn column = LongColumn.create(name);
        for (int index : indexes) {
            column.append(values[index]);
        }
        return column;
    }
}
