package org.jotter.tracking;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A model version to be made: {@code NewModelVersion.of("x", "runs:/<run>/model").ofRun(run)}. An
 * empty text stands for nothing.
 *
 * @param source the model's URI
 * @param runId of the run that made the model; it need not exist
 * @param modelId of the logged model
 * @param runLink where the run can be looked at
 */
public record NewModelVersion(
        String name,
        String source,
        String runId,
        String modelId,
        String runLink,
        String description,
        Map<String, String> tags) {

    public NewModelVersion {
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    public static NewModelVersion of(String name, String source) {
        return new NewModelVersion(name, source, "", "", "", "", Map.of());
    }

    public NewModelVersion ofRun(String newRunId) {
        return new NewModelVersion(name, source, newRunId, modelId, runLink, description, tags);
    }

    public NewModelVersion ofModel(String newModelId) {
        return new NewModelVersion(name, source, runId, newModelId, runLink, description, tags);
    }

    public NewModelVersion linked(String newRunLink) {
        return new NewModelVersion(name, source, runId, modelId, newRunLink, description, tags);
    }

    public NewModelVersion described(String newDescription) {
        return new NewModelVersion(name, source, runId, modelId, runLink, newDescription, tags);
    }

    /** With these tags beside those it has. */
    public NewModelVersion tagged(Map<String, String> newTags) {
        Map<String, String> more = new TreeMap<>(tags);
        more.putAll(newTags);
        return new NewModelVersion(name, source, runId, modelId, runLink, description, more);
    }

    public NewModelVersion tagged(String key, String value) {
        return tagged(Map.of(key, value));
    }
}
