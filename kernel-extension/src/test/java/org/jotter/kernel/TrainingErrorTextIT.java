package org.jotter.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.kernel.CellAssert.assertThatCell;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What stands below a cell that trains on labels that nothing can be learned from. */
@ExtendWith(SharedKernel.class)
class TrainingErrorTextIT {

    @BeforeAll
    static void makeRows(TestKernel kernel) {
        assertThatCell(kernel.run(SmallModel.ROWS)).succeeds();
    }

    @Test
    void aTrainingSetKeepsRowsWithoutALabelAndTrainingCountsThem(TestKernel kernel) {
        CellOutput rows =
                kernel.run(
                        """
                        Table gaps = rows.copy();
                        gaps.stringColumn("late").setMissing(3).setMissing(7);
                        var holed = fs.createTrainingSet(gaps).label("late").excludeColumns("id").create();
                        holed.table().rowCount()
                        """);
        assertThatCell(rows).shows("40");
        assertThatCell(
                        kernel.run(
                                """
                                %%mlflow run --name holed
                                mlflow.train(new LogisticRegressionTrainer(), holed.split(0.8, 42));
                                """))
                .failsWith(
                        "The label column 'late' has 2 rows without a value. Drop them first:"
                                + " table.dropWhere(table.column(\"late\").isMissing())");
        assertThat(kernel.trackedRun("holed").status()).hasToString("FAILED");
    }

    @Test
    void aLabelWithOneClassIsRefused(TestKernel kernel) {
        kernel.run(
                """
                var onlyNo = fs.createTrainingSet(rows.where(rows.stringColumn("late").isEqualTo("no")))
                    .label("late").excludeColumns("id").create();
                """);
        assertThatCell(
                        kernel.run(
                                "mlflow.train(new LogisticRegressionTrainer(), onlyNo.split(0.8,"
                                        + " 42));"))
                .failsWith(
                        "The label column 'late' holds only 'no' in the training rows, so there is"
                                + " nothing to tell apart. Train on rows of at least two classes");
    }
}
