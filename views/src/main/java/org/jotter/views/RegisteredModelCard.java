package org.jotter.views;

import org.jotter.charts.cards.Card;
import org.jotter.tracking.RegisteredModel;

/** A registered model as a card: what is said of it, and its versions. */
public final class RegisteredModelCard {

    private RegisteredModelCard() {}

    /** Its description and tags, and a table of its versions. */
    public static Card of(ModelSummary summary) {
        RegisteredModel model = summary.model();
        return VersionCard.about(Card.titled(model.name()), model.description(), model.tags())
                .table(VersionTable.of(summary));
    }
}
