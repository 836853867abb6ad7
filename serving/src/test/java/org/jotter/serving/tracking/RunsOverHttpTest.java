package org.jotter.serving.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.Metric;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunListener;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RunsOverHttpTest {

    @RegisterExtension final ServedStore server = new ServedStore();

    @Test
    void aRunIsMadeLoggedToAndRead() {
        String run = server.newRun();
        ServedStore.ok(
                server.post(
                        "runs/log-metric",
                        "{\"run_id\":\"%s\",\"key\":\"loss\",\"value\":\"NaN\",\"timestamp\":\"12\",\"step\":-3}"
                                .formatted(run)));
        ServedStore.ok(
                server.post(
                        "runs/log-parameter",
                        "{\"run_uuid\":\"%s\",\"key\":\"c\",\"value\":\"1\"}".formatted(run)));
        JsonNode read =
                ServedStore.ok(server.get("/ajax-api/2.0/mlflow/runs/get?run_id=" + run))
                        .path("run");
        assertThat(read.at("/data/metrics/0").toString())
                .isEqualTo("{\"key\":\"loss\",\"value\":\"NaN\",\"timestamp\":12,\"step\":-3}");
        assertThat(read.at("/data/params/0").toString())
                .isEqualTo("{\"key\":\"c\",\"value\":\"1\"}");
        assertThat(read.at("/info/start_time").isNumber()).isTrue();
        assertThat(read.at("/info").has("end_time")).isFalse();
    }

    @Test
    void aRunOfTheNotebookHasAnArtifactUriThatTheClientCanUse() {
        RunId run = server.store().runs().create(NewRun.in(ExperimentId.DEFAULT)).runId();
        assertThat(artifactUri(run)).isEqualTo("mlflow-artifacts:/0/%s/artifacts".formatted(run));
        assertThat(server.store().runs().get(run).info().artifactUri()).startsWith("file:");
    }

    private String artifactUri(RunId run) {
        return ServedStore.ok(server.get("/api/2.0/mlflow/runs/get?run_id=" + run))
                .at("/run/info/artifact_uri")
                .asText();
    }

    @Test
    void aListenerOfTheNotebookIsToldWhatAClientLogs() {
        List<Metric> told = new ArrayList<>();
        server.store()
                .listeners()
                .add(
                        new RunListener() {
                            @Override
                            public void metricsLogged(RunId run, List<Metric> points) {
                                told.addAll(points);
                            }
                        });

        ServedStore.ok(
                server.post(
                        "runs/log-metric",
                        "{\"run_id\":\"%s\",\"key\":\"loss\",\"value\":0.5,\"timestamp\":12}"
                                .formatted(server.newRun())));

        assertThat(told).containsExactly(new Metric("loss", 0.5, 12, 0));
    }

    @Test
    void aRunOfTheClientIsInTheNotebook() {
        RunId run = new RunId(server.newRun());
        ServedStore.ok(
                server.post(
                        "runs/update",
                        "{\"run_id\":\"%s\",\"status\":\"FINISHED\",\"end_time\":5}"
                                .formatted(run)));
        assertThat(server.store().runs().get(run).info().endTimeMillis()).hasValue(5);
        assertThat(server.store().runs().get(run).info().userId()).isEqualTo("unknown");
    }

    @Test
    void aSearchComesByPages() {
        for (int i = 0; i < 3; i++) {
            server.newRun();
        }
        String search = "{\"experiment_ids\":[0],\"max_results\":2,\"page_token\":\"%s\"}";
        JsonNode first = ServedStore.ok(server.post("runs/search", search.formatted("")));
        assertThat(first.path("runs")).hasSize(2);
        JsonNode last =
                ServedStore.ok(
                        server.post(
                                "runs/search",
                                search.formatted(first.path("next_page_token").asText())));
        assertThat(last.path("runs")).hasSize(1);
        assertThat(last.has("next_page_token")).isFalse();
    }

    @Test
    void aHistoryHasEveryPoint() {
        RunId run = new RunId(server.newRun());
        for (int step = 0; step < 3; step++) {
            server.store().runs().logMetric(run, new Metric("m", step, FreshStore.NOW, step));
        }
        String query = "/api/2.0/mlflow/metrics/get-history?metric_key=m&run_id=" + run;
        assertThat(ServedStore.ok(server.get(query)).path("metrics")).hasSize(3);
        assertThat(
                        ServedStore.ok(server.get(query + "&max_results=2"))
                                .path("next_page_token")
                                .asText())
                .isNotEmpty();
        assertThat(server.get(query.replace("metric_key=m", "metric_key=n")).body())
                .isEqualTo("{}");
    }

    @Test
    void aBatchNamesTheFieldThatIsMissing() {
        assertThat(
                        ServedStore.error(
                                server.post(
                                        "runs/log-batch",
                                        "{\"run_id\":\"a\",\"metrics\":[{\"key\":\"m\",\"value\":1}]}")))
                .isEqualTo(
                        "400 INVALID_PARAMETER_VALUE: Missing value for required parameter"
                            + " 'metrics[0].timestamp'. See the API docs for more information about"
                            + " request parameters.");
    }

    @Test
    void aBatchOfTooManyIsRefused() {
        String params =
                IntStream.range(0, 101)
                        .mapToObj("{\"key\":\"k%d\",\"value\":\"v\"}"::formatted)
                        .collect(Collectors.joining(","));
        assertThat(
                        ServedStore.error(
                                server.post(
                                        "runs/log-batch",
                                        "{\"run_id\":\"%s\",\"params\":[%s]}"
                                                .formatted(server.newRun(), params))))
                .isEqualTo(
                        "400 INVALID_PARAMETER_VALUE: A batch logging request can contain at most"
                            + " 100 params. Got 101 params. Please split up params across multiple"
                            + " requests and try again.");
    }

    @Test
    void aSearchAmongAThousandIdsFitsTheAddress() {
        String ids =
                IntStream.range(0, 1000)
                        .mapToObj("'%032x'"::formatted)
                        .collect(Collectors.joining(","));
        String filter = URLEncoder.encode("run_id IN (" + ids + ")", StandardCharsets.UTF_8);

        ServedStore.ok(server.get("/api/2.0/mlflow/model-versions/search?filter=" + filter));
    }

    @Test
    void anUnknownRunIsMissing() {
        assertThat(
                        ServedStore.error(
                                server.get("/api/2.0/mlflow/runs/get?run_id=" + "a".repeat(32))))
                .startsWith(
                        "404 RESOURCE_DOES_NOT_EXIST: Run with id=%s not found"
                                .formatted("a".repeat(32)));
    }
}
