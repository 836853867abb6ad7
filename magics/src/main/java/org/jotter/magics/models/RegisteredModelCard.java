package org.jotter.magics.models;

import org.jotter.charts.cards.Card;
import org.jotter.tracking.RegisteredModel;

/** A registered model as a card: what is said of it, and its versions. */
final class RegisteredModelCard {

    private RegisteredModelCard() {}

    static Card of(ModelSummary summary) {
        RegisteredModel model = summary.model();
        return VersionCard.about(Card.titled(model.name()), model.description(), model.tags())
                .table(VersionTable.of(summary));
    }
}
