package org.jotter.tracking.gc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.GcItem.Kind;
import org.jotter.tracking.GcKept;
import org.jotter.tracking.GcQuery;
import org.jotter.tracking.RunId;

/**
 * What a query asks for, parted into what goes, runs and models before their experiments, and what
 * has to stay.
 */
record Selection(List<Collectable> going, List<GcKept> kept) {

    static Selection of(DeletedRows rows, Uses uses, GcQuery query, long deletedBefore) {
        List<Collectable> experiments =
                rows.experiments(deletedBefore).stream()
                        .filter(each -> isNamed(query, each.experimentId()))
                        .toList();
        Set<ExperimentId> whole =
                experiments.stream().map(Collectable::experimentId).collect(Collectors.toSet());
        List<Collectable> contents = new ArrayList<>();
        for (Collectable run : rows.runs(deletedBefore, experiments)) {
            if (isAsked(query, query.runIds().contains(new RunId(run.id())), run, whole)) {
                contents.add(run);
            }
        }
        for (Collectable model : rows.models(deletedBefore, experiments)) {
            if (isAsked(query, query.modelIds().contains(model.id()), model, whole)) {
                contents.add(model);
            }
        }
        return part(uses, contents, experiments);
    }

    private static boolean isAsked(
            GcQuery query, boolean named, Collectable thing, Set<ExperimentId> whole) {
        return !query.hasIds() || named || whole.contains(thing.experimentId());
    }

    private static boolean isNamed(GcQuery query, ExperimentId id) {
        return !query.hasIds() || query.experimentIds().contains(id);
    }

    private static Selection part(
            Uses uses, List<Collectable> contents, List<Collectable> experiments) {
        List<Collectable> going = new ArrayList<>();
        List<Collectable> staying = new ArrayList<>();
        List<GcKept> kept = new ArrayList<>();
        for (Collectable thing : contents) {
            Optional<String> reason = uses.reasonToKeep(thing);
            reason.ifPresent(why -> staying.add(thing));
            reason.ifPresentOrElse(why -> kept.add(thing.kept(why)), () -> going.add(thing));
        }
        for (Collectable experiment : experiments) {
            Optional<String> reason =
                    uses.reasonToKeep(experiment).or(() -> held(experiment, staying));
            reason.ifPresentOrElse(
                    why -> kept.add(experiment.kept(why)), () -> going.add(experiment));
        }
        return new Selection(going, kept);
    }

    private static Optional<String> held(Collectable experiment, List<Collectable> staying) {
        return staying.stream()
                .filter(thing -> thing.experimentId().equals(experiment.experimentId()))
                .findFirst()
                .map(
                        thing ->
                                "its %s '%s' stays"
                                        .formatted(
                                                thing.kind() == Kind.RUN ? "run" : "logged model",
                                                thing.name()));
    }
}
