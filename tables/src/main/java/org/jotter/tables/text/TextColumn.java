package org.jotter.tables.text;

import java.util.List;
import java.util.Optional;
import org.jotter.tables.reading.ColumnReading;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.temporal.TemporalColumn;

/**
 * A column that was read from texts.
 *
 * @param column its cells
 * @param reading how they were read
 * @param doubts what they could as well have been
 */
public record TextColumn(Column<?> column, ColumnReading reading, List<String> doubts) {

    public TextColumn {
        doubts = List.copyOf(doubts);
    }

    /** Looks at every text of open parts, and reads the column by what they all are. */
    static TextColumn looked(String name, List<ColumnPart> open, TextOptions options) {
        return of(name, open.stream().map(part -> ((OpenPart) part).texts()).toList(), options);
    }

    /** The column that these texts are; the empty text is a missing one. */
    public static TextColumn ofTexts(String name, List<String> texts, TextOptions options) {
        return of(name, List.of(texts), options);
    }

    private static TextColumn of(String name, List<List<String>> texts, TextOptions options) {
        FormFinder finder = new FormFinder(name, options);
        texts.forEach(some -> some.forEach(finder::add));
        ColumnPlan plan = finder.plan();
        ColumnPart part = plan.isText() ? new TextPart(options) : new TypedPart(plan);
        texts.forEach(some -> some.forEach(text -> addTo(part, text)));
        return of(plan, List.of(part)).orElseThrow();
    }

    private static void addTo(ColumnPart part, String text) {
        if (text.isEmpty()) {
            part.addMissing();
        } else {
            part.add(text);
        }
    }

    /** The parts joined; empty where a cell is not of the plan's form. */
    static Optional<TextColumn> of(ColumnPlan plan, List<ColumnPart> parts) {
        CellFacts facts = new CellFacts();
        parts.forEach(part -> facts.addAll(part.facts()));
        return cells(plan, parts)
                .map(cells -> new TextColumn(cells, plan.reading(), plan.doubts(facts)));
    }

    private static Optional<Column<?>> cells(ColumnPlan plan, List<ColumnPart> parts) {
        if (plan.isText()) {
            return Optional.of(texts(plan.name(), parts));
        }
        Column<?> all = plan.form().kind().column(plan.name());
        for (ColumnPart part : parts) {
            TypedPart typed = (TypedPart) part;
            if (!typed.fits()) {
                return Optional.empty();
            }
            append(all, typed.cells());
        }
        return Optional.of(all);
    }

    // They are of one kind. Tablesaw would make an object of each time.
    @SuppressWarnings("unchecked")
    private static <T> void append(Column<T> all, Column<?> more) {
        if (all instanceof TemporalColumn<?> times) {
            TemporalColumn<?> others = (TemporalColumn<?>) more;
            for (int row = 0; row < others.size(); row++) {
                times.appendInternal(others.getLongInternal(row));
            }
        } else if (all instanceof BooleanColumn truths) {
            BooleanColumn others = (BooleanColumn) more;
            for (int row = 0; row < others.size(); row++) {
                truths.append(others.getByte(row));
            }
        } else if (all instanceof DateColumn days) {
            DateColumn others = (DateColumn) more;
            for (int row = 0; row < others.size(); row++) {
                days.appendInternal(others.getIntInternal(row));
            }
        } else {
            all.append((Column<T>) more);
        }
    }

    private static StringColumn texts(String name, List<ColumnPart> parts) {
        String[] all = new String[parts.stream().mapToInt(part -> ((TextPart) part).size()).sum()];
        int size = 0;
        for (ColumnPart part : parts) {
            ((TextPart) part).copyTo(all, size);
            size += ((TextPart) part).size();
        }
        return StringColumn.create(name, all);
    }
}
