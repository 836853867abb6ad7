package org.jotter.magics.mlflow;

import java.util.AbstractList;
import java.util.List;
import java.util.regex.Pattern;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunQuery;

/** Runs of one experiment. */
public final class RunList extends AbstractList<Run> {

    private final String experiment;
    private final RunQuery query;
    private final List<Run> runs;

    RunList(String experiment, RunQuery query, List<Run> runs) {
        this.experiment = experiment;
        this.query = query;
        this.runs = List.copyOf(runs);
    }

    String experiment() {
        return experiment;
    }

    /** True where the metric stands in the filter or the order of the query. */
    boolean asksFor(String metric) {
        Pattern word = Pattern.compile("(?<![\\w/-])" + Pattern.quote(metric) + "(?![\\w/-])");
        return word.matcher(query.filter() + " " + String.join(" ", query.orderBy())).find();
    }

    @Override
    public Run get(int index) {
        return runs.get(index);
    }

    @Override
    public int size() {
        return runs.size();
    }
}
