package org.jotter.views;

import org.jotter.charts.cards.Card;
import org.jotter.charts.cards.HtmlTable;
import org.jotter.models.TrainedModel;
import org.jotter.tables.frame.ColumnSpec;

/** A trained model as a card. */
public final class TrainedModelCard {

    private TrainedModelCard() {}

    /** Its URI, where it is logged, and the columns that it takes; and that it learned nothing. */
    public static Card of(TrainedModel<?> model) {
        Card titled = Card.titled(model.toString());
        Card card =
                BaselineVerdict.of(model.evaluation().metrics()).map(titled::note).orElse(titled);
        if (model.isLogged()) {
            card = card.code(model.modelUri());
        }
        HtmlTable.Builder inputs =
                HtmlTable.builder().caption("Signature: inputs").columns("column", "type");
        for (ColumnSpec column : model.signature().inputs()) {
            inputs.row(column.name(), column.type().mlflowName());
        }
        return card.table(inputs.build());
    }
}
