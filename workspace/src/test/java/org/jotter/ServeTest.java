package org.jotter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.jotter.models.TrainedModel;
import org.jotter.serving.endpoints.Endpoint;
import org.jotter.serving.scoring.ServedEndpoint;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;
import tech.tablesaw.api.Table;

/** A model of the registry, served by one call. */
class ServeTest extends OpenWorkspace {

    private TrainedModel<Label> model;

    @BeforeEach
    void register() {
        model = mlflow.train(new LogisticRegressionTrainer(), Departures.split());
        mlflow.registerModel(model.modelUri(), "delays", "champion");
    }

    @Test
    void oneCallServesWhatAnAliasNames() {
        ServedEndpoint served = mlflow.serve("delays@champion");

        assertThat(served.name()).isEqualTo("delays");
        assertThat(served.endpoint().model().modelUri()).isEqualTo("models:/delays@champion");
        assertThat(served.curl()).contains(served.address() + "/invocations");
        Table rows = Departures.split().test().first(3);
        assertThat(jotter.serving().query("delays", rows).predictions().rowCount()).isEqualTo(3);
    }

    @Test
    void theSameNameAgainSwapsTheModelAndKeepsThePort() {
        ServedEndpoint first = mlflow.serve("delays/1");
        mlflow.registerModel(
                mlflow.train(new LogisticRegressionTrainer(), Departures.split()).modelUri(),
                "delays");
        ServedEndpoint second = mlflow.serve("delays");

        assertThat(second.address()).isEqualTo(first.address());
        assertThat(second.endpoint().model().modelVersion()).isEqualTo(2);
    }

    @Test
    void aLoggedModelIsServedUnderItsNameOrAnother() {
        assertThat(mlflow.serve(model.modelUri()).name()).isEqualTo("model");
        assertThat(mlflow.serve(model.modelUri(), "trial", 0).name()).isEqualTo("trial");
        assertThat(jotter.serving().list())
                .extracting(Endpoint::name)
                .containsExactly("model", "trial");
    }

    @Test
    void closingTheWorkspaceStopsItsEndpoints() throws Exception {
        URI ping = URI.create(mlflow.serve("delays").address() + "/ping");
        HttpRequest request = HttpRequest.newBuilder(ping).build();
        HttpClient client = HttpClient.newHttpClient();
        assertThat(client.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(200);

        jotter.close();
        assertThatThrownBy(() -> client.send(request, BodyHandlers.discarding()))
                .isInstanceOf(java.net.ConnectException.class);
    }

    @Test
    void aModelThatIsNotThereIsOneSentenceAndServesNothing() {
        assertThatThrownBy(() -> mlflow.serve("delays@chalenger"))
                .isInstanceOf(JotterException.class)
                .hasMessageContaining("alias chalenger not found");
        assertThat(jotter.serving().list()).isEmpty();
    }
}
