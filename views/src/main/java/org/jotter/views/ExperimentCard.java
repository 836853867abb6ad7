package org.jotter.views;

import java.util.Map;
import org.jotter.charts.cards.Card;
import org.jotter.tracking.Experiment;

/** An experiment as a card. */
public final class ExperimentCard {

    private ExperimentCard() {}

    /** Its name, id, time, artifact location and tags. */
    public static Card of(Experiment experiment) {
        Card card =
                Card.titled("Experiment " + experiment.name())
                        .value("experiment id", experiment.experimentId().value())
                        .value("created (UTC)", Times.at(experiment.creationTimeMillis()))
                        .value("artifacts", experiment.artifactLocation());
        for (Map.Entry<String, String> tag : experiment.tags().entrySet()) {
            card = card.value("tag " + tag.getKey(), tag.getValue());
        }
        return card;
    }
}
