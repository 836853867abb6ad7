package org.jotter.magics.house;

import org.jotter.charts.cards.Card;
import org.jotter.charts.cards.HtmlTable;
import org.jotter.magics.notebook.Display;
import org.jotter.magics.notebook.MagicList;
import org.jotter.magics.notebook.Notebook;

/** How Jotter shows itself. */
public final class HouseViews {

    private HouseViews() {}

    /** Tells the notebook how each of these values is shown. */
    public static void register(Notebook notebook) {
        notebook.registerRenderer(MagicList.class, HouseViews::magics);
        notebook.registerRenderer(Info.class, HouseViews::info);
    }

    private static Display magics(MagicList magics) {
        HtmlTable.Builder table =
                HtmlTable.builder()
                        .maxCellLength(300)
                        .caption("The magics; each shows its options with --help")
                        .columns("magic", "what it is for");
        magics.forEach(entry -> table.row(entry.name(), entry.purpose()));
        return Display.of(table.build());
    }

    private static Display info(Info info) {
        Card card =
                Card.titled("Jotter " + info.jotter())
                        .value("java", info.java())
                        .value("workspace", info.workspace());
        return Display.of(
                info.tracking().isEmpty() ? card : card.value("tracking", info.tracking()));
    }
}
