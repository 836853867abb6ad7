package org.jotter.magics.jshell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jotter.Jotter;
import org.jotter.magics.NotebookTest;
import org.jotter.magics.notebook.CellFailed;
import org.jotter.magics.notebook.Notebook.Variable;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JShellNotebookTest extends NotebookTest {

    @Test
    void openingTouchesNoDisk() {
        assertThat(folder.resolve(".jotter")).doesNotExist();

        notebook.run("int x = 40 + 2;");

        assertThat(folder.resolve(".jotter")).doesNotExist();
    }

    @Test
    void aCellGivesTheValueOfItsLastExpressionAndPrintsIt() {
        assertThat(notebook.run("int x = 40;\nx + 2")).isEqualTo(42);
        assertThat(out).hasToString("42\n");
    }

    @Test
    void aCellThatEndsWithAStatementGivesNothing() {
        assertThat(notebook.run("1 + 1; int x = 40;")).isNull();
        assertThat(notebook.run("import java.util.zip.*;")).isNull();
        assertThat(out).isEmpty();
    }

    @Test
    void variablesHaveTheirDeclaredTypeAndTheirValue() {
        notebook.run("java.util.List<String> names = java.util.List.of(\"JFK\");\nint n;");

        assertThat(notebook.variables())
                .contains(
                        new Variable("names", "java.util.List<String>", List.of("JFK")),
                        new Variable("n", "int", 0));
        assertThat(notebook.variables()).extracting(Variable::name).contains("mlflow", "fs");
    }

    @Test
    void importsKeepTheVariables() {
        notebook.run("import java.net.URI;\nimport java.net.URL;\nvar x = URI.create(\"a:b\");");
        notebook.run("import javax.crypto.*;\nimport javax.net.*;");

        assertThat(notebook.run("x.getScheme()")).isEqualTo("a");
        assertThat(notebook.run("mlflow.experimentName()")).isEqualTo("Default");
    }

    @Test
    void aRedefinedVariableHasItsNewValue() {
        notebook.run("var x = 1;");
        notebook.run("var x = \"one\";");

        assertThat(notebook.variables()).contains(new Variable("x", "String", "one"));
        assertThat(notebook.run("x.length()")).isEqualTo(3);
    }

    @Test
    void theValueOfAMagicIsTypedByItsLeftSide() {
        notebook.run("%mlflow experiment delays");
        notebook.run("mlflow.startRun(\"first\").close();");

        notebook.run("List<Run> runs = %mlflow runs\nString name = runs.get(0).name();");

        assertThat(notebook.run("name")).isEqualTo("first");
    }

    @Test
    void aMagicAmongStatementsIsRunInItsPlace() {
        notebook.run("String a = \"before\";\n%mlflow experiment delays\nString b = a;");

        assertThat(jotter.mlflow().experiment().name()).isEqualTo("delays");
        assertThat(notebook.run("b")).isEqualTo("before");
    }

    @Test
    void aPercentSignInJavaIsNoMagic() {
        assertThat(notebook.run("int r = 7\n% 4;\nString s = \"a = %b\";\nr + s"))
                .isEqualTo("3a = %b");
    }

    @Test
    void B1_aTextBlockKeepsItsPercentSigns() {
        String text =
                """
                String t = \"""
                %d rows
                %mlflow experiment never
                \""";
                """;
        notebook.run(text);

        assertThat(notebook.run("t")).isEqualTo("%d rows\n%mlflow experiment never\n");
        assertThat(jotter.store().experiments().find("never")).isEmpty();
    }

    @Test
    void E4_aLineOfAnyLengthReachesItsMagic() {
        String letters = "é".repeat(50_000);
        assertThatThrownBy(() -> notebook.run("%mlflow show " + letters))
                .isInstanceOf(JotterException.class)
                .hasMessageStartingWith("No run named 'éé");
        assertThatThrownBy(() -> notebook.run("int x = 1;\n%mlflow show " + letters))
                .isInstanceOf(JotterException.class)
                .hasMessageStartingWith("No run named 'éé");
        assertThat(notebook.run("x + 1")).isEqualTo(2);
    }

    @Test
    void E12_aVariableOfATypeThatIsNotDeclaredYetIsNoVariable() {
        notebook.run("Foo f;");
        notebook.run("%%mlflow run --name tracked\nint b = 1;");

        assertThat(notebook.variables())
                .extracting(Variable::name)
                .contains("b")
                .doesNotContain("f");
        notebook.run("class Foo {}");
        assertThat(notebook.variables()).extracting(Variable::name).contains("f");
    }

    @Test
    void D11_varTakesTheTypeOfTheMagicsValue() {
        notebook.run("mlflow.startRun(\"first\").close();");
        notebook.run("var best = %mlflow runs --limit 1");
        assertThat(notebook.run("best.get(0).name()")).isEqualTo("first");

        notebook.run("final var details = %mlflow show first");
        assertThat(notebook.run("details.run().name()")).isEqualTo("first");

        notebook.run("var help = %mlflow runs --help");
        assertThat(notebook.run("help.text()").toString()).startsWith("Usage: %mlflow runs");
    }

    @Test
    void E13_aLeftSideThatDoesNotFitIsAnsweredWithOneThatDoes() {
        assertThatThrownBy(() -> notebook.run("int i = %mlflow runs"))
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        "%mlflow runs gives List<Run> here, not Integer. Write 'var' or"
                                + " 'List<Run>' on its left side");
        assertThatThrownBy(() -> notebook.run("Table q = %features read --help"))
                .hasMessage(
                        "%features read gives help here, not Table. Write it without a left"
                                + " side");
        assertThatThrownBy(() -> notebook.run("String s; s = %mlflow experiment Default"))
                .hasMessage(
                        "%mlflow experiment gives Experiment here, not String. Write 'var' or"
                                + " 'Experiment' on its left side");
        assertThatThrownBy(() -> notebook.run("Object o = 1; String t = (String) o;"))
                .isInstanceOf(CellFailed.class)
                .hasMessageStartingWith("class java.lang.Integer cannot be cast");
    }

    @Test
    void quotedWordsStayTogether() {
        notebook.run("%mlflow experiment \"flight delays\" // the course's");

        assertThat(jotter.mlflow().experiment().name()).isEqualTo("flight delays");
    }

    @Test
    void sourceThatDoesNotCompileIsRefusedWithTheCompilersWords() {
        assertThatThrownBy(() -> notebook.run("int x = \"one\";"))
                .isInstanceOf(CellFailed.class)
                .hasMessage("incompatible types: java.lang.String cannot be converted to int");
        assertThatThrownBy(() -> notebook.run("if (true {")).isInstanceOf(CellFailed.class);
    }

    @Test
    void anExceptionInACellIsTheCauseOfItsFailure() {
        assertThatThrownBy(() -> notebook.run("throw new IllegalStateException(\"boom\");"))
                .isInstanceOf(CellFailed.class)
                .hasMessage("boom")
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatFollowsAFailedStatementIsNotRun() {
        assertThatThrownBy(
                () -> notebook.run("int x = 1;\nx = 1 / 0;\nmlflow.setExperiment(\"never\");"));

        assertThat(jotter.store().experiments().find("never")).isEmpty();
    }

    @Test
    void aSentenceOfOursIsThrownAsItIs() {
        assertThatThrownBy(() -> notebook.run("mlflow.loadModel(\"models:/nope/1\");"))
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        "Model Version (name=nope, version=1) not found. Registered Model with"
                                + " name=nope not found. List them with %models list");
    }

    @Test
    void anUnknownMagicIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> notebook.run("%mlfow runs"))
                .isInstanceOf(JotterException.class)
                .hasMessage("No magic %mlfow. Did you mean %mlflow? List them with %jotter help");
        assertThatThrownBy(() -> notebook.run("%%mlfow run\nint x = 1;"))
                .hasMessage("No magic %%mlfow. Did you mean %%mlflow? List them with %jotter help");
        assertThatThrownBy(() -> notebook.run("%zzz"))
                .hasMessage("No magic %zzz. List them with %jotter help");
    }

    @Test
    void aRunWhoseTryBlockThrowsInACellEndsAsFailed() {
        assertThatThrownBy(
                () ->
                        notebook.run(
                                """
                                try (var run = mlflow.startRun("doomed")) {
                                    mlflow.logParam("a", 1);
                                    throw new IllegalStateException("boom");
                                }
                                """));
        notebook.run(
                """
                try (var run = mlflow.startRun("fine")) {
                    mlflow.logParam("a", 1);
                }
                """);

        assertThat(jotter.mlflow().searchRuns(""))
                .extracting(Run::name, Run::status)
                .containsExactlyInAnyOrder(
                        tuple("doomed", RunStatus.FAILED), tuple("fine", RunStatus.FINISHED));
    }

    @Test
    void twoNotebooksDoNotMeet(@TempDir Path other) throws Exception {
        StringBuilder otherOut = new StringBuilder();
        try (Jotter second = Jotter.open(other);
                JShellNotebook otherNotebook = JShellNotebook.open(second, otherOut)) {
            otherNotebook.run("%mlflow experiment theirs");
            notebook.run("%mlflow experiment ours");

            assertThat(second.store().experiments().find("ours")).isEmpty();
            assertThat(jotter.store().experiments().find("theirs")).isEmpty();
            assertThat(otherOut.toString()).startsWith("Experiment theirs\n");
            assertThat(Files.exists(other.resolve("jotter.db"))).isTrue();
        }
    }
}
