package org.jotter.magics.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

class MagicReferenceTest {

    private static final Path PAGE = Path.of("..", "docs", "magics.md");

    @Test
    void thePageInTheManualIsWhatTheCodeGives() throws IOException {
        assertThat(Files.readString(PAGE))
                .as("docs/magics.md; ./jotter docs magics writes it anew")
                .isEqualTo(MagicReference.page());
    }

    @Test
    void thePageIsWrittenToAFile(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("magics.md");

        MagicReference.main(new String[] {page.toString()});

        assertThat(page).hasContent(MagicReference.page());
    }

    @Test
    void everyMagicIsInTheContentsWithALinkToItsSection() {
        assertThat(MagicReference.page())
                .contains("[`%mlflow runs`](#mlflow-runs)<br>")
                .contains("\n### %mlflow runs\n")
                .contains("[`%%mlflow run`](#mlflow-run) |")
                .contains("\n### %%mlflow run\n")
                .contains("| [`%register`](#register) | Register a model:")
                .contains("| [`%serve`](#serve)<br>[`%serve list`](#serve-list)");
    }

    @Command(
            name = "%pour",
            description = "Pour 100%% of <it> | all.",
            footer = {
                "",
                "%%pour tea --cups 3",
                "List<Cup> cups = %%pour tea",
                "%%pour warms the pot first."
            })
    static final class Pour {
        @Parameters(paramLabel = "DRINK", description = "What to pour.")
        String drink;

        @Parameters(index = "1..*", arity = "0..*", paramLabel = "GUEST", description = "For whom.")
        List<String> guests = List.of();

        @Option(
                names = {"-c", "--cups"},
                paramLabel = "N",
                description = "How many (${DEFAULT-VALUE}).")
        int cups = 2;

        @ArgGroup(exclusive = true)
        Milk milk;

        static final class Milk {
            @Option(names = "--milk", description = "With milk.")
            boolean cow;

            @Option(names = "--oat", description = "With oat milk.")
            boolean oat;
        }

        public List<Double> call() {
            return List.of();
        }
    }

    @Test
    void aSectionHasWhatTheAnnotationsSay() {
        assertThat(CommandSection.of(new CommandLine(new Pour()).getCommandSpec()))
                .isEqualTo(
                        """
                        ## %pour

                        Pour 100% of \\<it> \\| all. Gives `List<Double>`.

                        | argument | what it is | default |
                        | --- | --- | --- |
                        | `DRINK` | What to pour. | needed |
                        | `GUEST...` | For whom. |  |
                        | `-c`, `--cups N` | How many. | `2` |
                        | `--milk` | With milk. |  |
                        | `--oat` | With oat milk. |  |

                        %pour warms the pot first.

                        ```java
                        %pour tea --cups 3
                        List<Cup> cups = %pour tea
                        ```
                        """);
    }
}
