package org.jotter.tracking;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What to delete for good. Without ids: everything that is deleted, with the data sets that no run
 * reads any more, artifact folders without a row and temporary files of dead processes. With ids:
 * only those, each of which must be deleted already. An experiment takes its runs and models along,
 * a run the models that it made. What something active or a model version still needs stays.
 *
 * @param olderThan what was deleted later stays; zero for no matter when
 * @param orphansOlderThan a folder without a row, or a temporary file, in which anything changed
 *     later stays: somebody may be about to use it
 */
public record GcQuery(
        List<RunId> runIds,
        List<ExperimentId> experimentIds,
        List<String> modelIds,
        Duration olderThan,
        Duration orphansOlderThan) {

    /** Everything that is deleted, no matter when, and orphans of an hour. */
    public static final GcQuery ALL =
            new GcQuery(List.of(), List.of(), List.of(), Duration.ZERO, Duration.ofHours(1));

    private static final Pattern AGE =
            Pattern.compile("(?:(\\d{1,6})d)?(?:(\\d{1,6})h)?(?:(\\d{1,6})m)?(?:(\\d{1,6})s)?");

    public GcQuery {
        runIds = List.copyOf(runIds);
        experimentIds = List.copyOf(experimentIds);
        modelIds = List.copyOf(modelIds);
    }

    public GcQuery withRuns(List<RunId> ids) {
        return new GcQuery(ids, experimentIds, modelIds, olderThan, orphansOlderThan);
    }

    public GcQuery withExperiments(List<ExperimentId> ids) {
        return new GcQuery(runIds, ids, modelIds, olderThan, orphansOlderThan);
    }

    public GcQuery withModels(List<String> ids) {
        return new GcQuery(runIds, experimentIds, ids, olderThan, orphansOlderThan);
    }

    public GcQuery deletedFor(Duration age) {
        return new GcQuery(runIds, experimentIds, modelIds, age, orphansOlderThan);
    }

    public GcQuery orphanedFor(Duration age) {
        return new GcQuery(runIds, experimentIds, modelIds, olderThan, age);
    }

    /** Whether it names what to delete. */
    public boolean hasIds() {
        return !(runIds.isEmpty() && experimentIds.isEmpty() && modelIds.isEmpty());
    }

    /** Reads an age as MLflow writes it: {@code 30d}, {@code 1d2h}, {@code 2d8h5m20s}. */
    public static Duration age(String text) {
        Matcher matcher = AGE.matcher(text);
        if (text.isEmpty() || !matcher.matches()) {
            throw Limits.invalid("older_than", text, "an age is like '30d', '1d2h' or '5m20s'");
        }
        return Duration.ofDays(number(matcher.group(1)))
                .plusHours(number(matcher.group(2)))
                .plusMinutes(number(matcher.group(3)))
                .plusSeconds(number(matcher.group(4)));
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
