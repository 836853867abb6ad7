package org.jotter.magics.mlflow.choice;

import java.util.ArrayList;
import java.util.List;
import org.jotter.magics.values.AtLeastOne;
import org.jotter.magics.values.FilterWords;
import org.jotter.magics.values.OrderWords;
import picocli.CommandLine.Option;

/** The options that say which runs or models, and in which order, as a picocli mixin. */
public final class SearchOptions {

    /** More than a table can show. */
    private static final int MOST = 10_000;

    @Option(
            names = "--filter",
            paramLabel = "FILTER",
            completionCandidates = FilterWords.class,
            description = "MLflow's filter: \"metrics.roc_auc > 0.5 and tags.team = 'red'\".")
    private String filter = "";

    @Option(
            names = "--order-by",
            paramLabel = "ORDER",
            completionCandidates = OrderWords.class,
            description = "\"metrics.roc_auc DESC\"; may be given more than once.")
    private List<String> orderBy = new ArrayList<>();

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = AtLeastOne.class,
            description = "At most this many (${DEFAULT-VALUE}).")
    private int limit = 20;

    @Option(names = "--all", description = "As many as there are.")
    private boolean all;

    @Option(
            names = "--page-token",
            paramLabel = "TOKEN",
            description =
                    "The next page of the same search; shown below a page that is not the last.")
    private String pageToken = "";

    public String pageToken() {
        return pageToken;
    }

    public String filter() {
        return filter;
    }

    public List<String> orderBy() {
        return List.copyOf(orderBy);
    }

    public int limit() {
        return all ? MOST : limit;
    }
}
