package org.jotter.tables.reading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tables.duck.Sql;

/**
 * Dates and times. What is finer than a millisecond is cut, as Tablesaw holds no more.
 *
 * @param kind LOCAL_DATE, LOCAL_TIME, LOCAL_DATE_TIME or INSTANT
 * @param patterns the ways in which they are written, in the letters of {@link
 *     java.time.format.DateTimeFormatter}; where they are of ISO 8601, the others of it are read
 *     too
 * @param zone the zone of times that name none, which makes instants of them; empty for UTC
 */
public record TimeForm(ColumnKind kind, List<String> patterns, String zone) implements Form {

    public TimeForm {
        patterns = List.copyOf(patterns);
    }

    /** By one pattern, as it is said. */
    public static TimeForm of(String pattern, String zone) {
        return of(List.of(pattern), zone);
    }

    /**
     * By patterns of which the widest says the kind: a date is a time, a time may be an instant.
     */
    public static TimeForm of(List<String> patterns, String zone) {
        ColumnKind kind =
                patterns.stream()
                        .map(pattern -> TimePattern.of(pattern).kind())
                        .reduce(ColumnKind.LOCAL_DATE, (a, b) -> a.compareTo(b) >= 0 ? a : b);
        boolean moves = kind == ColumnKind.LOCAL_DATE_TIME && !zone.isEmpty();
        return new TimeForm(moves ? ColumnKind.INSTANT : kind, patterns, zone);
    }

    /** True where the text is written by that pattern and by no other. */
    public static boolean matches(String pattern, String text) {
        return TimePattern.of(pattern).parse(text).isPresent();
    }

    @Override
    public String inWords() {
        return "%s by %s%s"
                .formatted(
                        kind,
                        String.join(" or ", patterns),
                        zone.isEmpty() ? "" : ", those without a zone in " + zone);
    }

    @JsonIgnore
    boolean isIso() {
        return patterns.stream().allMatch(IsoPatterns::isIso);
    }

    @Override
    public Optional<Object> value(String text) {
        Optional<Object> value = value(text, patterns);
        return value.isPresent() || !isIso() ? value : value(text, otherIso());
    }

    /** Written in another way of ISO 8601: what the reader would have taken for the same kind. */
    private List<String> otherIso() {
        return IsoPatterns.list().stream()
                .filter(
                        pattern ->
                                of(IsoPatterns.union(patterns, List.of(pattern)), zone).kind
                                        == kind)
                .filter(pattern -> (kind == ColumnKind.LOCAL_TIME) == isTimeOfDay(pattern))
                .toList();
    }

    private static boolean isTimeOfDay(String pattern) {
        return TimePattern.of(pattern).kind() == ColumnKind.LOCAL_TIME;
    }

    private Optional<Object> value(String text, List<String> ways) {
        for (String way : ways) {
            TimePattern pattern = TimePattern.of(way);
            Optional<LocalDateTime> time = pattern.parse(text);
            if (time.isPresent()) {
                return Optional.of(cell(time.get(), namesZone(way)));
            }
        }
        return Optional.empty();
    }

    private Object cell(LocalDateTime time, boolean inUtc) {
        return switch (kind) {
            case LOCAL_DATE -> time.toLocalDate();
            case LOCAL_TIME -> time.toLocalTime();
            case LOCAL_DATE_TIME -> time;
            default ->
                    time.atZone(inUtc || zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone))
                            .toInstant();
        };
    }

    /**
     * Beginning with a digit, for DuckDB takes words such as infinity and epoch for times too, and
     * a year of four digits, for it takes 24-01-05 for a day of antiquity.
     */
    @Override
    public String sqlFits(String x, String v) {
        String digit = "%s >= '0' AND %s < ':'".formatted(x, x);
        String parsed =
                kind == ColumnKind.LOCAL_TIME
                        ? v + " IS NOT NULL"
                        : "coalesce(%s >= TIMESTAMP '1000-01-01', false)".formatted(v);
        boolean exact = isIso() && kind != ColumnKind.LOCAL_TIME;
        return "(%s AND %s)".formatted(parsed, exact ? digit : shaped(x));
    }

    private String shaped(String x) {
        return patterns.stream()
                .map(way -> Sql.text(TimePattern.of(way).shape()))
                .map(shape -> "regexp_full_match(%s, %s)".formatted(x, shape))
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    private static String parsed(String x, List<String> ways) {
        return "try_strptime(%s, [%s])"
                .formatted(x, Sql.list(ways, way -> Sql.text(TimePattern.of(way).strptime())));
    }

    /**
     * Patterns with an offset apart from those without: in one list with them DuckDB gives a time
     * without an offset that of the row before. The connection is in UTC, so a time without a zone
     * is taken for one in UTC.
     */
    @Override
    public String sqlValue(String x) {
        List<String> groups = new ArrayList<>();
        for (ZoneIn zoneIn : ZoneIn.values()) {
            List<String> ways = patterns.stream().filter(way -> ZoneIn.of(way) == zoneIn).toList();
            if (!ways.isEmpty()) {
                groups.add(value(parsed(x, ways), zoneIn));
            }
        }
        return groups.size() == 1 ? groups.get(0) : "coalesce(" + String.join(", ", groups) + ")";
    }

    private String value(String parsed, ZoneIn zoneIn) {
        return zoneIn == ZoneIn.NONE && kind == ColumnKind.INSTANT && !zone.isEmpty()
                ? "timezone(%s, CAST(%s AS TIMESTAMP))".formatted(Sql.text(zone), parsed)
                : cast(parsed);
    }

    /** How a pattern names the zone. */
    private enum ZoneIn {
        NONE,
        LETTER_Z,
        OFFSET;

        static ZoneIn of(String pattern) {
            if (!namesZone(pattern)) {
                return NONE;
            }
            return pattern.endsWith("'Z'") ? LETTER_Z : OFFSET;
        }
    }

    private String cast(String parsed) {
        return "CAST(%s AS %s)".formatted(parsed, kind.sqlType());
    }

    private static boolean namesZone(String pattern) {
        return TimePattern.of(pattern).kind() == ColumnKind.INSTANT;
    }
}
