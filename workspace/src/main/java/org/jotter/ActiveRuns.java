package org.jotter;

import static org.jotter.tracking.errors.JotterException.Kind.CONFLICT;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.errors.JotterException;

/**
 * The active runs: a stack that belongs to the notebook, not to a thread, because cells run on a
 * pool. Code with threads of its own binds a run to a thread; that thread then has a stack of its
 * own. Safe for all threads; holds its lock for no call to the store.
 */
final class ActiveRuns {

    private final RunHost host;
    private final Deque<ActiveRun> stack = new ArrayDeque<>();
    private final ThreadLocal<Deque<ActiveRun>> ownStack = new ThreadLocal<>();

    /** All runs that were started and not ended, on whichever stack, oldest first. */
    private final List<ActiveRun> open = new ArrayList<>();

    /** Runs of the newest cell that an interrupt may be about: open ones, and those that threw. */
    private final List<ActiveRun> ofThisCell = new ArrayList<>();

    private final List<ActiveRun> interrupted = new CopyOnWriteArrayList<>();
    private long started;

    ActiveRuns(RunHost host) {
        this.host = host;
    }

    RunHost host() {
        return host;
    }

    /** Numbers the runs in the order of their start. */
    synchronized long nextNumber() {
        return ++started;
    }

    synchronized void push(ActiveRun run) {
        int cell = host.executionCount();
        ofThisCell.removeIf(other -> other.body().executionCount() != cell);
        ofThisCell.add(run);
        open.add(run);
        here().push(run);
    }

    private Deque<ActiveRun> here() {
        Deque<ActiveRun> own = ownStack.get();
        return own == null ? stack : own;
    }

    /** The run that logging of this thread goes to now. */
    Optional<ActiveRun> current() {
        refuseInterruptedBody();
        return top(here());
    }

    /**
     * Returns where no run of this notebook is open.
     *
     * @throws JotterException CONFLICT that says which is, and what it keeps from
     */
    synchronized void refuseWhileActive(String what) {
        open.stream()
                .filter(run -> run.status() == RunStatus.RUNNING)
                .findFirst()
                .ifPresent(
                        run -> {
                            throw new JotterException(
                                    CONFLICT,
                                    "The run '%s' is active. End it with mlflow.endRun() to %s"
                                            .formatted(run.name(), what));
                        });
    }

    /** A run may have been ended by another thread; it leaves the stack when it is come upon. */
    private synchronized Optional<ActiveRun> top(Deque<ActiveRun> runs) {
        runs.removeIf(run -> run.status() != RunStatus.RUNNING);
        return Optional.ofNullable(runs.peek());
    }

    /** What an interrupted body still does must not reach the runs of a newer cell. */
    void refuseInterruptedBody() {
        for (ActiveRun run : interrupted) {
            if (run.body().isHere()) {
                run.checkNotInterrupted();
            }
        }
        interrupted.removeIf(run -> !run.body().isRunning());
    }

    /** Logging of this thread goes to the run, or to what it starts below it, while work lasts. */
    <T> T withBound(ActiveRun run, Callable<T> work) throws Exception {
        Deque<ActiveRun> before = ownStack.get();
        Deque<ActiveRun> own = new ArrayDeque<>(List.of(run));
        ownStack.set(own);
        try {
            return work.call();
        } finally {
            ownStack.set(before);
            own.stream()
                    .filter(other -> other != run)
                    .forEach(other -> endIfThere(other, RunStatus.FINISHED));
        }
    }

    synchronized void ended(ActiveRun run) {
        open.remove(run);
        stack.remove(run);
        if (!run.blockThrew()) {
            ofThisCell.remove(run);
        }
        if (run.status() == RunStatus.KILLED && run.body().mayOutliveItsCell()) {
            interrupted.add(run);
        }
    }

    /**
     * Ends what the run's cell started after it and left open; the run itself its owner ends. An
     * interrupted cell may come here late, when a newer one has runs of its own.
     */
    void closeAbove(ActiveRun run, RunStatus status) {
        for (ActiveRun later : newestFirst()) {
            if (later.number() > run.number() && later.body().isOfTheCellOf(run.body())) {
                endIfThere(later, status);
            }
        }
    }

    /** One that was deleted meanwhile has nothing to be ended, and must not keep others open. */
    static void endIfThere(ActiveRun run, RunStatus status) {
        try {
            run.end(status);
        } catch (JotterException gone) {
            // it is no longer the active one all the same
        }
    }

    /** The user interrupted the cell that runs now: the runs it started end as KILLED. */
    void cellInterrupted() {
        startedInThisCell().forEach(run -> endIfThere(run, RunStatus.KILLED));
    }

    private synchronized List<ActiveRun> startedInThisCell() {
        int cell = host.executionCount();
        return ofThisCell.stream().filter(run -> run.body().executionCount() == cell).toList();
    }

    /** Names of the interrupted runs whose old code still computes. */
    List<String> stillComputing() {
        return interrupted.stream()
                .filter(run -> run.body().isRunning())
                .map(ActiveRun::name)
                .toList();
    }

    /** The open runs, a child before its parent. */
    synchronized List<ActiveRun> newestFirst() {
        List<ActiveRun> runs = new ArrayList<>(open);
        Collections.reverse(runs);
        return runs;
    }
}
