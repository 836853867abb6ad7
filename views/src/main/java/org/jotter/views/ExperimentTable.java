package org.jotter.views;

import org.jotter.charts.cards.HtmlTable;
import org.jotter.tracking.Experiment;

/** Experiments as a table, the active one marked. */
public final class ExperimentTable {

    private ExperimentTable() {}

    /** A row for each. */
    public static HtmlTable of(ExperimentList experiments) {
        HtmlTable.Builder table =
                HtmlTable.builder().columns("experiment", "id", "created (UTC)", "active");
        for (Experiment e : experiments) {
            String mark = experiments.isActive(e) ? "active" : "";
            table.row(e.name(), e.experimentId().value(), Times.at(e.creationTimeMillis()), mark);
        }
        return table.build();
    }
}
