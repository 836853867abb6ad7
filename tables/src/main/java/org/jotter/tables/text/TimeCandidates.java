package org.jotter.tables.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tables.reading.IsoPatterns;
import org.jotter.tables.reading.TimeForm;

/** The dates and times that a column may hold: all ways of ISO 8601 together, or one regional. */
final class TimeCandidates {

    private final String zone;
    private final Set<String> isoPatterns = new LinkedHashSet<>();
    private final Candidate iso = new Candidate(TimeForm.of(IsoPatterns.DATE, ""));
    private final List<Candidate> regional = new ArrayList<>();
    private String first = "";
    private boolean ordersDiffer;

    TimeCandidates(String zone) {
        this.zone = zone;
    }

    void add(String text, long row) {
        iso.count(!iso.isHopeless() && looksLikeTime(text) && addIso(text), text, row);
        if (first.isEmpty()) {
            first = text;
            RegionalPatterns.list().forEach(pattern -> addIfItFits(pattern, text));
        }
        addRegional(text, row);
    }

    private static boolean looksLikeTime(String text) {
        return text.length() >= 5 && Character.isDigit(text.charAt(0));
    }

    private boolean addIso(String text) {
        for (String pattern : isoPatterns) {
            if (TimeForm.matches(pattern, text)) {
                return true;
            }
        }
        for (String pattern : IsoPatterns.list()) {
            if (TimeForm.matches(pattern, text) && goesWithTheOthers(pattern)) {
                return isoPatterns.add(pattern);
            }
        }
        return false;
    }

    /** A time of day and a point in time cannot be in one column. */
    private boolean goesWithTheOthers(String pattern) {
        return isoPatterns.stream().allMatch(other -> isTimeOfDay(other) == isTimeOfDay(pattern));
    }

    private static boolean isTimeOfDay(String pattern) {
        return TimeForm.of(pattern, "").kind() == ColumnKind.LOCAL_TIME;
    }

    private void addIfItFits(String pattern, String text) {
        TimeForm form = TimeForm.of(pattern, zone);
        if (form.value(text).isPresent()) {
            regional.add(new Candidate(form));
        }
    }

    private void addRegional(String text, long row) {
        Set<Object> values = new LinkedHashSet<>();
        for (Candidate candidate : regional) {
            if (candidate.add(text, row)) {
                candidate.form().value(text).ifPresent(values::add);
            }
        }
        ordersDiffer |= values.size() > 1;
    }

    /** The first cell. */
    String first() {
        return first;
    }

    /** The form that all cells have, if there is one and only one. */
    Optional<TimeForm> form() {
        if (iso.fitsAll()) {
            return Optional.of(TimeForm.of(List.copyOf(isoPatterns), zone));
        }
        List<TimeForm> fitting = fitting();
        return ambiguous().isEmpty() ? fitting.stream().findFirst() : Optional.empty();
    }

    /** The forms that all cells have and that give different dates. */
    List<TimeForm> ambiguous() {
        List<TimeForm> fitting = fitting();
        return fitting.size() > 1 && ordersDiffer ? fitting : List.of();
    }

    private List<TimeForm> fitting() {
        return regional.stream()
                .filter(Candidate::fitsAll)
                .map(candidate -> (TimeForm) candidate.form())
                .toList();
    }

    /** A form that nearly all cells have. */
    Optional<Candidate> nearly() {
        if (iso.nearlyFits()) {
            return Optional.of(iso);
        }
        return regional.stream().filter(Candidate::nearlyFits).findFirst();
    }

    /** Some of the times name a zone and others do not. */
    boolean mixesZones() {
        long zoned =
                isoPatterns.stream()
                        .filter(p -> TimeForm.of(p, "").kind() == ColumnKind.INSTANT)
                        .count();
        return zone.isEmpty() && zoned > 0 && zoned < isoPatterns.size();
    }
}
