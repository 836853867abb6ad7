package org.jotter.tables.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jotter.tables.cells.WrongCell;
import org.jotter.tables.reading.Form;
import org.jotter.tables.reading.TextForm;
import org.jotter.tables.reading.TimeForm;

/** The sentences about what a column could as well have held, each with the option that decides. */
record Doubts(String column, LookedAt seen, FormFinder finder) {

    List<String> of(Form form) {
        List<String> doubts = new ArrayList<>();
        if (form instanceof TextForm) {
            addOfText(doubts);
        } else if (form instanceof TimeForm) {
            addOfTimes(doubts);
        } else if (form == finder.commas().form() && finder.commas().areEither()) {
            doubts.add(
                    tell(
                            "is read with decimal commas, '%s' as %s. thousands(\",\") reads"
                                    + " thousands",
                            finder.commas().first(), finder.commas().first().replace(',', '.')));
        }
        return doubts;
    }

    private void addOfText(List<String> doubts) {
        if (finder.options().asked().texts().contains(column)) {
            return;
        }
        if (seen.values() == 0 && !seen.words().isEmpty()) {
            String word = seen.words().iterator().next();
            doubts.add(
                    tell(
                            "holds nothing but '%s', read as text. missing(\"%s\") reads it as"
                                    + " missing",
                            word, word));
        } else if (seen.values() > 0) {
            otherForm().ifPresent(doubts::add);
        }
    }

    private Optional<String> otherForm() {
        return finder.options().quoted() ? ofTimes() : ofNumbersOrTimes();
    }

    private Optional<String> ofNumbersOrTimes() {
        if (seen.areCodes()) {
            return seen.areOfOneLength()
                    ? Optional.empty()
                    : of(
                            "is text, for '%s' would lose its zeros as a number. numbers(\"%s\")"
                                    + " reads numbers",
                            seen.firstCode(), column);
        }
        if (seen.areBeyondLong()) {
            return of(
                    "is text, for '%s' is beyond what a long holds. numbers(\"%s\") reads doubles,"
                            + " of 15 digits",
                    WrongCell.quotable(seen.firstBeyondLong()), column);
        }
        if (finder.commas().areEither()) {
            String first = finder.commas().first();
            return of(
                    "is text, for '%s' may be %s or %s. decimal(\",\") or thousands(\",\") decides",
                    first, first.replace(',', '.'), first.replace(",", ""));
        }
        if (finder.commas().areThousands()) {
            return of(
                    "is text, for '%s' has commas between thousands. thousands(\",\") reads"
                            + " numbers",
                    finder.commas().first());
        }
        if (finder.decimal().nearlyFits()) {
            return Optional.of(nearly(finder.decimal(), "no number"));
        }
        return ofTimes();
    }

    private Optional<String> ofTimes() {
        List<TimeForm> ambiguous = finder.times().ambiguous();
        if (!ambiguous.isEmpty()) {
            return of(
                    "is text, for '%s' may be %s. %s decides",
                    finder.times().first(),
                    ambiguous.stream()
                            .map(
                                    form ->
                                            String.valueOf(
                                                    form.value(finder.times().first())
                                                            .orElseThrow()))
                            .collect(Collectors.joining(" or ")),
                    ambiguous.stream()
                            .map(form -> "dates(\"%s\")".formatted(form.patterns().get(0)))
                            .collect(Collectors.joining(" or ")));
        }
        if (seen.areDatesOfShortYears()) {
            return of(
                    "is text, for '%s' has a year of two digits. dates(\"dd/MM/yy\"), in the order"
                            + " that is meant, reads dates",
                    seen.firstShortYear());
        }
        return finder.times().nearly().map(candidate -> nearly(candidate, "no such date or time"));
    }

    private String nearly(Candidate candidate, String none) {
        String words =
                candidate.misfitWords().stream()
                        .map(word -> "\"" + word.replace("\"", "\\\"") + "\"")
                        .collect(Collectors.joining(", "));
        return tell(
                "is text, for %,d of its %,d values %s %s, the first '%s' in row %d.%s",
                candidate.misfits(),
                seen.values(),
                candidate.misfits() == 1 ? "is" : "are",
                none,
                WrongCell.quotable(candidate.firstMisfit()),
                candidate.firstMisfitRow(),
                words.isEmpty() ? "" : " missing(%s) reads that as missing".formatted(words));
    }

    private void addOfTimes(List<String> doubts) {
        if (finder.times().mixesZones()) {
            doubts.add(
                    tell(
                            "holds times with and without a zone; those without are taken for UTC."
                                    + " zone(\"...\") names another"));
        }
    }

    private Optional<String> of(String predicate, Object... values) {
        return Optional.of(tell(predicate, values));
    }

    private String tell(String predicate, Object... values) {
        return "Column '%s' ".formatted(column) + String.format(Locale.ROOT, predicate, values);
    }
}
