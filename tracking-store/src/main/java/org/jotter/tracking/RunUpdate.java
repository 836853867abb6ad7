package org.jotter.tracking;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.util.Optional;
import java.util.OptionalLong;
import org.jotter.tracking.errors.JotterException;

/**
 * A change of a run: {@code RunUpdate.NONE.withStatus(FINISHED).withEndTime(millis)}. What is not
 * named stays as it is.
 */
public final class RunUpdate {

    /** Changes nothing. */
    public static final RunUpdate NONE = new RunUpdate(null, null, null);

    private final RunStatus status;
    private final Long endTimeMillis;
    private final String runName;

    private RunUpdate(RunStatus status, Long endTimeMillis, String runName) {
        this.status = status;
        this.endTimeMillis = endTimeMillis;
        this.runName = runName;
    }

    /**
     * Ends the run at a time.
     *
     * @throws JotterException INVALID for a status that is no end
     */
    public static RunUpdate ended(RunStatus status, long endTimeMillis) {
        if (!status.isTerminal()) {
            throw new JotterException(
                    INVALID,
                    "A run cannot end as %s. It ends as FINISHED, FAILED or KILLED"
                            .formatted(status));
        }
        return NONE.withStatus(status).withEndTime(endTimeMillis);
    }

    public RunUpdate withStatus(RunStatus newStatus) {
        return new RunUpdate(newStatus, endTimeMillis, runName);
    }

    public RunUpdate withEndTime(long newEndTimeMillis) {
        return new RunUpdate(status, newEndTimeMillis, runName);
    }

    public RunUpdate named(String newRunName) {
        return new RunUpdate(status, endTimeMillis, newRunName);
    }

    public Optional<RunStatus> status() {
        return Optional.ofNullable(status);
    }

    public OptionalLong endTimeMillis() {
        return endTimeMillis == null ? OptionalLong.empty() : OptionalLong.of(endTimeMillis);
    }

    public Optional<String> runName() {
        return Optional.ofNullable(runName);
    }
}
