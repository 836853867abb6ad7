package org.jotter.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.kernel.CellAssert.assertThatCell;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What stands below a cell that does not compile says what to write, and that works. */
@ExtendWith(SharedKernel.class)
class CompileHintsIT {

    private static String advice(CellOutput refused, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(refused.errorText());
        assertThat(matcher.find()).as(refused.errorText()).isTrue();
        return matcher.group(1);
    }

    @Test
    void D17_aTrainerThatIsNotImportedIsToldWithItsImport(TestKernel kernel) {
        String cell = "var tree = new CARTClassificationTrainer();";
        CellOutput refused = kernel.run(cell);
        assertThatCell(refused).fails();
        String line = advice(refused, "Import it first: (import .*;)");
        assertThat(line)
                .isEqualTo("import org.tribuo.classification.dtree.CARTClassificationTrainer;");
        assertThatCell(kernel.run(line + "\n" + cell)).succeeds();
    }

    @Test
    void D17_aTrainingSetIsSplitAsTheMessageSays(TestKernel kernel) {
        kernel.run(SmallModel.ROWS);
        kernel.run(
                "var set ="
                    + " fs.createTrainingSet(rows).label(\"late\").excludeColumns(\"id\").create();");
        CellOutput refused = kernel.run("mlflow.train(new LogisticRegressionTrainer(), set);");
        String call = advice(refused, "first: (\\.split\\(.*?\\))");
        assertThatCell(
                        kernel.run(
                                "mlflow.train(new LogisticRegressionTrainer(), set" + call + ");"))
                .succeeds();
    }

    @Test
    void D17_twoPercentSignsWhereOneBelongsAreToldSo(TestKernel kernel) {
        String sentence =
                "%%features takes one percent sign: %features. Code goes into a cell of its own";
        assertThatCell(kernel.run("%%features list")).failsWith(sentence);
        assertThatCell(kernel.run("%%features list\n1 + 1")).failsWith(sentence);
        assertThatCell(kernel.run("%features list")).succeeds();
    }
}
