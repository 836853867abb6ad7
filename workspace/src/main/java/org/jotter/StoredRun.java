package org.jotter;

import java.time.Clock;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.TrackingStore;

/** A run of any status that is logged to by its id, without being the active one. */
public final class StoredRun extends RunLogging {

    private final TrackingStore store;
    private final RunId runId;

    StoredRun(TrackingStore store, RunId runId, Clock clock) {
        super(clock);
        this.store = store;
        this.runId = runId;
    }

    @Override
    TrackingStore store() {
        return store;
    }

    @Override
    RunId target() {
        return runId;
    }

    /** The run as the store has it now: its params, latest metrics and tags. */
    public Run run() {
        return store.runs().get(runId);
    }
}
