package org.jotter.tables.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jotter.tables.cells.ColumnKind;

/**
 * Words for true and for false, in any letter case.
 *
 * @param yes the words for true, in lower case
 * @param no the words for false, in lower case
 */
public record TruthForm(List<String> yes, List<String> no) implements Form {

    /** What is told from text without being asked. */
    public static final TruthForm TRUE_FALSE = new TruthForm(List.of("true"), List.of("false"));

    /** What {@code yesNo(column)} reads. */
    public static final TruthForm YES_NO =
            new TruthForm(
                    List.of("true", "t", "yes", "y", "on", "1"),
                    List.of("false", "f", "no", "n", "off", "0"));

    public TruthForm {
        yes = List.copyOf(yes);
        no = List.copyOf(no);
    }

    @Override
    public ColumnKind kind() {
        return ColumnKind.BOOLEAN;
    }

    @Override
    public String inWords() {
        return equals(TRUE_FALSE)
                ? kind().name()
                : "%s, true as %s, false as %s"
                        .formatted(kind(), String.join("/", yes), String.join("/", no));
    }

    @Override
    public Optional<Object> value(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (yes.contains(word)) {
            return Optional.of(true);
        }
        return no.contains(word) ? Optional.of(false) : Optional.empty();
    }
}
