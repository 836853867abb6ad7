package org.jotter.views;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jotter.models.Evaluation;
import org.jotter.models.Tasks;
import org.jotter.tracking.ArtifactFile;
import org.jotter.tracking.ArtifactFolder;
import org.jotter.tracking.LoggedModel;
import org.jotter.tracking.LoggedModelId;
import org.jotter.tracking.ModelOutput;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.TrackingStore;
import org.jotter.tracking.artifacts.RunFiles;
import org.jotter.tracking.errors.JotterException;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * All there is to see of a run.
 *
 * @param artifactsAreHere false where they are in a place that cannot be opened from here
 * @param artifacts the files and folders at the root of its artifacts, its models among them; none
 *     where they are not here
 * @param models the logged models that it made or used; one that is not known is left out
 * @param charts of its evaluation, made for this look at it; none where it trained no model
 */
public record RunDetails(
        Run run,
        boolean artifactsAreHere,
        List<ArtifactFile> artifacts,
        List<LoggedModel> models,
        List<Chart<?, ?>> charts,
        Family family) {

    /**
     * Where a run belongs.
     *
     * @param parent what the child was started in; empty for a run at the top, and where the parent
     *     is gone
     * @param children newest first; at most 1000
     * @param isAbandoned true where it is RUNNING although its process is gone
     */
    public record Family(
            String experiment, Optional<Run> parent, List<Run> children, boolean isAbandoned) {

        public Family {
            children = List.copyOf(children);
        }

        private static Family of(TrackingStore store, Run run, RunFacts facts) {
            return new Family(
                    store.experiments().get(run.info().experimentId()).name(),
                    RunTree.parent(run).flatMap(id -> find(store, id)),
                    store.runs().children(run.runId()),
                    facts.isAbandoned(run));
        }

        private static Optional<Run> find(TrackingStore store, RunId id) {
            try {
                return Optional.of(store.runs().get(id));
            } catch (JotterException gone) {
                return Optional.empty();
            }
        }
    }

    public RunDetails {
        artifacts = List.copyOf(artifacts);
        models = List.copyOf(models);
        charts = List.copyOf(charts);
    }

    /**
     * Looks at a run now; what is logged later is not in it.
     *
     * @param facts what else is known of runs
     * @throws JotterException INVALID where its evaluation cannot be read
     */
    public static RunDetails of(TrackingStore store, Run run, RunFacts facts) {
        Family family = Family.of(store, run, facts);
        if (!store.artifacts().areHere(run)) {
            return new RunDetails(run, false, List.of(), models(store, run), List.of(), family);
        }
        return new RunDetails(
                run,
                true,
                new RunFiles(store, run).list(""),
                models(store, run),
                charts(store.artifacts().run(run.runId())),
                family);
    }

    private static List<LoggedModel> models(TrackingStore store, Run run) {
        return Stream.concat(
                        run.outputs().stream().map(ModelOutput::modelId),
                        run.inputs().modelIds().stream())
                .distinct()
                .flatMap(id -> model(store, id).stream())
                .toList();
    }

    private static Optional<LoggedModel> model(TrackingStore store, String id) {
        try {
            return Optional.of(store.loggedModels().get(new LoggedModelId(id), true));
        } catch (JotterException e) {
            // a run may name models that are gone, or never were
            return Optional.empty();
        }
    }

    private static List<Chart<?, ?>> charts(ArtifactFolder artifacts) {
        if (artifacts.find(Evaluation.FILE).isEmpty()) {
            return List.of();
        }
        try {
            Path evaluation = artifacts.download(Evaluation.FILE);
            return Tasks.evaluation(Files.readString(evaluation)).charts();
        } catch (IOException | UncheckedIOException e) {
            throw new JotterException(
                    INVALID,
                    "The run's %s cannot be read. Train again to have its charts"
                            .formatted(Evaluation.FILE),
                    e);
        }
    }
}
