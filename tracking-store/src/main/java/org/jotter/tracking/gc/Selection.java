package org.jotter.tracking.gc;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.GcItem.Kind;
import org.jotter.tracking.GcKept;
import org.jotter.tracking.GcQuery;
import org.jotter.tracking.RunId;

/**
 * What a query asks for, parted into what goes, in the order in which it goes (models before the
 * runs that made them, both before their experiments), and what has to stay.
 */
record Selection(List<Collectable> going, List<GcKept> kept) {

    static Selection of(DeletedRows rows, Uses uses, GcQuery query, long deletedBefore) {
        List<Collectable> experiments =
                rows.experiments(deletedBefore).stream()
                        .filter(each -> isNamed(query, each))
                        .toList();
        Set<ExperimentId> whole =
                experiments.stream().map(Collectable::experimentId).collect(Collectors.toSet());

        Parting runs = new Parting();
        rows.runs(deletedBefore, experiments).stream()
                .filter(run -> isNamed(query, run) || whole.contains(run.experimentId()))
                .forEach(run -> runs.put(run, uses.reasonToKeep(run)));

        Parting models = new Parting();
        Stream<Collectable> asked =
                rows.models(deletedBefore, experiments).stream()
                        .filter(m -> isNamed(query, m) || whole.contains(m.experimentId()));
        Stream.concat(asked, rows.modelsMadeBy(runs.going()).stream())
                .distinct()
                .forEach(model -> models.put(model, uses.reasonToKeep(model)));

        Parting parted = models.and(runs);
        List<Collectable> staying = parted.staying();
        for (Collectable experiment : experiments) {
            Optional<String> reason =
                    uses.reasonToKeep(experiment).or(() -> heldBy(staying, experiment));
            parted.put(experiment, reason);
        }
        return new Selection(parted.going(), parted.kept());
    }

    private static boolean isNamed(GcQuery query, Collectable thing) {
        if (!query.hasIds()) {
            return true;
        }
        return switch (thing.kind()) {
            case RUN -> query.runIds().contains(new RunId(thing.id()));
            case EXPERIMENT -> query.experimentIds().contains(thing.experimentId());
            default -> query.modelIds().contains(thing.id());
        };
    }

    private static Optional<String> heldBy(List<Collectable> staying, Collectable experiment) {
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
