package org.jotter.tables.parquet;

import java.util.List;
import java.util.regex.Matcher;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tables.duck.Sql;
import org.jotter.tables.reading.ColumnReading;
import org.jotter.tables.reading.TextForm;
import org.jotter.tables.reading.TypedForm;

/**
 * A column of a file.
 *
 * @param own its name in the file
 * @param name its name in the table
 * @param type how it is read
 * @param troubled it holds what the usual kind cannot
 */
record ParquetColumn(String own, String name, ParquetType type, boolean troubled) {

    ColumnKind kind() {
        return type.kind();
    }

    /** 1 where a value is none of the kind, for all rows. */
    String troubleSql() {
        return "CAST(coalesce(bool_or(%s), false) AS INTEGER)".formatted(of(type.trouble()));
    }

    String valueSql() {
        return kind().readable(of(type.value()));
    }

    private String of(String expression) {
        return expression.replaceAll("\\bx\\b", Matcher.quoteReplacement(Sql.name(own)));
    }

    /** The same with a kind that holds all values. */
    ParquetColumn asTroubled() {
        return new ParquetColumn(own, name, type.troubled(), true);
    }

    ColumnReading reading() {
        return new ColumnReading(
                name,
                kind() == ColumnKind.STRING ? new TextForm() : new TypedForm(kind()),
                List.of(),
                false);
    }

    List<String> doubts() {
        return troubled && !type.doubt().isEmpty()
                ? List.of("Column '%s' %s".formatted(name, type.doubt()))
                : List.of();
    }
}
