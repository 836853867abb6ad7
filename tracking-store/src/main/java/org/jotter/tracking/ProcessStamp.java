package org.jotter.tracking;

import java.time.Duration;
import java.time.Instant;

/**
 * A process of this machine, told apart from a later one with the same number.
 *
 * @param startTimeMillis 0 where the system does not say
 */
public record ProcessStamp(long pid, long startTimeMillis) {

    /** The kernel's idea of when a process started shifts when the machine's clock is set. */
    private static final Duration CLOCK_SHIFT = Duration.ofSeconds(10);

    /** This process. */
    public static ProcessStamp current() {
        ProcessHandle self = ProcessHandle.current();
        return new ProcessStamp(
                self.pid(), self.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
    }

    /** Whether it still runs. */
    public boolean isLive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(this::isSame)
                .isPresent();
    }

    private boolean isSame(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Math.abs(start.toEpochMilli() - startTimeMillis))
                .map(apart -> apart < CLOCK_SHIFT.toMillis())
                .orElse(true);
    }
}
