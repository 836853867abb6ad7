package org.jotter.views;

import java.util.ArrayList;
import java.util.List;
import org.jotter.charts.cards.HtmlTable;
import org.jotter.tracking.RegistryEvent;

/** A model's history as a table: when, who, what, from, to. */
public final class ModelHistoryTable {

    /** A URI is there to be copied whole. */
    private static final int LONGEST_URI = 200;

    private ModelHistoryTable() {}

    /** A row for each event; the model's name where it had another once. */
    public static HtmlTable of(ModelHistory history) {
        boolean renamed = history.stream().map(RegistryEvent::name).distinct().count() > 1;
        HtmlTable.Builder table =
                HtmlTable.builder()
                        .maxCellLength(LONGEST_URI)
                        .caption(caption(history))
                        .columns("when (UTC)", "who");
        table.columns(renamed ? new String[] {"model"} : new String[0]);
        table.columns("what", "from", "to");
        history.forEach(event -> table.row(row(event, renamed)));
        return table.build();
    }

    private static String caption(ModelHistory history) {
        if (history.isEmpty()) {
            return "Nothing has happened to %s since its history is kept"
                    .formatted(history.model());
        }
        RegistryEvent last = history.get(0);
        boolean deleted = last.kind() == RegistryEvent.Kind.DELETED && last.version() == 0;
        return "History of %s%s".formatted(history.model(), deleted ? ", which was deleted" : "");
    }

    private static List<Object> row(RegistryEvent event, boolean renamed) {
        List<Object> row = new ArrayList<>();
        row.add(Times.at(event.timestampMillis()));
        row.add(event.userId());
        if (renamed) {
            row.add(event.name());
        }
        row.addAll(List.of(what(event), event.from(), event.to()));
        return row;
    }

    private static String what(RegistryEvent event) {
        String subject = event.version() == 0 ? "model" : "version " + event.version();
        return switch (event.kind()) {
            case CREATED -> subject + " made";
            case RENAMED -> subject + " renamed";
            case DESCRIBED -> subject + ": description";
            case TAG_SET -> "%s: tag %s".formatted(subject, event.item());
            case TAG_DELETED -> "%s: tag %s deleted".formatted(subject, event.item());
            case STAGE_CHANGED -> subject + ": stage";
            case ALIAS_SET -> "alias @%s".formatted(event.item());
            case ALIAS_DELETED -> "alias @%s deleted".formatted(event.item());
            case DELETED -> subject + " deleted";
        };
    }
}
