package org.jotter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jotter.tracking.Dataset;
import org.jotter.tracking.DatasetInput;
import org.jotter.tracking.LoggedModelId;
import org.jotter.tracking.ModelOutput;
import org.jotter.tracking.NewLoggedModel;
import org.junit.jupiter.api.Test;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What a run read and made, beside its files. */
class InputsTest extends OpenWorkspace {

    private DatasetInput onlyInput() {
        List<DatasetInput> inputs = onlyRun().inputs().datasetInputs();
        assertThat(inputs).hasSize(1);
        return inputs.get(0);
    }

    @Test
    void aTableIsNotedByNameFingerprintColumnsAndSize() {
        Table table =
                Table.create(
                        IntColumn.create("id", 1, 2), StringColumn.create("carrier", "UA", ""));

        mlflow.logInput(table, "flights", "training");
        mlflow.logInput(table.copy(), "flights", "training");

        Dataset dataset = onlyInput().dataset();
        assertThat(onlyInput().tags()).containsEntry("mlflow.data.context", "training");
        assertThat(dataset.name()).isEqualTo("flights");
        assertThat(dataset.digest()).matches("[0-9a-f]{32}");
        assertThat(dataset.schema())
                .isEqualTo(
                        "{\"mlflow_colspec\":[{\"type\":\"integer\",\"name\":\"id\",\"required\":true},{\"type\":\"string\",\"name\":\"carrier\",\"required\":false}]}");
        assertThat(dataset.profile()).isEqualTo("{\"num_rows\": 2, \"num_elements\": 4}");
    }

    @Test
    void aTrainingNotesItsTable() {
        mlflow.train(new LogisticRegressionTrainer(), Departures.split());

        assertThat(onlyInput().dataset().name()).isEqualTo("departures");
        assertThat(onlyInput().dataset().digest())
                .isEqualTo(onlyRun().param("dataset_digest").orElseThrow());
    }

    @Test
    void theDetailsOfARunHoldTheModelsThatAreKnown() {
        ActiveRun run = mlflow.startRun("a");
        LoggedModelId made =
                mlflow.client()
                        .loggedModels()
                        .create(
                                NewLoggedModel.in(run.run().info().experimentId())
                                        .named("logistic"))
                        .modelId();
        mlflow.client()
                .runs()
                .logOutputs(
                        run.runId(),
                        List.of(new ModelOutput(made.value(), 0), new ModelOutput("m-gone", 0)));

        assertThat(mlflow.details(run.runId()).models())
                .extracting(org.jotter.tracking.LoggedModel::name)
                .containsExactly("logistic");
    }
}
