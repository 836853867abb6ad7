package org.jotter.tracking.sqlite.gc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.GcItem.Kind;
import org.jotter.tracking.GcKept;
import org.jotter.tracking.GcQuery;
import org.jotter.tracking.RunId;

/** What a query asks for, parted into what goes, experiments last, and what has to stay. */
record Selection(List<Going> going, List<GcKept> kept) {

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
                .forEach(run -> runs.put(run, uses.ofRun(run)));
        Set<String> goingRuns = ids(runs.going());

        Parting models = new Parting();
        Stream<Collectable> asked =
                rows.models(deletedBefore, experiments).stream()
                        .filter(m -> isNamed(query, m) || whole.contains(m.experimentId()));
        Stream.concat(asked, rows.modelsMadeBy(runs.going()).stream())
                .distinct()
                .forEach(model -> models.put(model, uses.ofModel(model, goingRuns)));

        List<Collectable> staying = new ArrayList<>(runs.staying());
        staying.addAll(models.staying());
        Parting places = new Parting();
        for (Collectable experiment : experiments) {
            places.put(
                    experiment,
                    uses.ofExperiment(experiment).or(() -> heldBy(staying, experiment)));
        }
        return of(runs, models, places);
    }

    private static Selection of(Parting runs, Parting models, Parting experiments) {
        Set<String> goingRuns = ids(runs.going());
        Map<Boolean, List<Collectable>> withTheirRun =
                models.going().stream()
                        .collect(
                                Collectors.partitioningBy(
                                        model -> goingRuns.contains(model.sourceRunId())));
        Map<String, List<Collectable>> byRun =
                withTheirRun.get(true).stream()
                        .collect(Collectors.groupingBy(Collectable::sourceRunId));

        List<Going> going = new ArrayList<>();
        withTheirRun.get(false).forEach(model -> going.add(Going.alone(model)));
        runs.going()
                .forEach(run -> going.add(new Going(run, byRun.getOrDefault(run.id(), List.of()))));
        experiments.going().forEach(experiment -> going.add(Going.alone(experiment)));
        List<GcKept> kept =
                Stream.of(models, runs, experiments).flatMap(p -> p.kept().stream()).toList();
        return new Selection(going, kept);
    }

    private static Set<String> ids(List<Collectable> things) {
        return things.stream().map(Collectable::id).collect(Collectors.toSet());
    }

    /** The runs and models that go with an experiment. */
    List<Collectable> contentsOf(Collectable experiment) {
        return going.stream()
                .flatMap(each -> each.all().stream())
                .filter(thing -> thing.kind() != Kind.EXPERIMENT)
                .filter(thing -> thing.experimentId().equals(experiment.experimentId()))
                .toList();
    }

    /** The ids of the runs that go. */
    List<String> runIds() {
        return going.stream()
                .map(Going::thing)
                .filter(thing -> thing.kind() == Kind.RUN)
                .map(Collectable::id)
                .toList();
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
