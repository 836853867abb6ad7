package org.jotter.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.kernel.CellAssert.assertThatCell;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands below a cell that names something wrongly: that sentence and nothing else. */
@ExtendWith(SharedKernel.class)
class ErrorTextIT {

    @Test
    void aMistypedMagicIsAnsweredWithTheNearestOne(TestKernel kernel) {
        assertThatCell(kernel.run("%mlfow runs"))
                .failsWith("No magic %mlfow. Did you mean %mlflow? List them with %jotter help");
    }

    @Test
    void aMistypedCellMagicIsAnsweredWithTheNearestOne(TestKernel kernel) {
        assertThatCell(kernel.run("%%mlfow run\nint never = 1;"))
                .failsWith("No magic %%mlfow. Did you mean %%mlflow? List them with %jotter help");
    }

    @Test
    void aMistypedMagicWithinATrackedCellIsAnsweredAlike(TestKernel kernel) {
        assertThatCell(kernel.run("%%mlflow run\n%sreve list"))
                .failsWith("No magic %sreve. Did you mean %serve? List them with %jotter help");
    }

    @Test
    void aMistypedSubCommandIsAnsweredWithTheNearestOne(TestKernel kernel) {
        assertThatCell(kernel.run("%mlflow rns"))
                .failsWith(
                        "%mlflow takes no sub-command 'rns'. Did you mean 'runs'? See %mlflow"
                                + " --help");
    }

    @Test
    void aMistypedSubCommandOfACellMagicIsAnsweredWithTheNearestOne(TestKernel kernel) {
        assertThatCell(kernel.run("%%mlflow rn\nint never = 1;"))
                .failsWith(
                        "%%mlflow takes no sub-command 'rn'. Did you mean 'run'? See %%mlflow"
                                + " --help");
    }

    @Test
    void aMistypedOptionIsAnsweredWithTheNearestOne(TestKernel kernel) {
        assertThatCell(kernel.run("%mlflow runs --fliter \"metrics.m > 0\""))
                .failsWith(
                        "%mlflow runs takes no option '--fliter'. Did you mean '--filter'? See"
                                + " %mlflow runs --help");
    }

    /** A cell magic is one on the first line only. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n%%mlflow run\nint never = 1;",
                "// a remark\n%%mlflow run\nint never = 1;",
                "int above = 1;\n%%mlflow run\nint never = 1;"
            })
    void aCellMagicInTheWrongPlaceSaysWhereItBelongs(String cell, TestKernel kernel) {
        assertThatCell(kernel.run(cell))
                .failsWith(
                        "A cell with %%mlflow begins with it and has code below it. Take away what"
                                + " stands above it, or write the code");
        assertThat(kernel.run("1 / 0").errorText())
                .startsWith("java.lang.ArithmeticException: / by zero");
    }

    @Test
    void aMissingParameterIsNamed(TestKernel kernel) {
        assertThatCell(kernel.run("%models alias"))
                .failsWith("%models alias needs NAME. See %models alias --help");
    }

    @Test
    void anUnknownExperimentIsNamedAlongWithTheNearestOne(TestKernel kernel) {
        kernel.run("%mlflow experiment flight-delays");
        assertThatCell(kernel.run("%mlflow runs --experiment flight-delay"))
                .failsWith(
                        "No experiment named 'flight-delay'. Did you mean 'flight-delays'? List"
                                + " them with %mlflow experiments");
    }

    @Test
    void anUnknownRunIsNamedAlongWithTheNearestOne(TestKernel kernel) {
        kernel.run("mlflow.startRun(StartRun.named(\"seventeen\")).close();");
        assertThatCell(kernel.run("%mlflow show sevnteen"))
                .failsWith(
                        "No run named 'sevnteen'. Did you mean 'seventeen'? List them with %mlflow"
                                + " runs");
    }

    @Test
    void anUnknownModelIsNamedAlongWithTheWayOut(TestKernel kernel) {
        assertThatCell(kernel.run("%serve unheard-of@champion"))
                .failsWith(
                        "Registered Model with name=unheard-of not found. List them with %models"
                                + " list");
    }

    @Test
    void anUnknownModelOfTheJavaApiReadsTheSame(TestKernel kernel) {
        assertThatCell(kernel.run("mlflow.loadModel(\"models:/unheard-of@champion\")"))
                .failsWith(
                        "Registered Model with name=unheard-of not found. List them with %models"
                                + " list");
    }

    @Test
    void aWordThatIsNeitherSubCommandNorModelIsAnsweredAsBoth(TestKernel kernel) {
        assertThatCell(kernel.run("%serve qurey"))
                .failsWith(
                        "No registered model and no sub-command of %serve is named 'qurey'. Did you"
                                + " mean 'query'? List models with %models list");
    }

    @Test
    void anUnknownVariableIsNamedAlongWithTheNearestTable(TestKernel kernel) {
        kernel.run("Table readings = Table.create(\"readings\", IntColumn.create(\"id\", 1));");
        assertThatCell(kernel.run("%features create readings --from raedings --primary-keys id"))
                .failsWith(
                        "No variable named 'raedings'. Did you mean 'readings'? Give one that holds"
                                + " a Table or a training set");
    }

    @Test
    void anUnknownQuestionBankIsNamedAlongWithTheNearestOne(TestKernel kernel) {
        assertThatCell(kernel.run("%quiz start mlops-in-databrick"))
                .failsWith(
                        "No question bank named 'mlops-in-databrick'. Did you mean"
                            + " 'mlops-in-databricks'? There are: ml-associate, ml-professional,"
                            + " mlops-in-databricks");
    }

    @Test
    void anUnknownEndpointIsNamedAlongWithTheWayOut(TestKernel kernel) {
        assertThatCell(kernel.run("%serve stop nobody"))
                .failsWith("No endpoint named 'nobody'. List them with %serve list");
    }

    @Test
    void theWholeTraceIsOneCommandAway(TestKernel kernel) {
        kernel.run("mlflow.loadModel(\"models:/unheard-of@champion\")");
        assertThatCell(kernel.run("%jotter trace"))
                .showsSomewhere("Registered Model with name=unheard-of not found.")
                .showsSomewhere("\tat org.jotter.MlflowModels.loadModel(MlflowModels.java");
    }

    @Test
    void anExceptionOfTheUsersOwnKeepsItsTrace(TestKernel kernel) {
        CellOutput output = kernel.run("throw new IllegalStateException(\"mine\");");
        assertThat(output.errorText())
                .matches("java\\.lang\\.IllegalStateException: mine\n\tat \\.\\(#\\d+:1\\)");
    }
}
