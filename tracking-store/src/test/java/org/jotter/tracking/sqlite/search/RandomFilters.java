package org.jotter.tracking.sqlite.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Random filters, each with its meaning for a row in memory. Written from the manual's words, and
 * not from the code that it tests.
 */
final class RandomFilters {

    static final List<String> TEXTS =
            List.of(
                    "",
                    "a",
                    "A",
                    "ab",
                    "Ab",
                    "aab",
                    "\u00e9",
                    "\u00c9",
                    "\u65e5\u672c",
                    "\ud83d\ude00",
                    "a%b",
                    "a_b",
                    "a*b",
                    "[a]",
                    "a?b",
                    "]a^",
                    "it's",
                    "say \"x\"",
                    "back\\slash",
                    " blank ",
                    "`tick`",
                    "null",
                    "5",
                    "a\nb",
                    "AND",
                    "x' OR 'x",
                    "-- no",
                    "ß",
                    "SS");

    static final List<Double> NUMBERS =
            List.of(
                    -1.0,
                    0.0,
                    0.5,
                    1.0,
                    2.0,
                    -2.5,
                    1e308,
                    Double.NaN,
                    Double.POSITIVE_INFINITY,
                    Double.NEGATIVE_INFINITY);

    private static final List<String> NUMERALS =
            List.of(
                    "-1", "0", "0.5", ".5", "1", "+1", "1.", "1e0", "2", "-2.5", "1e999",
                    "-1E+999");

    private final Random random;
    private final List<Field> fields;

    RandomFilters(Random random, List<Field> fields) {
        this.random = random;
        this.fields = fields;
    }

    /** A filter's text and what it means. */
    record Meant(String text, Predicate<Row> meaning) {}

    Meant next() {
        return next(3);
    }

    private Meant next(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(6)) {
            case 1 -> joined(depth, word("AND"), true);
            case 2 -> joined(depth, word("OR"), false);
            case 3 -> {
                Meant inner = next(depth - 1);
                yield new Meant(word("NOT") + " (" + inner.text + ")", inner.meaning.negate());
            }
            default -> clause();
        };
    }

    private Meant joined(int depth, String keyword, boolean all) {
        List<Meant> parts = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            parts.add(next(depth - 1));
        }
        String text =
                parts.stream()
                        .map(part -> "(" + part.text + ")")
                        .collect(Collectors.joining(" " + keyword + " "));
        return new Meant(
                text,
                row ->
                        all
                                ? parts.stream().allMatch(part -> part.meaning.test(row))
                                : parts.stream().anyMatch(part -> part.meaning.test(row)));
    }

    private String word(String keyword) {
        return random.nextBoolean() ? keyword : keyword.toLowerCase(java.util.Locale.ROOT);
    }

    private Meant clause() {
        Field field = pick(fields);
        String name = field.spelling(random);
        if (field.mayBeMissing() && random.nextInt(6) == 0) {
            boolean isNull = random.nextBoolean();
            return new Meant(
                    name + " " + word(isNull ? "IS NULL" : "IS NOT NULL"),
                    row -> row.values(field).isEmpty() == isNull);
        }
        if (field.takesLists() && random.nextInt(3) == 0) {
            return list(field, name);
        }
        return field.isNumeric() ? number(field, name) : text(field, name);
    }

    private Meant list(Field field, String name) {
        List<String> values = List.of(pick(TEXTS), pick(TEXTS), pick(TEXTS));
        boolean in = random.nextBoolean();
        String list = values.stream().map(this::quoted).collect(Collectors.joining(", "));
        return new Meant(
                "%s %s (%s)".formatted(name, word(in ? "IN" : "NOT IN"), list),
                row -> row.values(field).stream().anyMatch(v -> values.contains(v) == in));
    }

    private Meant number(Field field, String name) {
        String numeral = pick(NUMERALS);
        String comparator = pick(List.of("=", "!=", "<", "<=", ">", ">="));
        double bound = Double.parseDouble(numeral);
        return new Meant(
                name + comparator + numeral,
                row ->
                        row.values(field).stream()
                                .anyMatch(v -> holds((double) v, comparator, bound)));
    }

    /** As Java compares: a NaN is only unlike. */
    private static boolean holds(double value, String comparator, double bound) {
        return switch (comparator) {
            case "=" -> value == bound;
            case "!=" -> value != bound;
            case "<" -> value < bound;
            case "<=" -> value <= bound;
            case ">" -> value > bound;
            default -> value >= bound;
        };
    }

    private Meant text(Field field, String name) {
        boolean like = random.nextBoolean();
        String value = like ? pattern() : pick(TEXTS);
        String comparator = pick(like ? List.of("LIKE", "ILIKE") : List.of("=", "!="));
        return new Meant(
                "%s %s %s".formatted(name, word(comparator), quoted(value)),
                row ->
                        row.values(field).stream()
                                .anyMatch(v -> holds((String) v, comparator, value)));
    }

    private String pattern() {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < random.nextInt(4); i++) {
            pattern.append(pick(List.of("%", "_", "a", "A", "b", "*", "[", "\u00e9", "'s", "?")));
        }
        return pattern.toString();
    }

    private static boolean holds(String value, String comparator, String wanted) {
        return switch (comparator) {
            case "=" -> value.equals(wanted);
            case "!=" -> !value.equals(wanted);
            case "LIKE" -> Pattern.compile(regex(wanted), Pattern.DOTALL).matcher(value).matches();
            default ->
                    Pattern.compile(regex(wanted), Pattern.DOTALL | Pattern.CASE_INSENSITIVE)
                            .matcher(value)
                            .matches();
        };
    }

    private static String regex(String like) {
        return like.codePoints()
                .mapToObj(Character::toString)
                .map(c -> c.equals("%") ? ".*" : c.equals("_") ? "." : Pattern.quote(c))
                .collect(Collectors.joining());
    }

    private String quoted(String value) {
        boolean single = value.contains("\"") || (!value.contains("'") && random.nextBoolean());
        return single ? "'" + value + "'" : "\"" + value + "\"";
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
