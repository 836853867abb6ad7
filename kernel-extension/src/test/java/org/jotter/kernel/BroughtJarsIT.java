package org.jotter.kernel;

import static org.jotter.kernel.CellAssert.assertThatCell;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trainer from a jar that the notebook brought is trained, loaded and served as any other. */
class BroughtJarsIT {

    @TempDir private static Path folder;
    private static TestKernel kernel;

    @BeforeAll
    static void train() {
        kernel = TestKernel.start(folder.resolve("workspace"), folder);
        assertThatCell(kernel.run("%maven org.tribuo:tribuo-classification-liblinear:4.3.2"))
                .succeeds();
        assertThatCell(kernel.run(SmallModel.ROWS)).succeeds();
        assertThatCell(
                        kernel.run(
                                SmallModel.TRAIN.replace(
                                        "new LogisticRegressionTrainer()",
                                        "new org.tribuo.classification.liblinear"
                                                + ".LibLinearClassificationTrainer()")))
                .succeeds();
    }

    @AfterAll
    static void endKernel() {
        kernel.close();
    }

    @Test
    void itsModelIsLoadedAgain() {
        assertThatCell(
                        kernel.run(
                                "mlflow.loadModel(small.modelUri()).predict(rows).column(0).asList()"
                                    + ".equals(small.predict(rows).column(0).asList())"))
                .shows("true");
    }

    @Test
    void itsModelIsServed() {
        assertThatCell(kernel.run("%register small --name brought --alias champion")).succeeds();
        assertThatCell(kernel.run("%serve brought@champion")).succeeds();
        assertThatCell(kernel.run("%serve query brought --from rows --rows 2"))
                .showsSomewhere("2 rows");
    }
}
