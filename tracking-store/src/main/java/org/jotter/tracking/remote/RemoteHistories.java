package org.jotter.tracking.remote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jotter.tracking.Metric;
import org.jotter.tracking.PagedList;
import org.jotter.tracking.RunId;
import org.jotter.tracking.StepRange;
import org.jotter.tracking.wire.MetricJson;

/** The histories of metrics at a server. Safe for all threads. */
final class RemoteHistories {

    private static final int POINTS_A_PAGE = 25_000;

    private static final Comparator<Metric> BY_STEP =
            Comparator.comparingLong(Metric::step)
                    .thenComparingLong(Metric::timestampMillis)
                    .thenComparingDouble(Metric::value);

    private final Api api;

    RemoteHistories(Api api) {
        this.api = api;
    }

    /** Every point, by step. */
    List<Metric> whole(RunId runId, String key) {
        return PagedList.all(token -> page(runId, key, POINTS_A_PAGE, token)).stream()
                .sorted(BY_STEP)
                .toList();
    }

    PagedList<Metric> page(RunId runId, String key, int maxResults, String pageToken) {
        return api.get(
                "metrics/get-history",
                Query.of("run_id", runId)
                        .and("metric_key", key)
                        .and("max_results", maxResults)
                        .and("page_token", pageToken),
                answer -> answer.page("metrics", MetricJson::read));
    }

    /** The first points of several runs. */
    Map<RunId, List<Metric>> of(List<RunId> runIds, String key, int maxResults) {
        Query query =
                Query.of("run_id", runIds).and("metric_key", key).and("max_results", maxResults);
        return byRun("metrics/get-history-bulk", query);
    }

    /** Points of several runs, spread over the steps. */
    Map<RunId, List<Metric>> sampled(
            List<RunId> runIds, String key, StepRange range, int maxResults) {
        Query query =
                Query.of("run_ids", runIds).and("metric_key", key).and("max_results", maxResults);
        if (!range.equals(StepRange.ALL)) {
            query.and("start_step", range.start()).and("end_step", range.end());
        }
        return byRun("metrics/get-history-bulk-interval", query);
    }

    private record OfRun(RunId runId, Metric metric) {}

    private Map<RunId, List<Metric>> byRun(String path, Query query) {
        List<OfRun> points =
                api.getAsPage(
                        path,
                        query,
                        answer ->
                                answer.list(
                                        "metrics",
                                        point ->
                                                new OfRun(
                                                        new RunId(point.requiredText("run_id")),
                                                        MetricJson.read(point))));
        Map<RunId, List<Metric>> histories = new LinkedHashMap<>();
        for (OfRun point : points) {
            histories.computeIfAbsent(point.runId(), run -> new ArrayList<>()).add(point.metric());
        }
        return histories;
    }
}
