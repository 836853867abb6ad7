package org.jotter.views;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.LoggedModel;
import org.jotter.tracking.LoggedModelQuery;
import org.jotter.tracking.LoggedModelQuery.OrderBy;
import org.jotter.tracking.RunId;
import org.jotter.tracking.Runs;
import org.jotter.tracking.errors.JotterException;

/** Logged models of one experiment. */
public final class LoggedModelList extends AbstractList<LoggedModel> {

    private final Experiment experiment;
    private final List<LoggedModel> models;
    private final LoggedModelQuery asked;
    private final Map<String, String> runNames;

    private LoggedModelList(
            Experiment experiment,
            List<LoggedModel> models,
            LoggedModelQuery asked,
            Map<String, String> runNames) {
        this.experiment = experiment;
        this.models = List.copyOf(models);
        this.asked = asked;
        this.runNames = Map.copyOf(runNames);
    }

    /** The names of the runs that made them are asked for once each. */
    public static LoggedModelList of(
            Experiment experiment, List<LoggedModel> models, LoggedModelQuery asked, Runs runs) {
        Map<String, String> names = new HashMap<>();
        for (LoggedModel model : models) {
            names.computeIfAbsent(model.info().sourceRunId(), id -> nameOf(runs, id));
        }
        return new LoggedModelList(experiment, models, asked, names);
    }

    /** A source run need not exist. */
    private static String nameOf(Runs runs, String runId) {
        try {
            return runId.isEmpty() ? "" : runs.get(new RunId(runId)).name();
        } catch (JotterException e) {
            return runId;
        }
    }

    /** The experiment's name. */
    public String experiment() {
        return experiment.name();
    }

    /** The filter and the order that were asked for. */
    String question() {
        String orders =
                asked.orderBy().stream().map(OrderBy::fieldName).collect(Collectors.joining(" "));
        return asked.filter() + " " + orders;
    }

    /** Whether a filter was asked for. */
    public boolean isFiltered() {
        return !asked.filter().isBlank();
    }

    /** The name of the run that made a model, its id where there is no such run. */
    String madeBy(LoggedModel model) {
        return runNames.get(model.info().sourceRunId());
    }

    @Override
    public LoggedModel get(int index) {
        return models.get(index);
    }

    @Override
    public int size() {
        return models.size();
    }
}
