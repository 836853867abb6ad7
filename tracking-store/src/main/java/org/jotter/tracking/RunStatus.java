package org.jotter.tracking;

/** Where a run stands. Not a lock: a run in any status takes logs. */
public enum RunStatus {
    RUNNING,
    SCHEDULED,
    FINISHED,
    FAILED,
    KILLED;

    /** Whether a run with this status has ended. */
    public boolean isTerminal() {
        return this == FINISHED || this == FAILED || this == KILLED;
    }
}
