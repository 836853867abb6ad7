package org.jotter.tracking;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * A run to be made: {@code NewRun.in(experimentId).named("logistic").by("ada")}.
 *
 * @param runName empty for a name of the store's own, such as {@code brave-otter-417}
 * @param userId empty for the tag {@code mlflow.user}, else {@code unknown}; at most 256 characters
 * @param startTimeMillis empty for now
 */
public record NewRun(
        ExperimentId experimentId,
        String runName,
        String userId,
        OptionalLong startTimeMillis,
        Map<String, String> tags) {

    private static final int USER_LENGTH = 256;

    public NewRun {
        Limits.length("user_id", userId, USER_LENGTH);
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    public static NewRun in(ExperimentId experimentId) {
        return new NewRun(experimentId, "", "", OptionalLong.empty(), Map.of());
    }

    public NewRun named(String name) {
        return new NewRun(experimentId, name, userId, startTimeMillis, tags);
    }

    public NewRun by(String user) {
        return new NewRun(experimentId, runName, user, startTimeMillis, tags);
    }

    public NewRun startedAt(long millis) {
        return new NewRun(experimentId, runName, userId, OptionalLong.of(millis), tags);
    }

    public NewRun tagged(String key, String value) {
        Map<String, String> more = new TreeMap<>(tags);
        more.put(key, value);
        return new NewRun(experimentId, runName, userId, startTimeMillis, more);
    }

    /** Nests the run below another: sets the tag {@code mlflow.parentRunId}. */
    public NewRun childOf(RunId parent) {
        return tagged(RunTags.PARENT_RUN_ID, parent.value());
    }
}
