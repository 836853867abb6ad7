package org.jotter.tables.reading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jotter.tables.cells.ColumnKind;

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

    /** The value of a text that is written by one of the patterns; empty for any other. */
    public Optional<Object> exactly(String text) {
        return value(text, patterns);
    }

    @Override
    public Optional<Object> value(String text) {
        Optional<Object> value = exactly(text);
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

    private static boolean namesZone(String pattern) {
        return TimePattern.of(pattern).kind() == ColumnKind.INSTANT;
    }
}
