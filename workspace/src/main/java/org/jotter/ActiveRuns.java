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
 * The active runs. What cells start stands on a stack that belongs to the notebook, not to a
 * thread, because cells run on a pool. What another thread starts belongs to that thread, as in
 * MLflow; while it has no run of its own it logs to the notebook's. A run can also be bound to a
 * thread for a piece of work, which then sees no other. Safe for all threads; holds its lock for no
 * call to the store.
 */
final class ActiveRuns {

    /** The runs of one thread; where they are bound to it, the notebook's are out of its sight. */
    private record Own(Deque<ActiveRun> runs, boolean isBound) {}

    private final RunHost host;
    private final Deque<ActiveRun> stack = new ArrayDeque<>();
    private final ThreadLocal<Own> own = new ThreadLocal<>();
    private final CellThread cell = new CellThread();

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

    /** True in the code of a cell; false in threads and tasks that it started. */
    boolean isCellHere() {
        return cell.isHere();
    }

    /** Numbers the runs in the order of their start. */
    synchronized long nextNumber() {
        return ++started;
    }

    /** Makes a run the active one of the code that started it. */
    void push(ActiveRun run) {
        push(run, startedHere());
    }

    /** Makes a run that was started by logging the active one of all who have none. */
    void pushShared(ActiveRun run) {
        push(run, isBound() ? startedHere() : stack);
    }

    private synchronized void push(ActiveRun run, Deque<ActiveRun> onto) {
        int count = host.executionCount();
        ofThisCell.removeIf(other -> other.body().executionCount() != count);
        ofThisCell.add(run);
        open.add(run);
        onto.push(run);
    }

    private boolean isBound() {
        Own mine = own.get();
        return mine != null && mine.isBound();
    }

    private Deque<ActiveRun> startedHere() {
        if (!isBound() && cell.isHere()) {
            return stack;
        }
        if (own.get() == null) {
            own.set(new Own(new ArrayDeque<>(), false));
        }
        return own.get().runs();
    }

    /** The run that logging of this thread goes to now. */
    Optional<ActiveRun> current() {
        refuseInterruptedBody();
        if (isBound()) {
            return top(own.get().runs());
        }
        return ofThisThread().or(() -> top(stack));
    }

    /** The run that the calling code may end: of the cells in a cell, else of the thread. */
    Optional<ActiveRun> startedByCaller() {
        refuseInterruptedBody();
        return !isBound() && cell.isHere() ? top(stack) : topOfThread();
    }

    /** A cell's thread has runs of its own only within a task that it takes part in. */
    private Optional<ActiveRun> ofThisThread() {
        return topOfThread().filter(run -> !cell.isHere());
    }

    private Optional<ActiveRun> topOfThread() {
        Own mine = own.get();
        if (mine == null) {
            return Optional.empty();
        }
        Optional<ActiveRun> top = top(mine.runs());
        if (top.isEmpty() && !mine.isBound()) {
            own.remove(); // threads of a pool outlive their runs
        }
        return top;
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
        Own before = own.get();
        Deque<ActiveRun> bound = new ArrayDeque<>(List.of(run));
        own.set(new Own(bound, true));
        try {
            return work.call();
        } finally {
            own.set(before);
            bound.stream()
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
        if (run.wasInterrupted() && run.body().mayOutliveItsCell()) {
            interrupted.add(run);
        }
    }

    /**
     * Ends what the run's cell started after it and left open; the run itself its owner ends. An
     * interrupted cell may come here late, when a newer one has runs of its own. A thread that the
     * cell left behind keeps its run for as long as it works.
     */
    void closeAbove(ActiveRun run, RunStatus status) {
        for (ActiveRun later : newestFirst()) {
            if (later.number() > run.number()
                    && later.body().isOfTheCellOf(run.body())
                    && (isShared(later) || !later.body().isElsewhere())) {
                endIfThere(later, status);
            }
        }
    }

    private synchronized boolean isShared(ActiveRun run) {
        return stack.contains(run);
    }

    /** One that was deleted meanwhile has nothing to be ended, and must not keep others open. */
    static void endIfThere(ActiveRun run, RunStatus status) {
        try {
            run.endAs(status);
        } catch (JotterException gone) {
            // it is no longer the active one all the same
        }
    }

    /** The user interrupted the cell that runs now: the runs it started end as KILLED. */
    void cellInterrupted() {
        startedInThisCell().forEach(run -> endIfThere(run, RunStatus.KILLED));
    }

    /** The cell that runs now threw: its runs whose blocks that ended keep why. */
    void cellFailed(String why) {
        startedInThisCell().stream()
                .filter(ActiveRun::blockThrew)
                .filter(run -> run.status() == RunStatus.FAILED)
                .forEach(run -> run.explain(why));
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

    /** Ends every open run, whatever happens to one of them. */
    void endAll(RunStatus status) {
        newestFirst().forEach(run -> endIfThere(run, status));
    }

    /** The open runs, a child before its parent. */
    synchronized List<ActiveRun> newestFirst() {
        List<ActiveRun> runs = new ArrayList<>(open);
        Collections.reverse(runs);
        return runs;
    }
}
