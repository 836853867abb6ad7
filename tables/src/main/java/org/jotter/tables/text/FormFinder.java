package org.jotter.tables.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tables.reading.Blanks;
import org.jotter.tables.reading.DecimalForm;
import org.jotter.tables.reading.Form;
import org.jotter.tables.reading.MissingWords;
import org.jotter.tables.reading.TextForm;
import org.jotter.tables.reading.TimeForm;
import org.jotter.tables.reading.TruthForm;
import org.jotter.tables.reading.WholeForm;

/**
 * Finds the form of one column by looking at its cells, one after the other: the narrowest that
 * every cell has. Used by one thread.
 */
final class FormFinder {

    private final String column;
    private final TextOptions options;
    private final List<Candidate> asked = new ArrayList<>();
    private final List<Candidate> told;
    private final Candidate decimal;
    private final CommaNumbers commas = new CommaNumbers();
    private final TimeCandidates times;
    private final LookedAt seen = new LookedAt();
    private long row;

    FormFinder(String column, TextOptions options) {
        this.column = column;
        this.options = options;
        boolean zeros = options.asked().numbers().contains(column);
        String grouping = options.signs().grouping();
        String sign = options.signs().isDecimalKnown() ? options.signs().decimal() : ".";
        this.decimal = new Candidate(new DecimalForm(sign, grouping, zeros));
        this.told =
                List.of(
                        new Candidate(TruthForm.TRUE_FALSE),
                        new Candidate(new WholeForm(ColumnKind.INTEGER, grouping, zeros)),
                        new Candidate(new WholeForm(ColumnKind.LONG, grouping, zeros)),
                        decimal);
        this.times = new TimeCandidates(options.zone());
        for (String pattern : options.asked().dates().getOrDefault(AskedForms.ANY, List.of())) {
            asked.add(new Candidate(TimeForm.of(pattern, options.zone())));
        }
        forced().ifPresent(form -> asked.add(0, new Candidate(form)));
    }

    private Optional<Form> forced() {
        if (options.asked().yesNo().contains(column)) {
            return Optional.of(TruthForm.YES_NO);
        }
        return Optional.ofNullable(options.asked().dates().get(column))
                .map(patterns -> TimeForm.of(patterns, options.zone()));
    }

    /** Looks at the cell of the next row. */
    void add(String cell) {
        row++;
        String text = Blanks.cut(cell);
        if (text.isEmpty() || options.missing().contains(text)) {
            return;
        }
        if (MissingWords.USUAL.contains(text)) {
            seen.addWord(text);
            return;
        }
        seen.addValue(text);
        asked.forEach(candidate -> candidate.add(text, row));
        told.forEach(candidate -> candidate.add(text, row));
        commas.add(text, row);
        times.add(text, row);
    }

    /**
     * What was found.
     *
     * @throws org.jotter.tracking.errors.JotterException INVALID where the user asked for a form
     *     that not every cell has
     */
    ColumnPlan plan() {
        Form form = form();
        List<String> doubts = new Doubts(column, seen, this).of(form);
        return new ColumnPlan(column, form, options, seen.values() == 0, doubts);
    }

    private Form form() {
        if (options.asked().texts().contains(column)) {
            return new TextForm();
        }
        if (isForced()) {
            return forcedForm();
        }
        if (seen.values() == 0) {
            return new TextForm();
        }
        return asked.stream()
                .filter(Candidate::fitsAll)
                .map(Candidate::form)
                .findFirst()
                .orElseGet(this::told);
    }

    private boolean isForced() {
        return options.asked().numbers().contains(column) || forced().isPresent();
    }

    private Form forcedForm() {
        if (!options.asked().numbers().contains(column)) {
            return checked(asked.get(0));
        }
        return told.stream()
                .filter(candidate -> candidate.form() instanceof WholeForm)
                .filter(Candidate::fitsAll)
                .findFirst()
                .map(Candidate::form)
                .orElseGet(() -> checked(decimal));
    }

    private Form checked(Candidate candidate) {
        if (candidate.misfits() > 0) {
            throw TextErrors.notOfThatForm(column, candidate);
        }
        return candidate.form();
    }

    /** The form that the cells themselves tell, the narrowest first. */
    private Form told() {
        if (options.quoted()) {
            return toldOfTimes();
        }
        Optional<Form> form =
                told.stream().filter(Candidate::fitsAll).map(Candidate::form).findFirst();
        if (form.isPresent() && !(form.get() == decimal.form() && seen.areBeyondLong())) {
            return form.get();
        }
        if (!options.signs().isDecimalKnown()
                && commas.areDecimals(options.signs().commaLikely())) {
            return commas.form();
        }
        return toldOfTimes();
    }

    private Form toldOfTimes() {
        return times.form().<Form>map(form -> form).orElseGet(TextForm::new);
    }

    Candidate decimal() {
        return decimal;
    }

    CommaNumbers commas() {
        return commas;
    }

    TimeCandidates times() {
        return times;
    }

    TextOptions options() {
        return options;
    }
}
