package org.jotter.tracking;

import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.util.List;
import java.util.Optional;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;

/** The experiments of a tracking store. Safe for all threads. */
public interface Experiments {

    /**
     * Makes an experiment.
     *
     * @throws JotterException EXISTS where the name is taken, by a deleted experiment too
     */
    Experiment create(NewExperiment experiment);

    /** Makes an experiment that keeps its artifacts where the store keeps them. */
    default Experiment create(String name) {
        return create(NewExperiment.named(name));
    }

    /**
     * The active experiment of that name, made if there is none of that name.
     *
     * @throws JotterException INVALID where it is deleted
     */
    Experiment getOrCreate(String name);

    /**
     * The experiment with that id, a deleted one too.
     *
     * @throws JotterException MISSING
     */
    Experiment get(ExperimentId id);

    /** The experiment with that id, a deleted one too; empty where there is none. */
    Optional<Experiment> find(ExperimentId id);

    /** The experiment of that name, a deleted one too; empty where there is none. */
    Optional<Experiment> find(String name);

    /**
     * The experiment of that name, a deleted one too.
     *
     * @throws JotterException MISSING, with the nearest name
     */
    default Experiment named(String name) {
        return find(name).orElseThrow(() -> noExperiment(name));
    }

    private JotterException noExperiment(String name) {
        ExperimentQuery all = ExperimentQuery.all().withView(ViewType.ALL);
        List<String> known =
                PagedList.all(token -> search(all.withPageToken(token))).stream()
                        .map(Experiment::name)
                        .toList();
        return new JotterException(
                MISSING,
                "No experiment named '%s'.%s List them with %%mlflow experiments"
                        .formatted(name, Names.didYouMean(name, known)));
    }

    /** The active experiments, newest first. */
    default List<Experiment> list() {
        ExperimentQuery newest = ExperimentQuery.all().orderBy("creation_time DESC");
        return PagedList.all(token -> search(newest.withPageToken(token)));
    }

    /**
     * A page of the experiments that a query asks for, in its order.
     *
     * @throws JotterException INVALID for a filter or order outside the grammar, or a page token of
     *     another search
     */
    PagedList<Experiment> search(ExperimentQuery query);

    /**
     * Gives an active experiment another name; its own name again is no mistake.
     *
     * @throws JotterException EXISTS where another experiment has the name, INVALID where this one
     *     is deleted
     */
    void rename(ExperimentId id, String newName);

    /** Marks an active experiment and all its runs as deleted. Its name stays taken. */
    void delete(ExperimentId id);

    /** Brings back a deleted experiment and all its runs, those deleted before it too. */
    void restore(ExperimentId id);

    /** Sets a tag of an active experiment, of at most 20,000 characters; its times stay. */
    void setTag(ExperimentId id, String key, String value);

    /**
     * Takes a tag away from an active experiment.
     *
     * @throws JotterException MISSING where it has no such tag
     */
    void deleteTag(ExperimentId id, String key);
}
