package org.jotter.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.kernel.CellAssert.assertThatCell;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** D6: Tab and Shift+Tab as Jupyter asks for them, in code with a bar where the cursor stands. */
class CompletionIT {

    @TempDir private static Path folder;
    private static TestKernel kernel;

    @BeforeAll
    static void startKernel() {
        kernel = TestKernel.start(folder.resolve("workspace"), folder);
    }

    @AfterAll
    static void endKernel() {
        kernel.close();
    }

    private static JsonNode complete(String codeWithBar) {
        int bar = codeWithBar.codePointCount(0, codeWithBar.indexOf('|'));
        return kernel.complete(codeWithBar.replace("|", ""), bar);
    }

    private static List<String> offered(String codeWithBar) {
        List<String> texts = new ArrayList<>();
        complete(codeWithBar).get("matches").forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static String help(String codeWithBar) {
        JsonNode reply = kernel.inspect(codeWithBar.replace("|", ""), codeWithBar.indexOf('|'));
        return reply.path("data").path("text/plain").asText();
    }

    @Test
    void D6_theWordsOfMagicsAreOfferedBeforeAnyCellRan() {
        assertThat(offered("%mlflow ru|")).containsExactly("runs");
        assertThat(offered("%mlflow runs --fi|")).containsExactly("--filter");
        assertThat(offered("%m|")).contains("%mlflow", "%models", "%maven", "%mavenRepo");
        assertThat(offered("%|")).contains("%mlflow", "%time");
        assertThat(offered("%%ti|")).containsExactly("%%time");
    }

    @Test
    void D6_positionsAreCountedInCodePoints() {
        JsonNode reply = complete("String s = \"😀😀\";\n%mlflow ru|");
        assertThat(reply.get("cursor_start").asInt()).isEqualTo(25);
        assertThat(reply.get("cursor_end").asInt()).isEqualTo(27);
    }

    @Test
    void D6_valuesOfTheStoreAndOfVariablesAreOffered() {
        assertThatCell(
                        kernel.run(
                                "try (var run = mlflow.startRun(\"pen-1\")) {"
                                        + " run.logMetric(\"roc_auc\", 1); }"))
                .succeeds();
        kernel.run("Table penguins = Table.create(\"p\");");
        assertThat(offered("%mlflow show pe|")).containsExactly("pen-1");
        assertThat(offered("%mlflow runs --filter \"metrics.r|\""))
                .containsExactly("metrics.roc_auc");
        assertThat(offered("%features create f --from pen|")).containsExactly("penguins");
    }

    @Test
    void D6_javaIsOfferedBehindLinesOfMagicsWithoutUnnamedVariables() {
        kernel.run("1 + 1");
        kernel.run("%mlflow experiments");
        assertThat(offered("%mlflow runs\nmlflow.logMet|")).contains("logMetric(");
        assertThat(offered("%%mlflow run --name a\nmlflow.logMet|")).contains("logMetric(");
        assertThat(offered("%mlflow runs\n|"))
                .isNotEmpty()
                .noneMatch(text -> text.matches("\\$\\d+"));
        assertThat(offered("var runs = %mlflow runs\nString.val|")).contains("valueOf(");
    }

    @Test
    void D6_helpOfAMagicOfAnOptionAndOfJava() {
        assertThat(help("%mlflow ru|ns")).startsWith("Usage: %mlflow runs [-h]");
        assertThat(help("%mlflow runs --fil|ter x"))
                .startsWith("%mlflow runs\n")
                .contains("--filter=FILTER");
        assertThat(help("%%mlflow r|un\nint a;")).startsWith("Usage: %%mlflow run");
        assertThat(help("%mlflow runs\nString.valueO|f(1)")).contains("valueOf");
        assertThat(help("%maven o|rg")).isEmpty();
    }
}
