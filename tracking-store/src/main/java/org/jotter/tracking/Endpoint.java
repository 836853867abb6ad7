package org.jotter.tracking;

import java.time.Duration;
import java.time.Instant;

/**
 * An endpoint, which lives as long as the process that serves it.
 *
 * @param host the address it is bound to
 * @param pid the process that serves it
 * @param processStartTimeMillis tells that process from a later one with the same number
 */
public record Endpoint(
        String name,
        ServedModel model,
        String host,
        int port,
        long pid,
        long processStartTimeMillis,
        long startedAtMillis) {

    /** The kernel's idea of when a process started shifts when the machine's clock is set. */
    private static final Duration CLOCK_SHIFT = Duration.ofSeconds(10);

    /** Whether the process that claimed the name still runs. */
    public boolean isLive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(this::isSame)
                .isPresent();
    }

    private boolean isSame(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Math.abs(start.toEpochMilli() - processStartTimeMillis))
                .map(apart -> apart < CLOCK_SHIFT.toMillis())
                .orElse(true);
    }

    /** {@code http://127.0.0.1:5001}. */
    public String address() {
        return "http://%s:%d".formatted(host.contains(":") ? "[" + host + "]" : host, port);
    }

    public boolean isOfThisProcess() {
        return pid == ProcessHandle.current().pid();
    }

    public static long processStart() {
        return ProcessHandle.current().info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
