package org.jotter;

import java.util.List;
import org.jotter.tracking.GcQuery;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.TrackingStore;
import org.jotter.tracking.errors.JotterException;

/** Takes runs back that were started for code which never ran. */
final class VainRuns {

    boolean takeBack(ActiveRun active) {
        Run run = active.run();
        TrackingStore store = active.store();
        if (holdsAnything(store, run)) {
            return false;
        }
        active.end(RunStatus.FAILED);
        store.runs().delete(run.runId());
        try {
            store.gc().run(GcQuery.ALL.withRuns(List.of(run.runId())));
        } catch (JotterException e) {
            // a server deletes nothing for good; searches leave it out all the same
        }
        return true;
    }

    private static boolean holdsAnything(TrackingStore store, Run run) {
        return !run.data().metrics().isEmpty()
                || !run.data().params().isEmpty()
                || !run.outputs().isEmpty()
                || !run.inputs().datasetInputs().isEmpty()
                || store.artifacts().run(run.runId()).list("").size() > 1
                || !store.runs().children(run.runId()).isEmpty();
    }
}
