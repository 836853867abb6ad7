package org.jotter.magics.mlflow.gc;

import java.util.List;
import java.util.Locale;
import org.jotter.charts.cards.Card;
import org.jotter.charts.cards.Column;
import org.jotter.charts.cards.HtmlTable;
import org.jotter.magics.notebook.Display;
import org.jotter.magics.notebook.RendererRegistry;
import org.jotter.magics.notebook.Sizes;
import org.jotter.tracking.GcItem;
import org.jotter.tracking.GcKept;
import org.jotter.tracking.GcPlan;
import org.jotter.tracking.GcReport;
import org.jotter.tracking.errors.Counts;

/** How a plan to delete for good, and what came of it, are shown. */
public final class GcViews {

    private static final int MOST_ROWS = 60;
    private static final int LONGEST_CELL = 80;

    private GcViews() {}

    /** Tells the notebook how each of these values is shown. */
    public static void register(RendererRegistry registry) {
        registry.registerRenderer(GcPlan.class, GcViews::plan);
        registry.registerRenderer(GcReport.class, GcViews::report);
    }

    private static Display plan(GcPlan plan) {
        if (plan.items().isEmpty()) {
            return Display.of(withKept(Card.titled("Nothing to delete for good"), plan.kept()));
        }
        Card card =
                Card.titled("Would be deleted for good: " + said(plan.items()))
                        .table(items(plan.items()))
                        .note("Nothing has been deleted yet. The same line with --yes does it");
        return Display.of(withKept(card, plan.kept()));
    }

    private static Display report(GcReport report) {
        Card card =
                report.items().isEmpty()
                        ? Card.titled("Nothing was deleted")
                        : Card.titled("Deleted for good: " + said(report.items()))
                                .table(items(report.items()));
        for (String left : report.filesLeft()) {
            card = card.note(left);
        }
        return Display.of(withKept(card, report.kept()));
    }

    private static String said(List<GcItem> items) {
        long bytes = items.stream().mapToLong(GcItem::bytes).sum();
        return "%s, %s".formatted(Counts.of(items.size(), "item"), Sizes.text(bytes));
    }

    private static HtmlTable items(List<GcItem> items) {
        HtmlTable.Builder table =
                table().columns("what", "name", "id").column(right("files")).column(right("size"));
        items.forEach(
                item ->
                        table.row(
                                said(item.kind()),
                                item.name(),
                                item.id(),
                                item.files(),
                                Sizes.text(item.bytes())));
        return table.build();
    }

    private static Card withKept(Card card, List<GcKept> kept) {
        if (kept.isEmpty()) {
            return card;
        }
        HtmlTable.Builder table = table().caption("Kept").columns("what", "name", "why");
        kept.forEach(item -> table.row(said(item.kind()), item.name(), item.reason()));
        return card.table(table.build());
    }

    private static HtmlTable.Builder table() {
        return HtmlTable.builder().maxRows(MOST_ROWS).maxCellLength(LONGEST_CELL);
    }

    private static String said(GcItem.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Column right(String name) {
        return Column.of(name).withAlignment(Column.Alignment.RIGHT);
    }
}
