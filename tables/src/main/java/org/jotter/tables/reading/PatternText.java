package org.jotter.tables.reading;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jotter.tracking.errors.JotterException;

/**
 * A pattern taken apart.
 *
 * @param fields its fields, in their order
 * @param regex what texts of it match, a group for each field
 */
record PatternText(List<TimeField> fields, String regex) {

    static PatternText of(String pattern) {
        Scanner scanner = new Scanner(pattern);
        PatternText parts = scanner.scan();
        check(pattern, parts.fields());
        return parts;
    }

    private static void check(String pattern, List<TimeField> fields) {
        boolean hour = fields.stream().anyMatch(TimeField::isHour);
        boolean anyDate = fields.stream().anyMatch(TimeField::isDate);
        if (fields.stream().anyMatch(TimeField::isMinute) && !hour) {
            throw bad(pattern, "has minutes, mm, and no hour; months are MM");
        }
        if (fields.size() != fields.stream().distinct().count()) {
            throw bad(pattern, "says one thing twice");
        }
        if (anyDate && !TimeField.isWholeDate(fields)) {
            throw bad(pattern, "lacks the year, the month or the day");
        }
        if (!anyDate && !hour) {
            throw bad(pattern, "says no date and no time");
        }
    }

    private static JotterException bad(String pattern, String fault) {
        return new JotterException(
                INVALID,
                "The pattern '%s' %s. Write one such as dd/MM/yyyy or yyyy-MM-dd HH:mm:ss"
                        .formatted(pattern, fault));
    }

    /** Goes over the letters of one pattern, once. */
    private static final class Scanner {

        private final String pattern;
        private final List<TimeField> fields = new ArrayList<>();
        private final StringBuilder regex = new StringBuilder();
        private int at;

        Scanner(String pattern) {
            this.pattern = pattern;
        }

        PatternText scan() {
            while (at < pattern.length()) {
                char next = pattern.charAt(at);
                if (next == '\'') {
                    quoted();
                } else if (Character.isLetter(next)) {
                    field(next);
                } else {
                    literal(String.valueOf(next));
                    at++;
                }
            }
            return new PatternText(List.copyOf(fields), regex.toString());
        }

        private void quoted() {
            int end = pattern.indexOf('\'', at + 1);
            if (end < 0) {
                throw bad(pattern, "opens a quote and never closes it");
            }
            String text = end == at + 1 ? "'" : pattern.substring(at + 1, end);
            at = end + 1;
            if (text.equals("Z") && at == pattern.length()) {
                add(TimeField.ZULU);
            } else {
                literal(text);
            }
        }

        private void field(char letter) {
            if (TimeField.LETTERS.indexOf(letter) < 0) {
                throw bad(pattern, "has the letter '%s', which is not read".formatted(letter));
            }
            int begin = at;
            while (at < pattern.length() && pattern.charAt(at) == letter) {
                at++;
            }
            add(TimeField.of(letter, at - begin, isAlone(begin), pattern.matches(".*[yu].*")));
        }

        private boolean isAlone(int begin) {
            return !isDigits(begin - 1) && !isDigits(at);
        }

        /** The letter there is a field of digits. */
        private boolean isDigits(int index) {
            return index >= 0
                    && index < pattern.length()
                    && "yuMdHhmsS".indexOf(pattern.charAt(index)) >= 0;
        }

        private void add(TimeField field) {
            fields.add(field);
            regex.append('(').append(field.regex).append(')');
        }

        private void literal(String text) {
            regex.append(text.matches("[A-Za-z0-9 ,:/-]*") ? text : Pattern.quote(text));
        }
    }
}
