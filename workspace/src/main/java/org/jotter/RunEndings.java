package org.jotter;

import java.util.Optional;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunStatus;

/** Ends runs of this process and of others, and tells those that nobody will end. */
final class RunEndings {

    private final ActiveStore store;
    private final ActiveRuns runs;
    private final RunProcesses processes;

    RunEndings(ActiveStore store, ActiveRuns runs, RunProcesses processes) {
        this.store = store;
        this.runs = runs;
        this.processes = processes;
    }

    void end(RunId runId, RunStatus status) {
        Optional<ActiveRun> open =
                runs.newestFirst().stream().filter(run -> run.runId().equals(runId)).findFirst();
        if (open.isPresent()) {
            open.get().end(status);
        } else {
            store.get().runs().end(runId, status);
        }
    }

    boolean isAbandoned(Run run) {
        return run.status() == RunStatus.RUNNING
                && store.remote().isEmpty()
                && processes.isGone(run.runId());
    }
}
