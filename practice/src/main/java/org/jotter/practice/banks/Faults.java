package org.jotter.practice.banks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jotter.tracking.errors.Names;

/** Reads the fields of a bank, and keeps a sentence for each that is not as it has to be. */
final class Faults {

    private static final Pattern CODE = Pattern.compile("`[^`]*+`");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]{0,100}>");

    private final List<String> found = new ArrayList<>();

    List<String> found() {
        return found;
    }

    void add(String format, Object... values) {
        found.add(format.formatted(values));
    }

    void checkFields(String where, JsonNode node, Set<String> known) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                String nearest =
                        Names.nearest(name, known).map(" (is it '%s'?)"::formatted).orElse("");
                add("%s has an unknown field '%s'%s", where, name, nearest);
            }
        }
    }

    /** The text of a field that has to be there. */
    String wanted(String where, JsonNode node, String field) {
        return wanted(where, field, node.path(field));
    }

    String wanted(String where, String field, JsonNode value) {
        String text = text(where, value);
        if (text.isEmpty()) {
            add("%s has no %s", where, field);
        }
        return text;
    }

    /** A text that a person reads: no markup, which would be shown as it is written. */
    String text(String where, JsonNode node) {
        String text = node.asText().strip();
        var tag = TAG.matcher(CODE.matcher(text).replaceAll(" "));
        if (tag.find()) {
            add(
                    "%s holds HTML, '%s': write plain text, with code between backticks",
                    where, tag.group());
        }
        return text;
    }

    /** A whole number from 0; 0 where the field is not there. */
    int number(String where, JsonNode node, String field, int most) {
        JsonNode value = node.path(field);
        boolean whole = value.canConvertToInt() && value.isIntegralNumber();
        if (value.isMissingNode()) {
            return 0;
        }
        if (whole && value.intValue() >= 0 && value.intValue() <= most) {
            return value.intValue();
        }
        add("%s has the %s '%s' (write a number from 0 to %d)", where, field, value.asText(), most);
        return 0;
    }

    Optional<LocalDate> date(String where, JsonNode node, String field) {
        String text = node.path(field).asText().strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            add("%s has the %s '%s' (write it as 2026-01-31)", where, field, text);
            return Optional.empty();
        }
    }
}
