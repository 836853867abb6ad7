package org.jotter.serving.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jotter.serving.web.Binding;
import org.jotter.tracking.NewModelVersion;
import org.jotter.tracking.NewRegisteredModel;
import org.jotter.tracking.Stage;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mlflow.api.proto.ModelRegistry.ModelVersion;
import org.mlflow.api.proto.Service.CreateRun;
import org.mlflow.api.proto.Service.Experiment;
import org.mlflow.api.proto.Service.Metric;
import org.mlflow.api.proto.Service.Param;
import org.mlflow.api.proto.Service.Run;
import org.mlflow.api.proto.Service.RunInfo;
import org.mlflow.api.proto.Service.RunStatus;
import org.mlflow.api.proto.Service.RunTag;
import org.mlflow.api.proto.Service.ViewType;
import org.mlflow.tracking.ActiveRun;
import org.mlflow.tracking.MlflowClient;
import org.mlflow.tracking.MlflowContext;
import org.mlflow.tracking.MlflowHttpException;
import org.mlflow.tracking.RunsPage;

/** MLflow's own Java client, 2.17.2, drives the server. */
class JavaClientTest {

    @RegisterExtension final FreshStore fresh = new FreshStore();

    private TrackingServer server;
    private MlflowClient client;

    @BeforeEach
    void connect() {
        server = TrackingServer.start(fresh.store(), ServerOptions.usual(Binding.loopback(0)));
        client = new MlflowClient(server.address().toString());
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void experimentsAreMadeFoundRenamedDeletedAndRestored() {
        String id = client.createExperiment("flights");
        client.setExperimentTag(id, "team", "red");
        client.renameExperiment(id, "delays");

        Optional<Experiment> found = client.getExperimentByName("delays");
        assertThat(found).get().extracting(Experiment::getExperimentId).isEqualTo(id);
        assertThat(found.get().getTags(0).getValue()).isEqualTo("red");
        assertThat(client.getExperimentByName("flights")).isEmpty();
        assertThat(client.searchExperiments().getItems())
                .extracting(Experiment::getName)
                .containsExactlyInAnyOrder("Default", "delays");

        client.deleteExperiment(id);
        assertThat(client.getExperiment(id).getLifecycleStage()).isEqualTo("deleted");
        client.restoreExperiment(id);
        assertThat(client.getExperiment(id).getLifecycleStage()).isEqualTo("active");
    }

    @Test
    void aRunIsLoggedToAndReadBack() {
        RunInfo info =
                client.createRun(
                        CreateRun.newBuilder().setExperimentId("0").setUserId("ada").build());
        String run = info.getRunId();
        client.logParam(run, "depth", "3");
        client.logMetric(run, "loss", 0.5, 1_000, 0);
        client.logMetric(run, "loss", Double.NaN, 2_000, 1);
        client.setTag(run, "team", "red");
        client.logBatch(
                run,
                List.of(Metric.newBuilder().setKey("auc").setValue(0.9).setTimestamp(1).build()),
                List.of(Param.newBuilder().setKey("trees").setValue("50").build()),
                List.of(RunTag.newBuilder().setKey("kind").setValue("forest").build()));
        client.deleteTag(run, "team");
        client.setTerminated(run, RunStatus.FINISHED, 3_000);

        Run kept = client.getRun(run);
        assertThat(kept.getInfo().getStatus()).isEqualTo(RunStatus.FINISHED);
        assertThat(kept.getInfo().getEndTime()).isEqualTo(3_000);
        assertThat(kept.getInfo().getUserId()).isEqualTo("ada");
        assertThat(kept.getData().getParamsList())
                .extracting(Param::getKey)
                .containsExactly("depth", "trees");
        assertThat(kept.getData().getTagsList())
                .extracting(RunTag::getKey)
                .contains("kind")
                .doesNotContain("team");
        assertThat(client.getMetricHistory(run, "loss"))
                .extracting(Metric::getValue)
                .containsExactly(0.5, Double.NaN);
        assertThat(client.getMetricHistory(run, "never")).isEmpty();
    }

    /** It asks for 25,000 points and cannot take a second page. */
    @Test
    void aLongHistoryComesInOnePiece() {
        String run = client.createRun().getRunId();
        for (int batch = 0; batch < 25; batch++) {
            int first = batch * 1000;
            client.logBatch(
                    run,
                    IntStream.range(first, first + 1000).mapToObj(JavaClientTest::point).toList(),
                    List.of(),
                    List.of());
        }

        assertThat(client.getMetricHistory(run, "loss")).hasSize(25_000);
    }

    private static Metric point(int step) {
        return Metric.newBuilder()
                .setKey("loss")
                .setValue(step)
                .setTimestamp(step)
                .setStep(step)
                .build();
    }

    @Test
    void runsAreSearchedPageByPage() {
        for (int i = 0; i < 3; i++) {
            client.logMetric(client.createRun().getRunId(), "auc", i);
        }
        RunsPage first =
                client.searchRuns(
                        List.of("0"),
                        "metrics.auc >= 0",
                        ViewType.ACTIVE_ONLY,
                        2,
                        List.of("metrics.auc DESC"));

        assertThat(first.getItems()).hasSize(2);
        assertThat(first.getItems().get(0).getData().getMetrics(0).getValue()).isEqualTo(2);
        assertThat(first.hasNextPage()).isTrue();
        assertThat(first.getNextPage().getItems()).hasSize(1);
        assertThat(first.getNextPage().hasNextPage()).isFalse();
    }

    @Test
    void theFluentContextLogsARun() {
        MlflowContext mlflow = new MlflowContext(client);
        mlflow.setExperimentId("0");
        ActiveRun run = mlflow.startRun("fluent");
        run.logParams(Map.of("depth", "3"));
        run.logMetrics(Map.of("auc", 0.9), 2);
        run.setTags(Map.of("team", "red"));
        run.endRun();

        Run kept = client.getRun(run.getId());
        assertThat(kept.getInfo().getStatus()).isEqualTo(RunStatus.FINISHED);
        assertThat(kept.getInfo().getRunName()).isEqualTo("fluent");
        assertThat(kept.getData().getMetrics(0).getStep()).isEqualTo(2);
    }

    @Test
    void theRegistryIsRead() {
        fresh.store().registry().create(NewRegisteredModel.named("flight-delay"));
        fresh.store().registry().createVersion(NewModelVersion.of("flight-delay", "s3://b/1"));
        fresh.store().registry().createVersion(NewModelVersion.of("flight-delay", "s3://b/2"));
        fresh.store().registry().transition("flight-delay", 1, Stage.PRODUCTION, false);

        assertThat(client.getModelVersion("flight-delay", "2").getSource()).isEqualTo("s3://b/2");
        assertThat(client.getRegisteredModel("flight-delay").getLatestVersionsList())
                .extracting(ModelVersion::getVersion)
                .containsExactlyInAnyOrder("1", "2");
        assertThat(client.getLatestVersions("flight-delay", List.of("Production")))
                .extracting(ModelVersion::getVersion)
                .containsExactly("1");
        assertThat(client.getModelVersionDownloadUri("flight-delay", "1")).isEqualTo("s3://b/1");
        assertThat(client.searchModelVersions("name = 'flight-delay'").getItems()).hasSize(2);
    }

    @Test
    void aRefusalNamesWhatWasWrong() {
        assertThatThrownBy(() -> client.getRun("0".repeat(32)))
                .isInstanceOf(MlflowHttpException.class)
                .hasMessageContaining("404");
        assertThatThrownBy(() -> client.searchRuns(List.of("0"), "metrics.auc >"))
                .isInstanceOf(MlflowHttpException.class)
                .hasMessageContaining("400");
    }
}
