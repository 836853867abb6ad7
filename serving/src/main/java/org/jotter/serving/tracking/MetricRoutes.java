package org.jotter.serving.tracking;

import static io.javalin.http.HandlerType.GET;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jotter.serving.web.Answer;
import org.jotter.serving.web.Reply;
import org.jotter.tracking.Metric;
import org.jotter.tracking.RunId;
import org.jotter.tracking.Runs;
import org.jotter.tracking.StepRange;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.wire.MetricJson;
import org.jotter.tracking.wire.RequestFields;
import org.jotter.tracking.wire.RunJson;

/** {@code /mlflow/metrics/...}: the points of metrics, of one run and of many. */
final class MetricRoutes {

    private static final int MOST_OF_MANY_RUNS = 25_000;
    private static final int MOST_SAMPLES = 2_500;

    private final Runs runs;

    MetricRoutes(Runs runs) {
        this.runs = runs;
    }

    void addTo(RouteTable table) {
        table.classic(GET, "/mlflow/metrics/get-history", this::history);
        table.classic(GET, "/mlflow/metrics/get-history-bulk", this::bulk);
        table.classic(GET, "/mlflow/metrics/get-history-bulk-interval", this::sampled);
    }

    private Reply history(Call call) throws IOException {
        RequestFields request = call.fields();
        RunId run = RunJson.id(request);
        String key = request.text("metric_key");
        return LongPage.ofPoints(
                "metrics",
                request.count("max_results", Integer.MAX_VALUE),
                request.text("page_token", ""),
                (count, token) -> runs.metricHistory(run, key, count, token),
                MetricJson::write);
    }

    private Answer bulk(Call call) throws IOException {
        RequestFields request = call.fields();
        List<String> ids = request.texts("run_id");
        if (ids.isEmpty()) {
            throw refused("GetMetricHistoryBulk request must specify at least one run_id.");
        }
        if (!request.has("metric_key")) {
            throw refused("GetMetricHistoryBulk request must specify a metric_key.");
        }
        int most = Math.min(MOST_OF_MANY_RUNS, request.count("max_results", MOST_OF_MANY_RUNS));
        return ofRuns(
                runs.metricHistories(
                        ids.stream().map(RunId::new).toList(), request.text("metric_key"), most));
    }

    private Answer sampled(Call call) throws IOException {
        RequestFields request = call.fields();
        List<String> ids = request.texts("run_ids");
        if (ids.isEmpty()) {
            throw request.missing("run_ids");
        }
        String key = request.text("metric_key");
        StepRange range =
                StepRange.parse(request.text("start_step", ""), request.text("end_step", ""));
        Map<RunId, List<Metric>> samples =
                runs.sampledMetricHistories(
                        ids.stream().map(RunId::new).toList(),
                        key,
                        range,
                        request.count("max_results", MOST_SAMPLES));
        return samples.values().stream().allMatch(List::isEmpty)
                ? Answers.empty()
                : ofRuns(samples);
    }

    private static Answer ofRuns(Map<RunId, List<Metric>> histories) {
        return Answers.of(
                json -> {
                    json.writeArrayFieldStart("metrics");
                    for (Map.Entry<RunId, List<Metric>> run : histories.entrySet()) {
                        for (Metric metric : run.getValue()) {
                            MetricJson.write(json, metric, run.getKey().value());
                        }
                    }
                    json.writeEndArray();
                });
    }

    private static JotterException refused(String message) {
        return new JotterException(INVALID, message);
    }
}
