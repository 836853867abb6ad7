package org.jotter;

import static org.jotter.tracking.errors.JotterException.Kind.INTERRUPTED;

import java.time.Clock;
import java.util.Set;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.RunTags;
import org.jotter.tracking.TrackingStore;
import org.jotter.tracking.errors.JotterException;

/**
 * A run that is being logged to. In a try-with-resources statement it ends as FINISHED, or as
 * FAILED where the block threw.
 *
 * <p>Safe for all threads. After its cell was interrupted everything it is still told is refused.
 */
public final class ActiveRun extends RunLogging implements AutoCloseable {

    private static final Set<JotterException.Kind> BUSY =
            Set.of(JotterException.Kind.CONFLICT, JotterException.Kind.UNAVAILABLE);

    private static final int LONGEST_REASON = 1_000;

    private final TrackingStore store;
    private final ActiveRuns runs;
    private final RunId runId;
    private final String name;
    private final RunningBody body;
    private final long number;
    private volatile RunStatus status = RunStatus.RUNNING;
    private volatile boolean blockThrew;
    private volatile boolean endedByHand;

    ActiveRun(TrackingStore store, ActiveRuns runs, Run run, Clock clock) {
        super(clock);
        this.store = store;
        this.runs = runs;
        this.runId = run.runId();
        this.name = run.name();
        this.body = RunningBody.current(runs.host());
        this.number = runs.nextNumber();
    }

    /** The run's id in the store. */
    public RunId runId() {
        return runId;
    }

    /** The run as the store has it now: its params, latest metrics and tags. */
    public Run run() {
        return store.runs().get(runId);
    }

    /** The name of its experiment. */
    public String experiment() {
        return store.experiments().get(run().info().experimentId()).name();
    }

    /** The name that the run had when it was started. */
    public String name() {
        return name;
    }

    @Override
    TrackingStore store() {
        return store;
    }

    @Override
    RunId target() {
        checkNotInterrupted();
        return runId;
    }

    /**
     * Where the cell was interrupted its run ends as KILLED, and this and all later calls throw.
     */
    public void checkNotInterrupted() {
        if (status == RunStatus.RUNNING && isInterrupted()) {
            kill();
        }
        if (wasInterrupted()) {
            throw interrupted();
        }
    }

    /** KILLED is also what a program may call a run that it gave up. */
    boolean wasInterrupted() {
        return status == RunStatus.KILLED && !endedByHand;
    }

    private boolean isInterrupted() {
        return Thread.currentThread().isInterrupted() && body.isHere();
    }

    private JotterException interrupted() {
        return new JotterException(
                INTERRUPTED,
                "The run '%s' was interrupted; what its old cell still logs is not kept"
                        .formatted(name));
    }

    RunStatus status() {
        return status;
    }

    RunningBody body() {
        return body;
    }

    /** Runs are numbered in the order of their start. */
    long number() {
        return number;
    }

    /** True where the run ended because its try block threw. */
    boolean blockThrew() {
        return blockThrew;
    }

    /**
     * Ends the run as its program says; the first end counts.
     *
     * @throws JotterException INVALID for RUNNING; also where the run was deleted meanwhile: it is
     *     no longer active all the same
     */
    public void end(RunStatus with) {
        if (status == RunStatus.RUNNING && with.isTerminal()) {
            endedByHand = true;
        }
        endAs(with);
    }

    /**
     * Ends the run as KILLED because its cell was interrupted: what the cell still logs is refused.
     * It counts also where it is found out after the cell's end.
     *
     * @throws JotterException as {@link #end} does
     */
    public void kill() {
        endAs(RunStatus.KILLED);
    }

    /** Ends the run for whom it did not end itself. */
    void endAs(RunStatus with) {
        RunStatus before;
        synchronized (this) {
            before = status;
            if (before != RunStatus.RUNNING && !isLateInterrupt(with)) {
                return;
            }
            status = with.isTerminal() ? with : before;
        }
        try {
            // without the lock, for the store has one of its own
            store.runs().end(runId, with);
        } catch (JotterException e) {
            refused(e, before);
            throw e;
        }
        runs.ended(this);
    }

    /**
     * Ends the run as FAILED and keeps why.
     *
     * @param why a sentence; blank where nobody knows
     * @throws JotterException as {@link #end} does
     */
    public void fail(String why) {
        explain(why);
        end(RunStatus.FAILED);
    }

    /** Keeps why the run failed; what cannot be kept hides nothing else. */
    void explain(String why) {
        if (why.isBlank()) {
            return;
        }
        try {
            store.runs().setTag(runId, RunTags.FAILURE, cut(why));
        } catch (JotterException e) {
            // its end, or what made it fail, is told all the same
        }
    }

    private static String cut(String why) {
        return why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON) + "\u2026";
    }

    /** A run that is gone must not stay the active one; one that was only busy can be ended. */
    private void refused(JotterException e, RunStatus before) {
        if (BUSY.contains(e.kind())) {
            status = before;
            endedByHand = false;
        } else if (status.isTerminal()) {
            runs.ended(this);
        }
    }

    private boolean isLateInterrupt(RunStatus with) {
        return with == RunStatus.KILLED && status == RunStatus.FAILED && blockThrew;
    }

    private RunStatus outcome() {
        return blockThrew ? RunStatus.FAILED : RunStatus.FINISHED;
    }

    /**
     * Ends the run as FINISHED, as FAILED where the try block threw, or as KILLED where its thread
     * was interrupted; a no-op where it has ended.
     */
    @Override
    public void close() {
        if (status == RunStatus.RUNNING) {
            blockThrew = CloseSite.afterException(runs.host());
            endAs(isInterrupted() ? RunStatus.KILLED : outcome());
        }
    }
}
