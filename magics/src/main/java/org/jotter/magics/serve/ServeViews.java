package org.jotter.magics.serve;

import org.jotter.charts.cards.Card;
import org.jotter.charts.cards.HtmlTable;
import org.jotter.magics.features.FeatureViews;
import org.jotter.magics.notebook.Display;
import org.jotter.magics.notebook.Notebook;
import org.jotter.models.UnseenCategories;
import org.jotter.serving.endpoints.Endpoint;
import org.jotter.serving.scoring.QueryAnswer;
import org.jotter.serving.scoring.ServedEndpoint;
import org.jotter.views.Times;

/** How endpoints and their answers are shown. */
public final class ServeViews {

    private ServeViews() {}

    /** Tells the notebook how each of these values is shown. */
    public static void register(Notebook notebook) {
        notebook.registerRenderer(ServedEndpoint.class, ServeViews::served);
        notebook.registerRenderer(EndpointList.class, ServeViews::list);
        notebook.registerRenderer(QueryAnswer.class, ServeViews::answer);
    }

    private static Display served(ServedEndpoint served) {
        Endpoint endpoint = served.endpoint();
        Card card =
                Card.titled("Endpoint " + endpoint.name())
                        .value("model", endpoint.model().modelUri())
                        .value("address", endpoint.address() + "/invocations");
        return Display.of(
                served.beside()
                        .map(other -> card.note(beside(other)))
                        .orElse(card)
                        .note("Ask it from a terminal:")
                        .code(served.curl()));
    }

    private static String beside(Endpoint other) {
        return "Another kernel serves '%s', at %s, so this one has a name of its own. Take the name over with --take-over"
                .formatted(other.name(), other.address());
    }

    private static Display list(EndpointList endpoints) {
        if (endpoints.isEmpty()) {
            return Display.text("No endpoints yet. Serve a model with %serve MODEL");
        }
        HtmlTable.Builder table =
                HtmlTable.builder()
                        .maxCellLength(200)
                        .columns("endpoint", "state", "model", "address", "started (UTC)");
        for (Endpoint endpoint : endpoints) {
            boolean live = endpoint.isLive();
            table.row(
                    endpoint.name(),
                    live ? "ready" : "stopped",
                    endpoint.model().modelUri(),
                    live ? endpoint.address() : "",
                    Times.at(endpoint.startedAtMillis()));
        }
        return Display.of(table.build());
    }

    private static Display answer(QueryAnswer answer) {
        Card card =
                Card.titled("Predictions").table(FeatureViews.rows(answer.predictions(), "Answer"));
        for (UnseenCategories column : answer.unseen()) {
            card = card.note(column.inWords());
        }
        return Display.of(card.note("The same from a terminal:").code(answer.curl()));
    }
}
