package org.jotter.views;

import java.util.Map;
import java.util.stream.Collectors;
import org.jotter.charts.cards.Card;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.Stage;

/** A model version as a card. */
public final class VersionCard {

    private VersionCard() {}

    /** Its source, aliases, stage, description, tags and URI. */
    public static Card of(ModelVersion version) {
        Card card =
                Card.titled("%s version %d".formatted(version.name(), version.version()))
                        .value("source", version.source())
                        .value("created (UTC)", Times.at(version.creationTimeMillis()));
        if (!version.aliases().isEmpty()) {
            card = card.value("aliases", VersionTable.aliases(version));
        }
        if (version.currentStage() != Stage.NONE) {
            card = card.value("stage", version.currentStage().toString());
        }
        return about(card, version.description(), version.tags()).code(version.uri());
    }

    /** The card with the description and the tags of a model or a version, where there are any. */
    static Card about(Card card, String description, Map<String, String> tags) {
        Card described = description.isEmpty() ? card : card.value("description", description);
        return tags.isEmpty() ? described : described.value("tags", text(tags));
    }

    private static String text(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag -> tag.getKey() + " = " + tag.getValue())
                .collect(Collectors.joining(", "));
    }
}
