package org.jotter.tracking.remote;

import static org.jotter.tracking.errors.JotterException.Kind.BAD_REQUEST;
import static org.jotter.tracking.errors.JotterException.Kind.EXISTS;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.ExperimentQuery;
import org.jotter.tracking.Experiments;
import org.jotter.tracking.LifecycleStage;
import org.jotter.tracking.NewExperiment;
import org.jotter.tracking.PagedList;
import org.jotter.tracking.ViewType;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.wire.ExperimentJson;

/** The experiments of a server. Safe for all threads. */
final class RemoteExperiments implements Experiments {

    private final Api api;
    private final Made<String> made;

    RemoteExperiments(Api api) {
        this.api = api;
        this.made = new Made<>(api.server());
    }

    @Override
    public Experiment create(NewExperiment experiment) {
        Made<String>.Creation creation = made.begin();
        String id =
                api.make(
                        "experiments/create",
                        json -> ExperimentJson.writeNew(json, experiment),
                        answer -> answer.requiredText("experiment_id"),
                        () -> idOfMade(creation, experiment.name()));
        return get(new ExperimentId(creation.gave(id, key -> key)));
    }

    private Optional<String> idOfMade(Made<String>.Creation creation, String name) {
        return creation.find(
                        () -> find(name).stream(),
                        found -> found.experimentId().value(),
                        Experiment::creationTimeMillis)
                .map(found -> found.experimentId().value());
    }

    @Override
    public Experiment getOrCreate(String name) {
        Optional<Experiment> found = find(name);
        if (found.isPresent()) {
            return found.get().requireActive();
        }
        try {
            return create(name);
        } catch (JotterException e) {
            if (e.kind() != EXISTS) {
                throw e;
            }
            return named(name).requireActive(); // somebody else was quicker
        }
    }

    @Override
    public Experiment get(ExperimentId id) {
        return api.get(
                "experiments/get",
                Query.of("experiment_id", id),
                answer -> ExperimentJson.read(answer.object("experiment")));
    }

    @Override
    public Optional<Experiment> find(ExperimentId id) {
        return found(() -> get(id));
    }

    @Override
    public Optional<Experiment> find(String name) {
        return found(
                () ->
                        api.get(
                                "experiments/get-by-name",
                                Query.of("experiment_name", name),
                                answer -> ExperimentJson.read(answer.object("experiment"))));
    }

    private static Optional<Experiment> found(Supplier<Experiment> look) {
        try {
            return Optional.of(look.get());
        } catch (JotterException e) {
            if (e.kind() == MISSING) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public PagedList<Experiment> search(ExperimentQuery query) {
        return api.post(
                "experiments/search",
                json -> ExperimentJson.writeQuery(json, query),
                answer -> answer.page("experiments", ExperimentJson::read));
    }

    /** The ids of all experiments, for searches that must name where they look. */
    List<ExperimentId> ids() {
        ExperimentQuery all = ExperimentQuery.all().withView(ViewType.ALL);
        return PagedList.all(token -> search(all.withPageToken(token))).stream()
                .map(Experiment::experimentId)
                .toList();
    }

    @Override
    public void rename(ExperimentId id, String newName) {
        try {
            api.tell(
                    "POST",
                    "experiments/update",
                    json -> {
                        json.writeStringField("experiment_id", id.value());
                        json.writeStringField("new_name", newName);
                    });
        } catch (JotterException e) {
            throw e.kind() == BAD_REQUEST && find(newName).isPresent() ? taken(newName, e) : e;
        }
    }

    /** MLflow's server answers with its database's words. */
    private static JotterException taken(String name, JotterException cause) {
        return new JotterException(
                EXISTS,
                "Experiment(name=%s) already exists. Use it, or choose another name"
                        .formatted(name),
                cause);
    }

    @Override
    public void delete(ExperimentId id) {
        move("experiments/delete", id, LifecycleStage.DELETED);
    }

    @Override
    public void restore(ExperimentId id) {
        move("experiments/restore", id, LifecycleStage.ACTIVE);
    }

    private void move(String path, ExperimentId id, LifecycleStage to) {
        api.tellOnce(
                "POST",
                path,
                json -> json.writeStringField("experiment_id", id.value()),
                () -> get(id).lifecycleStage() == to);
    }

    @Override
    public void setTag(ExperimentId id, String key, String value) {
        api.tell(
                "POST",
                "experiments/set-experiment-tag",
                json -> {
                    json.writeStringField("experiment_id", id.value());
                    json.writeStringField("key", key);
                    json.writeStringField("value", value);
                });
    }

    @Override
    public void deleteTag(ExperimentId id, String key) {
        api.tellOnce(
                "POST",
                "experiments/delete-experiment-tag",
                json -> {
                    json.writeStringField("experiment_id", id.value());
                    json.writeStringField("key", key);
                },
                () -> !get(id).tags().containsKey(key));
    }
}
