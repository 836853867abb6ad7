package org.jotter.tracking;

import java.util.Optional;
import java.util.OptionalDouble;

/** A run as it was when it was read. */
public record Run(RunInfo info, RunData data) {

    public RunId runId() {
        return info.runId();
    }

    public String name() {
        return info.runName();
    }

    public RunStatus status() {
        return info.status();
    }

    /** The latest value of a metric; empty where it was never logged. */
    public OptionalDouble metric(String key) {
        Metric latest = data.metrics().get(key);
        return latest == null ? OptionalDouble.empty() : OptionalDouble.of(latest.value());
    }

    public Optional<String> param(String key) {
        return Optional.ofNullable(data.params().get(key));
    }

    public Optional<String> tag(String key) {
        return Optional.ofNullable(data.tags().get(key));
    }
}
