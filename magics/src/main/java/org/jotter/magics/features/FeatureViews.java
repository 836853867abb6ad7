package org.jotter.magics.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jotter.charts.cards.Card;
import org.jotter.charts.cards.HtmlTable;
import org.jotter.features.FeatureColumn;
import org.jotter.features.FeatureTable;
import org.jotter.features.TrainingSet;
import org.jotter.features.TrainingSplit;
import org.jotter.features.WidenedColumn;
import org.jotter.features.WriteResult;
import org.jotter.magics.notebook.Display;
import org.jotter.magics.notebook.Notebook;
import org.jotter.tracking.errors.Counts;
import org.jotter.views.Times;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** How tables, feature tables and training sets are shown. */
public final class FeatureViews {

    /** As pandas has it. */
    private static final int SHOWN_WHOLE = 60;

    private static final int SHOWN_OF_MORE = 10;

    private FeatureViews() {}

    /** Tells the notebook how each of these values is shown. */
    public static void register(Notebook notebook) {
        notebook.registerRenderer(Table.class, table -> Display.of(rows(table, table.name())));
        notebook.registerRenderer(FeatureTable.class, FeatureViews::table);
        notebook.registerRenderer(FeatureTableList.class, FeatureViews::list);
        notebook.registerRenderer(WriteResult.class, FeatureViews::written);
        notebook.registerRenderer(TrainingSet.class, FeatureViews::trainingSet);
        notebook.registerRenderer(TrainingSplit.class, FeatureViews::split);
    }

    /** The rows of a Tablesaw table, missing cells marked, types below the names. */
    public static HtmlTable rows(Table table, String caption) {
        HtmlTable.Builder rows =
                HtmlTable.builder()
                        .caption(
                                "%s: %s x %s"
                                        .formatted(
                                                caption,
                                                Counts.of(table.rowCount(), "row"),
                                                Counts.of(table.columnCount(), "column")));
        table.columns()
                .forEach(
                        column ->
                                rows.column(
                                        column.name(),
                                        column.type().name().toLowerCase(Locale.ROOT)));
        boolean whole = table.rowCount() <= SHOWN_WHOLE;
        return rows.rows(table.rowCount(), row -> cells(table, row))
                .maxRows(whole ? SHOWN_WHOLE : SHOWN_OF_MORE)
                .restBy("inRange(0, %d) of the table shows its first ones".formatted(SHOWN_WHOLE))
                .build();
    }

    private static List<Object> cells(Table table, int row) {
        List<Object> cells = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            cells.add(column.isMissing(row) ? null : column.get(row));
        }
        return cells;
    }

    private static Card card(FeatureTable table) {
        Card card =
                Card.titled("Feature table " + table.name())
                        .value("description", table.description())
                        .value("primary keys", String.join(", ", table.primaryKeys()))
                        .value("timestamp key", table.timestampKey().orElse(""))
                        .value("rows", table.rowCount())
                        .value("version", table.version());
        return card.value("updated (UTC)", Times.at(table.updatedMillis()));
    }

    private static Display table(FeatureTable table) {
        HtmlTable.Builder features =
                HtmlTable.builder().caption("Features").columns("feature", "type");
        for (FeatureColumn feature : table.features()) {
            features.row(feature.name(), feature.type().name().toLowerCase(Locale.ROOT));
        }
        return Display.of(card(table).table(features.build()));
    }

    private static Display list(FeatureTableList tables) {
        if (tables.isEmpty()) {
            return Display.text(
                    "No feature tables yet. Make one with %features create NAME --from VARIABLE"
                            + " --primary-keys COLUMN");
        }
        HtmlTable.Builder list =
                HtmlTable.builder()
                        .maxCellLength(200)
                        .columns(
                                "feature table",
                                "primary keys",
                                "timestamp key",
                                "features",
                                "rows",
                                "version",
                                "updated (UTC)",
                                "description");
        for (FeatureTable table : tables) {
            list.row(
                    table.name(),
                    String.join(", ", table.primaryKeys()),
                    table.timestampKey().orElse(""),
                    table.features().size(),
                    table.rowCount(),
                    table.version(),
                    Times.at(table.updatedMillis()),
                    table.description());
        }
        return Display.of(list.build());
    }

    private static Display written(WriteResult result) {
        Card card =
                card(result.table())
                        .note(
                                "%s inserted, %,d updated, %,d unchanged"
                                        .formatted(
                                                Counts.of(result.inserted(), "row"),
                                                result.updated(),
                                                result.unchanged()));
        for (WidenedColumn column : result.widened()) {
            card = card.note("Column " + column);
        }
        return Display.of(card);
    }

    private static Display trainingSet(TrainingSet set) {
        return Display.of(rows(set.table(), "Training set, label " + set.label()));
    }

    private static Display split(TrainingSplit split) {
        return Display.of(
                Card.titled("Split " + split.description())
                        .value("rows to train on", split.train().rowCount())
                        .value("rows held out", split.test().rowCount()));
    }
}
