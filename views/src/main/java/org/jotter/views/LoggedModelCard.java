package org.jotter.views;

import java.util.List;
import org.jotter.charts.cards.Card;
import org.jotter.charts.cards.HtmlTable;
import org.jotter.tracking.LoggedModel;
import org.jotter.tracking.LoggedModelStatus;

/** A logged model as a card. */
public final class LoggedModelCard {

    private LoggedModelCard() {}

    /** Where it comes from, where it is registered, its URI and its metrics. */
    public static Card of(LoggedModel model) {
        Card card = Card.titled("Logged model " + model.name());
        if (model.info().status() != LoggedModelStatus.READY) {
            card = card.value("status", model.info().status());
        }
        card = card.value("created (UTC)", Times.at(model.info().creationTimeMillis()));
        if (!model.info().sourceRunId().isEmpty()) {
            card = card.value("made by run", model.info().sourceRunId());
        }
        if (!model.registrations().isEmpty()) {
            card = card.value("registered as", LoggedModelTable.registrations(model));
        }
        card = card.code(model.modelUri());
        return model.metrics().isEmpty() ? card : card.table(metrics(model));
    }

    private static HtmlTable metrics(LoggedModel model) {
        HtmlTable.Builder table = HtmlTable.builder().caption("Metrics").columns("metric", "value");
        LoggedModelTable.keys(List.of(model))
                .forEach(key -> table.row(key, LoggedModelTable.value(model, key)));
        return table.build();
    }
}
