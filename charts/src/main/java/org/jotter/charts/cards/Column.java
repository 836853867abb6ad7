package org.jotter.charts.cards;

import java.util.Objects;
import java.util.function.Function;
import org.jotter.charts.text.Numbers;

/**
 * A column of a table: its name and how its values are shown. Values that are all numbers stand to
 * the right; doubles show four significant digits.
 *
 * @param type a second, quiet line in the header, or the empty string
 */
public record Column(
        String name, String type, Alignment alignment, Function<Object, String> format) {

    /** Where the values stand. */
    public enum Alignment {
        LEFT,
        RIGHT,
        /** To the right where every shown value that is not null is a number. */
        BY_VALUE
    }

    public Column {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(alignment, "alignment");
        Objects.requireNonNull(format, "format");
    }

    public static Column of(String name) {
        return new Column(name, "", Alignment.BY_VALUE, Numbers::format);
    }

    public Column withType(String newType) {
        return new Column(name, newType, alignment, format);
    }

    public Column withAlignment(Alignment newAlignment) {
        return new Column(name, type, newAlignment, format);
    }

    /** Shows each value that is not null as this function says. */
    public Column withFormat(Function<Object, String> newFormat) {
        return new Column(name, type, alignment, newFormat);
    }
}
