package org.jotter.serving.endpoints;

import org.jotter.models.Signature;
import org.jotter.tracking.ProcessStamp;

/**
 * An endpoint, which lives as long as the process that serves it.
 *
 * @param signature what the model takes and gives; empty in rows of an earlier Jotter
 * @param host the address it is bound to
 * @param pid the process that serves it
 * @param processStartTimeMillis tells that process from a later one with the same number
 */
public record Endpoint(
        String name,
        ServedModel model,
        Signature signature,
        String host,
        int port,
        long pid,
        long processStartTimeMillis,
        long startedAtMillis) {

    /** Whether the process that claimed the name still runs. */
    public boolean isLive() {
        return new ProcessStamp(pid, processStartTimeMillis).isLive();
    }

    /** {@code http://127.0.0.1:5001}. */
    public String address() {
        return "http://%s:%d".formatted(host.contains(":") ? "[" + host + "]" : host, port);
    }

    public boolean isOfThisProcess() {
        return pid == ProcessHandle.current().pid();
    }

    public static long processStart() {
        return ProcessStamp.current().startTimeMillis();
    }
}
