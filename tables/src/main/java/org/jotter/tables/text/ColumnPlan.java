package org.jotter.tables.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jotter.tables.reading.ColumnReading;
import org.jotter.tables.reading.Form;
import org.jotter.tables.reading.MissingWords;
import org.jotter.tables.reading.TextForm;

/**
 * How a column is to be read, after some or all of its cells were looked at.
 *
 * @param name the column in the table
 * @param form what its texts are taken for
 * @param options what the user said
 * @param empty none of the cells has a value
 * @param doubts what it could as well have held
 */
record ColumnPlan(String name, Form form, TextOptions options, boolean empty, List<String> doubts) {

    boolean isText() {
        return form instanceof TextForm;
    }

    /** The cells that were looked at did not tell; all of them may. */
    boolean isOpen() {
        return (empty || (isText() && !doubts.isEmpty())) && !isAskedText();
    }

    private boolean isAskedText() {
        return options.asked().texts().contains(name);
    }

    /** Parts to read the cells into. */
    Supplier<ColumnPart> parts() {
        if (isOpen()) {
            return OpenPart::new;
        }
        return isText() ? () -> new TextPart(options) : () -> new TypedPart(this);
    }

    /** The column of such parts; empty where a cell is not of the form. */
    Optional<TextColumn> column(List<ColumnPart> parts) {
        return isOpen()
                ? Optional.of(TextColumn.looked(name, parts, options))
                : TextColumn.of(this, parts);
    }

    /** What the reader does, and would do with texts that come later. */
    ColumnReading reading() {
        return new ColumnReading(name, form, missing(), !isText() || options.trim());
    }

    private List<String> missing() {
        return isText()
                ? options.missing()
                : Stream.concat(MissingWords.USUAL.stream(), options.missing().stream())
                        .distinct()
                        .toList();
    }

    /** The doubts, with those that the cells themselves raise. */
    List<String> doubts(CellFacts facts) {
        List<String> more = isAskedText() || empty ? List.of() : CellDoubts.of(this, facts);
        return Stream.concat(doubts.stream(), more.stream()).toList();
    }
}
