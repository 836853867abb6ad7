package org.jotter.magics.completion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** D6: what is offered where the bar stands, and what then stands in the cell. */
class CompletionTest extends CompletionFixture {

    @Test
    void D6_namesOfMagics() {
        assertThat(offered("%m|")).containsExactly("%maven", "%mlflow", "%models");
        assertThat(completed("%reg|")).isEqualTo("%register");
        assertThat(completed("%%t|")).isEqualTo("%%time");
        assertThat(completed("%%m|")).isEqualTo("%%mlflow");
        assertThat(completed("int a = 1;\nvar r = %qu|")).isEqualTo("int a = 1;\nvar r = %quiz");
    }

    @Test
    void D6_subCommands() {
        assertThat(offered("%mlflow |"))
                .contains("runs", "search", "log", "gc")
                .doesNotContain("run");
        assertThat(completed("%mlflow ru|")).isEqualTo("%mlflow runs");
        assertThat(completed("%mlflow log me|")).isEqualTo("%mlflow log metric");
        assertThat(completed("%%mlflow r|\nint a;")).isEqualTo("%%mlflow run\nint a;");
        assertThat(offered("%models sh|")).containsExactly("show");
    }

    @Test
    void D6_options() {
        assertThat(offered("%mlflow runs --|"))
                .containsExactly(
                        "--help",
                        "--filter",
                        "--order-by",
                        "--limit",
                        "--all",
                        "--page-token",
                        "--experiment");
        assertThat(completed("%mlflow runs --fi|")).isEqualTo("%mlflow runs --filter");
        assertThat(offered("%mlflow runs --limit 3 --|")).doesNotContain("--limit");
        assertThat(offered("%mlflow search --experiment a --e|")).containsExactly("--experiment");
        assertThat(offered("%mlflow runs |")).contains("--filter");
        assertThat(completed("%mlflow delete --exp|")).isEqualTo("%mlflow delete --experiment");
    }

    @Test
    void D6_valuesOfOptionsThatHaveAFewOnly() {
        assertThat(completed("%mlflow search --view d|"))
                .isEqualTo("%mlflow search --view deleted");
        assertThat(offered("%mlflow search --view=|")).containsExactly("active", "deleted", "all");
        assertThat(completed("%models stage m/1 Pro|")).isEqualTo("%models stage m/1 Production");
    }

    @Test
    void D6_runsExperimentsAndMetrics() {
        run("%mlflow experiment \"flight delays\"");
        run(
                """
                for (String name : List.of("penguins-1", "penguins-2", "two words")) {
                    try (var run = mlflow.startRun(StartRun.named(name))) {
                        run.logMetric("roc_auc", 0.9);
                        run.logMetric("my metric", 1);
                        run.logParam("epochs", 7);
                    }
                }
                """);
        assertThat(offered("%mlflow show pen|")).containsExactly("penguins-2", "penguins-1");
        assertThat(completed("%mlflow show two|")).isEqualTo("%mlflow show \"two words\"");
        assertThat(completed("%mlflow show \"tw|")).isEqualTo("%mlflow show \"two words\"");
        assertThat(completed("%mlflow show \"tw|\"")).isEqualTo("%mlflow show \"two words\"");
        assertThat(completed("%mlflow show 'tw|'")).isEqualTo("%mlflow show 'two words'");
        assertThat(offered("%mlflow compare penguins-1 pen|")).hasSize(2);
        assertThat(completed("%mlflow log metric ro|")).isEqualTo("%mlflow log metric roc_auc");
        assertThat(offered("%mlflow log metric x --run pen|")).hasSize(2);
        assertThat(offered("%mlflow log metric x |"))
                .isNotEmpty()
                .allMatch(each -> each.startsWith("--"));
        assertThat(completed("%mlflow runs --experiment fl|"))
                .isEqualTo("%mlflow runs --experiment \"flight delays\"");
        assertThat(completed("%mlflow runs --experiment=fl|"))
                .isEqualTo("%mlflow runs --experiment=\"flight delays\"");
        assertThat(offered("%mlflow show it's|")).isEmpty();
    }

    @Test
    void D6_namesWithinAFilter() {
        run(
                """
                try (var run = mlflow.startRun("a")) {
                    run.logMetric("roc_auc", 0.9);
                    run.logMetric("my metric", 1);
                    run.logParam("epochs", 7);
                }
                """);

        assertThat(completed("%mlflow runs --filter \"metr|"))
                .isEqualTo("%mlflow runs --filter \"metrics.");
        assertThat(completed("%mlflow runs --filter \"metrics.ro|\""))
                .isEqualTo("%mlflow runs --filter \"metrics.roc_auc\"");
        assertThat(offered("%mlflow runs --filter \"metrics.|"))
                .containsExactly("metrics.`my metric`", "metrics.roc_auc");
        assertThat(completed("%mlflow runs --filter 'metrics.a > 1 and params.ep|'"))
                .isEqualTo("%mlflow runs --filter 'metrics.a > 1 and params.epochs'");
        assertThat(completed("%mlflow runs --order-by=\"metrics.roc|"))
                .isEqualTo("%mlflow runs --order-by=\"metrics.roc_auc");
        assertThat(completed("%mlflow runs --order-by \"metrics.roc_auc D|"))
                .isEqualTo("%mlflow runs --order-by \"metrics.roc_auc DESC");
        assertThat(offered("%mlflow search --filter \"attributes.s|"))
                .containsExactly("attributes.start_time", "attributes.status");
    }

    @Test
    void D6_variablesAndFeatureTables() {
        run(
                "Table penguins = Table.create(\"p\", StringColumn.create(\"id\", \"a\")); int"
                        + " number = 1;");
        run("%features create islands --from penguins --primary-keys id");

        assertThat(offered("%features write islands --from |")).containsExactly("penguins");
        assertThat(completed("%features read is|")).isEqualTo("%features read islands");
        assertThat(offered("%mlflow log param n --from nu|")).containsExactly("number");
        assertThat(offered("%serve query x --from pen|")).containsExactly("penguins");
    }

    @Test
    void javaAndOtherMagicsAreLeftToOthers() {
        assertThat(at("%mlflow runs\nmlflow.lo|")).isEmpty();
        assertThat(at("String s = \"%mlflow ru|\";")).isEmpty();
        assertThat(at("%maven org.tri|")).isEmpty();
        assertThat(at("%%mlflow run\nint a|")).isEmpty();
        assertThat(offered("%%mlflow run\n%mlflow ru|")).containsExactly("runs");
    }

    @Test
    void D6_helpOfACommandAndOfAnOption() {
        Inspector inspector = new Inspector(specs);
        assertThat(inspector.inspect("%mlflow runs", 2).orElseThrow())
                .startsWith("Usage: %mlflow [-h] COMMAND");
        assertThat(inspector.inspect("%mlflow runs", 10).orElseThrow())
                .startsWith("Usage: %mlflow runs [-h]");
        assertThat(inspector.inspect("%mlflow runs --filter \"a b\"", 18))
                .contains(
                        "%mlflow runs\n"
                            + "      --filter=FILTER      MLflow's filter: \"metrics.roc_auc > 0.5"
                            + " and tags.\n"
                            + "                             team = 'red'\".");
        assertThat(inspector.inspect("%%mlflow run\nint a;", 10).orElseThrow())
                .startsWith("Usage: %%mlflow run");
        assertThat(inspector.inspect("int a = 1;", 5)).isEmpty();
        assertThat(inspector.inspect("%maven a", 3)).isEmpty();
    }
}
