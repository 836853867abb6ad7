package org.jotter.magics.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.jotter.magics.Departures;
import org.jotter.magics.NotebookTest;
import org.jotter.models.TrainedModel;
import org.jotter.tracking.ModelVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code %register} and {@code %models}. */
class ModelMagicsTest extends NotebookTest {

    private static final String WHEN = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d";

    @BeforeEach
    void trained() {
        run(Departures.CELL);
        run(
                "var logistic = mlflow.train(new LogisticRegressionTrainer(),"
                        + " train.splitByTime(0.8));");
    }

    private String uri() {
        return ((TrainedModel<?>) run("logistic")).modelUri();
    }

    @Test
    void aTrainedModelIsRegisteredByItsVariable() {
        String uri = uri();

        assertThat(
                        shown("%register logistic --name flight-delay --alias champion")
                                .replaceAll(WHEN, "WHEN"))
                .isEqualTo(
                        """
                        flight-delay version 1
                        source:         %s
                        created (UTC):  WHEN
                        aliases:        @champion
                        models:/flight-delay/1
                        """
                                .formatted(uri));
    }

    @Test
    void theSameModelKeepsItsVersionWhicheverWayItIsNamed() {
        String uri = uri();
        run(
                "mlflow.startRun(\"keeper\"); var kept = mlflow.logModel(logistic, \"kept\");"
                        + " mlflow.endRun();");

        assertThat(((ModelVersion) run("%register " + uri + " --name d")).version()).isEqualTo(1);
        assertThat(((ModelVersion) run("%register logistic --name d")).version()).isEqualTo(1);
        assertThat(((ModelVersion) run("%register kept --name d --alias x")).version())
                .isEqualTo(2);
        assertThat(((ModelVersion) run("%register models:/d/2 --name e")).version()).isEqualTo(1);
    }

    @Test
    void whatIsNoModelIsRefused() {
        run(
                "var evaluation = logistic.evaluation(); String nothing = null; var bare ="
                        + " logistic.model();");

        assertRefused(
                "%register logistik --name d",
                "No variable named 'logistik'. Did you mean 'logistic'? Give one that holds a"
                        + " trained model, or a URI such as runs:/RUN_ID/model");
        assertRefused(
                "%register nothing --name d",
                "The variable 'nothing' holds null. Give one that holds a trained model, or a URI"
                        + " such as runs:/RUN_ID/model");
        assertRefused(
                "%register bare --name d",
                "The variable 'bare' holds org.tribuo.classification.sgd.linear.LinearSGDModel, no"
                    + " logged model. Log it first: var logged = mlflow.logModel(bare, \"model\")");
        assertRefused(
                "%register evaluation --name d",
                "The variable 'evaluation' holds"
                    + " org.jotter.models.tasks.classification.ClassificationEvaluation, no logged"
                    + " model. Give one that holds a trained model; mlflow.train(...) makes one");
        assertRefused("%register logistic", "%register needs --name NAME. See %register --help");
        assertRefused(
                "%register models:/nope/1 --name d",
                "Model Version (name=nope, version=1) not found. Registered Model with name=nope"
                        + " not found. List them with %models list");
        assertThat(jotter.store().registry().list()).isEmpty();
    }

    @Test
    void registeredModelsAreListedShownAndGivenAliases() {
        assertThatShown("%models list")
                .isEqualTo("No registered models yet. Make one with %register MODEL --name NAME\n");
        String uri = uri();
        run("%register logistic --name flight-delay --alias champion");
        run("var second = mlflow.train(new LogisticRegressionTrainer(), train.splitByTime(0.7));");
        run("%register second --name flight-delay");

        assertThatShown("%models list")
                .isEqualTo(
                        """
                        model         versions  newest  aliases
                        flight-delay         2       2  @champion = 1
                        """);
        assertThat(
                        shown("%models show flight-delay")
                                .replaceAll(WHEN, "WHEN")
                                .replaceAll("m-\\w+", "ID"))
                .isEqualTo(
                        """
                        Versions of flight-delay
                        version  aliases    created (UTC)        source
                              2             WHEN  models:/ID
                              1  @champion  WHEN  models:/ID
                        """);
        assertThatShown("%models alias flight-delay champion 2")
                .contains("aliases:        @champion\n");
        assertThatShown("%models list").contains("@champion = 2");
        assertThat(html("%models show flight-delay")).contains(uri);
    }

    @Test
    void aModelVersionOrNumberThatIsNotThereIsNamed() {
        run("%register logistic --name flight-delay");

        assertRefused(
                "%models show flight-dely",
                "Registered Model with name=flight-dely not found. Did you mean 'flight-delay'?"
                        + " List them with %models list");
        assertRefused(
                "%models alias flight-delay champion 7",
                "Model Version (name=flight-delay, version=7) not found. It has 1");
        assertRefused(
                "%models alias flight-delay champion one",
                "Invalid value for VERSION: 'one' is no whole number."
                        + " See %models alias --help");
    }

    @Test
    void aTrainedModelShowsItsScoreUriAndInputs() {
        String uri = uri();

        assertThat(shown("logistic"))
                .startsWith("LogisticRegressionTrainer for 'late': ")
                .endsWith(
                        """
                        %s
                        Signature: inputs
                        column      type
                        origin      string
                        wind_speed  double
                        """
                                .formatted(uri));
        assertThat(shown("mlflow.logModel(logistic, \"kept\")").replaceAll(WHEN, "WHEN"))
                .matches(
                        """
                        Logged model kept
                        created \\(UTC\\):  WHEN
                        made by run:    \\w{32}
                        models:/m-\\w{32}
                        """);
    }

    @Test
    void whatANameHoldsIsEscapedInHtml() {
        run("%register logistic --name \"<script>alert(1)<script>\"");

        assertThat(html("%models list"))
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert(1)");
        assertThat(html("%models show \"<script>alert(1)<script>\""))
                .doesNotContain("<script>alert");
    }
}
