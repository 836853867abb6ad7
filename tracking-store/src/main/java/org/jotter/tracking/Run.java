package org.jotter.tracking;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A run as it was when it was read.
 *
 * @param inputs the datasets and models that it read
 * @param outputs the logged models that it made, by step
 */
public record Run(RunInfo info, RunData data, RunInputs inputs, List<ModelOutput> outputs) {

    public Run {
        outputs = List.copyOf(outputs);
    }

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
