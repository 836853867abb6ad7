package org.jotter.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.kernel.CellAssert.assertThatCell;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where the kernel finds a magic in a cell, and where it leaves Java alone. */
@ExtendWith(SharedKernel.class)
class MagicSourceIT {

    @Test
    void B1_aTextBlockKeepsItsPercentSigns(TestKernel kernel) {
        assertThatCell(
                        kernel.run(
                                """
                                String report = \"""
                                %d rows
                                %mlflow experiment never-made
                                \""";
                                report.replace("d rows", "3 rows")
                                """))
                .shows("%3 rows\n%mlflow experiment never-made");
        assertThatCell(kernel.run("int mod = 5; int rest = 17\n    %mod;\nrest")).shows("2");
        assertThat(kernel.store().experiments().find("never-made")).isEmpty();
    }

    @Test
    void B1_aTrackedCellKeepsThemToo(TestKernel kernel) {
        assertThatCell(
                        kernel.run(
                                """
                                %%mlflow run --name percent-signs
                                String tracked = \"""
                                %d rows
                                \""";
                                """))
                .succeeds();
        assertThatCell(kernel.run("tracked")).shows("%d rows");
    }

    @Test
    void magicsOfJJavaItselfWorkAsBefore(TestKernel kernel) {
        assertThatCell(kernel.run("%time int timed = 1;")).succeeds();
        assertThatCell(kernel.run("%%time\nint alsoTimed = 2;")).succeeds();
        assertThatCell(kernel.run("alsoTimed")).shows("2");
    }

    @Test
    void E4_aMagicOfAnyLengthIsAnsweredAndTheNextCellRuns(TestKernel kernel) {
        for (int letters : new int[] {50_000, 70_000, 1_000_000}) {
            assertThat(kernel.run("%mlflow show " + "é".repeat(letters)).errorText())
                    .contains(letters < 100_000 ? "No run named 'éé" : "it may have 100000");
            assertThatCell(kernel.run("1 + " + letters)).shows(String.valueOf(1 + letters));
        }
        assertThat(kernel.run("%mlflow show " + "x ".repeat(50_000)).errorText())
                .startsWith("%mlflow show takes no argument 'x'.");
    }

    @Test
    void E4_aTrackedCellOfAnyLengthRuns(TestKernel kernel) {
        String cell = "%%mlflow run --name long-cell\n" + "// é\n".repeat(50_000) + "int last = 7;";
        assertThatCell(kernel.run(cell)).succeeds();
        assertThatCell(kernel.run("last")).shows("7");
    }

    @Test
    void E12_aVariableOfAnUnknownTypeStopsNoTrackedCell(TestKernel kernel) {
        kernel.run("NotYet unknown;");
        assertThatCell(kernel.run("%%mlflow run --name beside-unknown\nint beside = 1;"))
                .succeeds();
    }

    @Test
    void D11_varTakesTheTypeOfTheMagicsValue(TestKernel kernel) {
        kernel.run("mlflow.startRun(StartRun.named(\"best-of-var\")).close();");
        kernel.run("var best = %mlflow runs --limit 1");
        assertThatCell(kernel.run("best.get(0).name()")).succeeds();
        assertThatCell(kernel.run("var mine = %mlflow show best-of-var\nmine.run().name()"))
                .shows("best-of-var");
    }

    @Test
    void E13_aLeftSideThatDoesNotFitIsAnsweredWithOneThatDoes(TestKernel kernel) {
        assertThatCell(kernel.run("int i = %mlflow runs"))
                .failsWith(
                        "%mlflow runs gives List<Run> here, not Integer. Write 'var' or"
                                + " 'List<Run>' on its left side");
        assertThatCell(kernel.run("Table q = %features read --help"))
                .failsWith(
                        "%features read gives help here, not Table. Write it without a left side");
        assertThatCell(kernel.run("Object o = 1; String s = (String) o;")).fails();
    }

    @Test
    void B2_wordsAndBodiesKeepTheirLetters(TestKernel kernel) {
        assertThatCell(kernel.run("%%mlflow run --name Zürich-日本\nString ort = \"Zürich\";"))
                .succeeds();
        assertThat(kernel.trackedRun("Zürich-日本").name()).isEqualTo("Zürich-日本");
    }

    @Test
    void D1_theHelpOfACellMagicIsShownAlone(TestKernel kernel) {
        assertThatCell(kernel.run("%%mlflow run --help"))
                .showsSomewhere("Usage: %%mlflow run [-h]");
        assertThatCell(kernel.run("%mlflow run --help")).showsSomewhere("Usage: %%mlflow run [-h]");
    }
}
