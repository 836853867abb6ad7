package org.jotter;

import java.time.Duration;
import java.util.function.Consumer;
import org.jotter.tracking.RunStatus;

/**
 * Ends the runs that are open when the program ends: as KILLED where it is a notebook, whose cells
 * end their own, or where a signal ended it; else as FINISHED, as MLflow does. A program that is
 * killed by force has no time for it.
 */
final class RunsAtExit {

    /** A server that does not answer must not keep the program alive. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final RunHost host;
    private final Consumer<RunStatus> endAll;
    private final Thread hook = new Thread(this::endInTime, "jotter-runs-at-exit");
    private boolean armed;

    RunsAtExit(RunHost host, Consumer<RunStatus> endAll) {
        this.host = host;
        this.endAll = endAll;
    }

    /** A run was started. */
    synchronized void arm() {
        if (!armed) {
            armed = true;
            try {
                Runtime.getRuntime().addShutdownHook(hook);
            } catch (IllegalStateException e) {
                // the program ends already
            }
        }
    }

    /** The workspace is closed in good time. */
    synchronized void close() {
        endAll.accept(host.executionCount() > 0 ? RunStatus.KILLED : RunStatus.FINISHED);
        try {
            if (armed) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        } catch (IllegalStateException e) {
            // the program ends already
        }
    }

    private void endInTime() {
        boolean killed = host.executionCount() > 0 || isSignalled();
        Thread ending =
                new Thread(
                        () -> endAll.accept(killed ? RunStatus.KILLED : RunStatus.FINISHED),
                        "jotter-ending-runs");
        ending.setDaemon(true);
        ending.start();
        try {
            ending.join(GRACE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The JVM answers SIGTERM, SIGINT and SIGHUP on a thread that it names after the signal. */
    private static boolean isSignalled() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .anyMatch(name -> name.matches("SIG[A-Z]+ handler"));
    }
}
