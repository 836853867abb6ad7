package org.jotter.magics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jotter.magics.notebook.CommandRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

class HelpTest extends NotebookTest {

    private static Stream<CommandSpec> everyCommand() {
        return Magics.commands().stream()
                .map(CommandRunner::specOf)
                .flatMap(HelpTest::withSubCommands);
    }

    private static Stream<CommandSpec> withSubCommands(CommandSpec spec) {
        return Stream.concat(
                Stream.of(spec),
                spec.subcommands().values().stream()
                        .map(CommandLine::getCommandSpec)
                        .flatMap(HelpTest::withSubCommands));
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void theHelpOfEveryCommandNamesAllItTakesAndWarnsOfNothing(CommandSpec spec) {
        PrintStream before = System.err;
        ByteArrayOutputStream warnings = new ByteArrayOutputStream();
        System.setErr(new PrintStream(warnings, true, StandardCharsets.UTF_8));
        String help;
        try {
            help = shown(spec.qualifiedName() + " --help\n");
        } finally {
            System.setErr(before);
        }

        assertThat(warnings.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(help).startsWith("Usage: " + spec.qualifiedName());
        assertThat(help).as("percent signs are not doubled").doesNotContain("%%%");
        if (!spec.qualifiedName().startsWith("%%")) {
            assertThat(help.replace("%%mlflow run", "")).doesNotContain("%%");
        }
        for (OptionSpec option : spec.options()) {
            assertThat(help).contains(option.longestName());
            assertThat(option.description()).as(option.longestName()).isNotEmpty();
        }
        for (ArgSpec argument : spec.positionalParameters()) {
            assertThat(help).contains(argument.paramLabel());
            assertThat(argument.description()).as(argument.paramLabel()).isNotEmpty();
        }
        for (String subCommand : spec.subcommands().keySet()) {
            assertThat(help).contains("\n  " + subCommand);
        }
        assertThat(spec.usageMessage().description()).isNotEmpty();
    }

    @Test
    void everyCommandIsReached() {
        assertThat(everyCommand().map(CommandSpec::qualifiedName))
                .contains("%mlflow runs", "%%mlflow run", "%serve query", "%register")
                .doesNotHaveDuplicates();
    }

    @Test
    void aHelpIsPinned() {
        assertThatShown("%mlflow runs -h")
                .isEqualTo(
                        """
                        Usage: %mlflow runs [-h] [--all] [--experiment=NAME] [--filter=FILTER]
                                            [--limit=N] [--page-token=TOKEN] [--order-by=ORDER]...
                        List the runs of an experiment, newest first. (%mlflow search looks in all of
                        them.)
                          -h, --help               Show this help.
                              --filter=FILTER      MLflow's filter: "metrics.roc_auc > 0.5 and tags.
                                                     team = 'red'".
                              --order-by=ORDER     "metrics.roc_auc DESC"; may be given more than once.
                              --limit=N            At most this many (20).
                              --all                As many as there are.
                              --page-token=TOKEN   The next page of the same search; shown below a page
                                                     that is not the last.
                              --experiment=NAME    Another experiment than the active one.

                        List<Run> runs = %mlflow runs --filter "metrics.roc_auc > 0.5"
                        """);
    }

    @Test
    void aMagicWithSubCommandsOnlyShowsItsHelpWhenAlone() {
        assertThatShown("%models")
                .isEqualTo(
                        """
                        Usage: %models [-h] COMMAND
                        Registered models, their versions and aliases.
                          -h, --help   Show this help.
                        Commands:
                          list      List the registered models.
                          show      Show a registered model with its versions, or one version.
                          versions  List the versions of a registered model, newest first.
                          history   List every change of a registered model and its versions, newest
                                      first: when, who, what, from, to. A deleted model's too.
                          alias     Point an alias at a version; it moves there where it exists already.
                          tag       Set a tag of a registered model or a version, or take it away.
                          describe  Describe a registered model or a version.
                          stage     Move a version to a stage. MLflow deprecated stages in favour of
                                      aliases.
                          copy      Copy a version to another registered model, made if absent. The
                                      copy keeps its files when the original is deleted.
                          rename    Give a registered model another name; versions, aliases and history
                                      come along.
                          delete    Delete a registered model with all its versions, or one version,
                                      for good. The models themselves stay in their runs, and the
                                      history stays.

                        %register MODEL --name NAME makes a new version.
                        """);
        assertThatShown("%serve")
                .startsWith("Usage: %serve [-h] [--take-over] [--name=NAME] [--port=PORT] [MODEL]");
        assertThatShown("%mlflow").startsWith("Usage: %mlflow [-h] COMMAND\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%%mlflow run --help",
                "%%mlflow run -h",
                "%%mlflow run --name x --help\n",
                "%%mlflow run --help\nthrow new Error();",
                "%mlflow run --help",
                "%mlflow run --name x -h"
            })
    void D1_theHelpOfACellMagicIsShownFromEveryForm(String cell) {
        assertThatShown(cell).startsWith("Usage: %%mlflow run [-h]");
        assertThat(runs()).isEmpty();
    }

    @Test
    void D1_theHelpOfALineMagicIsShownWithTwoPercentSignsToo() {
        assertThatShown("%%mlflow runs --help").startsWith("Usage: %mlflow runs [-h]");
        assertThatShown("%%mlflow").startsWith("Usage: %%mlflow [-h] COMMAND");
    }

    @Test
    void D1_noOtherCommandsHelpAnswersForAMistypedOne() {
        assertRefused(
                "%mlflow rnus --help",
                "%mlflow takes no sub-command 'rnus'. Did you mean 'runs'? See %mlflow --help");
        assertRefused(
                "%models vresions -h",
                "%models takes no sub-command 'vresions'. Did you mean 'versions'? See %models"
                        + " --help");
    }

    @Test
    void D1_aCellMagicWithoutCodeSaysSo() {
        String sentence = "%%mlflow run needs the code to run below it. See %%mlflow run --help";
        assertRefused("%%mlflow run --name empty", sentence);
        assertRefused("%%mlflow run --name empty\n \n", sentence);
        assertThat(runs()).isEmpty();
    }

    @Test
    void mistypedWordsAreAnsweredWithTheNearest() {
        assertRefused(
                "%mlflow rnus",
                "%mlflow takes no sub-command 'rnus'. Did you mean 'runs'? See %mlflow --help");
        assertRefused(
                "%mlflow rnus --filter \"metrics.a > 1\"",
                "%mlflow takes no sub-command 'rnus'. Did you mean 'runs'? See %mlflow --help");
        assertRefused("%mlflow zzz", "%mlflow takes no sub-command 'zzz'. See %mlflow --help");
        assertRefused(
                "%mlflow runs --fliter x",
                "%mlflow runs takes no option '--fliter'. Did you mean '--filter'? See %mlflow runs"
                        + " --help");
        assertRefused(
                "%mlflow runs --oder-by=x",
                "%mlflow runs takes no option '--oder-by'. Did you mean '--order-by'? See %mlflow"
                        + " runs --help");
        assertRefused(
                "%mlflow runs extra",
                "%mlflow runs takes no argument 'extra'. See %mlflow runs --help");
        assertRefused(
                "%%mlflow run logistic\nint x = 1;",
                "%%mlflow run takes no argument 'logistic'. Did you mean --name logistic? See"
                        + " %%mlflow run --help");
        assertRefused(
                "%serve qeury flight-delay --from train",
                "%serve takes no sub-command 'qeury'. Did you mean 'query'? See %serve --help");
        assertRefused(
                "%%mlflow rnu\nint x = 1;",
                "%%mlflow takes no sub-command 'rnu'. Did you mean 'run'? See %%mlflow --help");
    }

    @Test
    void aPercentSignTooFewOrTooManyIsSaid() {
        assertRefused(
                "%mlflow run --name logistic",
                "%mlflow run needs two percent signs, and below it the code to track. See %%mlflow"
                        + " run --help");
        assertRefused(
                "%%mlflow search --limit 5\nint x = 1;",
                "%%mlflow search needs one percent sign. See %mlflow search --help");
    }

    @Test
    void whatIsMissingOrOfAnotherKindIsNamed() {
        assertRefused(
                "%mlflow experiment",
                "%mlflow experiment needs NAME. See %mlflow experiment --help");
        assertRefused(
                "%features create weather",
                "%features create needs --from VARIABLE and --primary-keys COLUMN. See %features"
                        + " create --help");
        assertRefused(
                "%mlflow runs --limit many",
                "Invalid value for option '--limit': 'many' is no count. Give a whole number from"
                        + " 1. See %mlflow runs --help");
        assertRefused(
                "%mlflow runs --filter",
                "%mlflow runs needs --filter FILTER. See %mlflow runs --help");
        assertRefused(
                "%mlflow delete",
                "%mlflow delete needs RUN or --experiment NAME. See %mlflow delete --help");
        assertRefused(
                "%mlflow delete a --experiment b",
                "%mlflow delete takes only one of RUN, --experiment=NAME. See %mlflow delete"
                        + " --help");
        assertRefused(
                "%models alias a b",
                "%models alias needs VERSION or --delete. See %models alias --help");
        assertRefused("%quiz answer 1", "%quiz answer needs LETTER. See %quiz answer --help");
    }
}
