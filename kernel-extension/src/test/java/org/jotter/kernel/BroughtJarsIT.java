package org.jotter.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.kernel.CellAssert.assertThatCell;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A trainer from a jar that the notebook brought is trained, loaded and served as any other. */
class BroughtJarsIT {

    @TempDir private static Path folder;
    private static TestKernel kernel;

    @BeforeAll
    static void makeRows() {
        kernel = TestKernel.start(folder.resolve("workspace"), folder);
        assertThatCell(kernel.run(SmallModel.ROWS)).succeeds();
    }

    @AfterAll
    static void endKernel() {
        kernel.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "classification-liblinear |"
                        + " classification.liblinear.LibLinearClassificationTrainer()",
                "classification-xgboost | classification.xgboost.XGBoostClassificationTrainer(5)",
                "common-nearest-neighbour | common.nearest.KNNTrainer<>(3, new"
                        + " org.tribuo.math.distance.L2Distance(), 1, new"
                        + " org.tribuo.classification.ensemble.VotingCombiner(),"
                        + " org.tribuo.common.nearest.KNNModel.Backend.STREAMS,"
                        + " org.tribuo.math.neighbour.NeighboursQueryFactoryType.BRUTE_FORCE)",
                "classification-libsvm | classification.libsvm.LibSVMClassificationTrainer(new"
                    + " org.tribuo.common.libsvm.SVMParameters<>(new"
                    + " org.tribuo.classification.libsvm.SVMClassificationType(org.tribuo.classification.libsvm.SVMClassificationType.SVMMode.C_SVC),"
                    + " org.tribuo.common.libsvm.KernelType.RBF))",
                "classification-mnnaivebayes | classification.mnb.MultinomialNaiveBayesTrainer()",
            })
    void D12_whatIsTrainedIsLoadedRegisteredAndServed(String artifact, String trainer) {
        succeeds("%maven org.tribuo:tribuo-" + artifact + ":4.3.2");
        succeeds(
                SmallModel.TRAIN.replace(
                        "new LogisticRegressionTrainer()", "new org.tribuo." + trainer));
        assertThatCell(kernel.run("mlflow.searchLoggedModels(\"\").get(0).info().status()"))
                .shows("READY");
        assertThatCell(
                        kernel.run(
                                "mlflow.loadModel(small.modelUri()).predict(rows).printAll()"
                                        + ".equals(small.predict(rows).printAll())"))
                .shows("true");
        succeeds("%register small --name " + artifact + " --alias champion");
        succeeds("%serve " + artifact + "@champion");
        assertThatCell(kernel.run("%serve query " + artifact + " --from rows --rows 2"))
                .showsSomewhere("2 rows");
    }

    /** Another notebook of the workspace lacks the jar. The line that the message names gets it. */
    @Test
    void D12_aNotebookWithoutTheJarIsToldTheLineThatBringsIt() {
        String line = "%maven org.tribuo:tribuo-regression-xgboost:4.3.2";
        succeeds(line);
        succeeds(
                """
                %%mlflow run --name trees
                var amounts = fs.createTrainingSet(rows.rejectColumns("late")).label("x").create();
                var trees = mlflow.train(
                    new org.tribuo.regression.xgboost.XGBoostRegressionTrainer(
                        org.tribuo.regression.xgboost.XGBoostRegressionTrainer.RegressionType.LINEAR, 5),
                    amounts.split(0.8, 42));
                """);
        succeeds("%register trees --name trees --alias champion");

        try (TestKernel other = TestKernel.start(folder.resolve("workspace"), folder)) {
            String load =
                    "mlflow.loadModel(\"models:/trees@champion\").signature().inputs().size()";
            CellOutput refused = other.run(load);
            assertThatCell(refused).fails();
            assertThat(refused.errorText())
                    .endsWith("Get it with " + line + " and load the model again");
            assertThatCell(other.run(line)).succeeds();
            assertThatCell(other.run(load)).shows("1");
        }
    }

    private static void succeeds(String cell) {
        assertThatCell(kernel.run(cell)).succeeds();
    }
}
