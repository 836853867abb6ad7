package org.jotter.views;

import java.util.AbstractList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.PagedList;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunQuery;

/** Runs of one experiment, or a page of a search through several. */
public final class RunList extends AbstractList<Run> {

    private final RunQuery query;
    private final PagedList<Run> runs;
    private final Map<ExperimentId, String> experiments;
    private final boolean ofOneExperiment;
    private final RunFacts facts;

    private RunList(
            RunQuery query,
            PagedList<Run> runs,
            Map<ExperimentId, String> experiments,
            boolean ofOneExperiment,
            RunFacts facts) {
        this.query = query;
        this.runs = runs;
        this.experiments = Collections.unmodifiableMap(experiments);
        this.ofOneExperiment = ofOneExperiment;
        this.facts = facts;
    }

    /** The runs that a query found in one experiment. */
    public static RunList of(Experiment experiment, RunQuery query, PagedList<Run> runs) {
        Map<ExperimentId, String> names = Map.of(experiment.experimentId(), experiment.name());
        return new RunList(query, runs, names, true, RunFacts.NONE);
    }

    /** What a search found; the names of the experiments are asked for once each. */
    public static RunList found(
            RunQuery query, PagedList<Run> runs, Function<ExperimentId, String> nameOf) {
        Map<ExperimentId, String> names = new LinkedHashMap<>();
        runs.forEach(run -> names.computeIfAbsent(run.info().experimentId(), nameOf));
        return new RunList(query, runs, names, false, RunFacts.NONE);
    }

    /** The same, shown with what is known about them besides. */
    public RunList with(RunFacts newFacts) {
        return new RunList(query, runs, experiments, ofOneExperiment, newFacts);
    }

    RunFacts facts() {
        return facts;
    }

    /** Whether an order was asked for. */
    boolean isOrdered() {
        return !query.orderBy().isEmpty();
    }

    /** Where there are runs, for one who looks into an empty experiment; newest first. */
    public List<String> otherExperiments() {
        return facts.experimentsWithRuns();
    }

    /** Those of them that are RUNNING although their process is gone. */
    public List<Run> abandoned() {
        return stream().filter(facts::isAbandoned).toList();
    }

    /** The name of the one experiment that was looked into; empty after a search. */
    public Optional<String> onlyExperiment() {
        return ofOneExperiment
                ? Optional.of(experiments.values().iterator().next())
                : Optional.empty();
    }

    String experimentOf(Run run) {
        return experiments.get(run.info().experimentId());
    }

    /** What asks for the next page; empty on the last. */
    public Optional<String> token() {
        return runs.token();
    }

    /** Whether a filter was asked for. */
    public boolean isFiltered() {
        return !query.filter().isBlank();
    }

    /** The filter and the order that were asked for. */
    String question() {
        return query.filter() + " " + String.join(" ", query.orderBy());
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
