package org.jotter;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.PagedList;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.TrackingStore;
import org.jotter.tracking.errors.JotterException;
import org.jotter.views.RunFacts;
import org.jotter.views.RunList;

/** Runs with what a person wants to see beside them. */
final class RunSearch {

    private static final int LOOKED_AT = 1_000;
    private static final int OFFERED = 3;

    private final ActiveStore store;
    private final RunEndings endings;
    private final Supplier<Optional<URI>> server;

    /**
     * @param server the tracking server of this process, where it runs
     */
    RunSearch(ActiveStore store, RunEndings endings, Supplier<Optional<URI>> server) {
        this.store = store;
        this.endings = endings;
        this.server = server;
    }

    RunList search(RunQuery query) {
        TrackingStore in = store.get();
        PagedList<Run> runs = in.runs().search(query);
        return list(in, query, runs).with(facts(in));
    }

    RunList listed(List<Run> runs) {
        TrackingStore in = store.get();
        return list(in, RunQuery.all(), PagedList.last(runs)).with(facts(in));
    }

    private static RunList list(TrackingStore in, RunQuery query, PagedList<Run> runs) {
        if (query.experimentIds().size() == 1) {
            ExperimentId only = query.experimentIds().get(0);
            return RunList.of(in.experiments().get(only), query, runs);
        }
        return RunList.found(query, runs, id -> in.experiments().get(id).name());
    }

    RunFacts facts(TrackingStore in) {
        return new RunFacts() {
            @Override
            public Optional<String> nameOf(RunId run) {
                try {
                    return Optional.of(in.runs().get(run).name());
                } catch (JotterException gone) {
                    return Optional.empty();
                }
            }

            @Override
            public boolean isAbandoned(Run run) {
                return endings.isAbandoned(run);
            }

            @Override
            public List<String> experimentsWithRuns() {
                return in.runs().search(RunQuery.all().limit(LOOKED_AT)).stream()
                        .map(run -> run.info().experimentId())
                        .distinct()
                        .limit(OFFERED)
                        .map(id -> in.experiments().get(id).name())
                        .toList();
            }

            @Override
            public Optional<String> addressOf(Run run) {
                return store.remote().isPresent()
                        ? Optional.of(page(in.uri(), run))
                        : server.get().map(address -> answer(address, run));
            }
        };
    }

    /** As the address bar of MLflow's user interface has it. */
    private static String page(String server, Run run) {
        return "%s/#/experiments/%s/runs/%s"
                .formatted(
                        server.replaceAll("/+$", ""),
                        run.info().experimentId().value(),
                        run.runId());
    }

    /** Our own server has no pages; this is what it answers about the run. */
    private static String answer(URI server, Run run) {
        return "%s/api/2.0/mlflow/runs/get?run_id=%s"
                .formatted(server.toString().replaceAll("/+$", ""), run.runId());
    }
}
