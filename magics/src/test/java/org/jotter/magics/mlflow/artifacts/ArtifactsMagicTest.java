package org.jotter.magics.mlflow.artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jotter.ActiveRun;
import org.jotter.charts.Charts;
import org.jotter.charts.Series;
import org.jotter.magics.NotebookTest;
import org.jotter.magics.notebook.Sizes;
import org.jotter.tracking.ArtifactFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactsMagicTest extends NotebookTest {

    private static final String HOSTILE = "<script>alert(1)</script>";

    private ActiveRun run;

    @BeforeEach
    void aRun() {
        run = jotter.mlflow().startRun("logistic");
    }

    @Test
    void filesAreShownAsATreeWithTheirSizes() {
        run.logText("x".repeat(1234), "model/data/weights.bin");
        run.logText("a: 1", "model/MLmodel");
        run.logText("n", "notes.txt");

        assertThatShown("%mlflow artifacts")
                .isEqualTo(
                        """
                        logistic: 3 files, 1.2 kB
                        path                     size
                        ├─ model/              1.2 kB
                        │  ├─ MLmodel         4 bytes
                        │  └─ data/            1.2 kB
                        │     └─ weights.bin   1.2 kB
                        └─ notes.txt           1 byte
                        """
                                .replace("│  ", "│\u00a0\u00a0")
                                .replace("\u00a0   └", "\u00a0\u00a0\u00a0\u00a0└"));
        assertThat((RunArtifacts) run("%mlflow artifacts logistic model"))
                .extracting(ArtifactFile::path)
                .containsExactly("model/MLmodel", "model/data", "model/data/weights.bin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plots/", "./plots", "plots//"})
    void aFolderIsNamedWithSlashesAndDotsToSpare(String path) {
        run.logText("x", "plots/deep/a.txt");

        assertThatShown("%mlflow artifacts logistic " + path)
                .isEqualTo(
                        """
                        logistic, plots: 1 file, 1 byte
                        path           size
                        └─ deep/     1 byte
                           └─ a.txt  1 byte
                        """
                                .replace("   └", "\u00a0\u00a0\u00a0└"));
    }

    @Test
    void aRunWithoutFilesSaysSo() {
        assertThatShown("%mlflow artifacts").isEqualTo("No artifacts in logistic\n");
        assertRefused(
                "%mlflow artifacts logistik",
                "No run named 'logistik'. Did you mean 'logistic'? List them with %mlflow runs");
        run.logText("x", "notes.txt");
        assertRefused(
                "%mlflow artifacts logistic note.txt",
                ("The run 'logistic' has no artifact 'note.txt'. Did you mean 'notes.txt'? See what"
                                + " it holds with %%mlflow artifacts %s")
                        .formatted(run.runId()));
    }

    @Test
    void aTextIsShownAndALongOneCut() {
        run.logText("one\ntwo\n", "a.txt");
        run.logText("line\n".repeat(300), "long.log");
        run.logText("x".repeat(30_000), "wide.log");

        assertThatShown("%mlflow artifacts logistic a.txt")
                .isEqualTo(
                        """
                        a.txt
                        size:  8 bytes
                        one
                        two
                        """);
        assertThat(shown("%mlflow artifacts logistic long.log").lines().toList())
                .hasSize(203)
                .last()
                .isEqualTo("Only the beginning is shown");
        assertThat(shown("%mlflow artifacts logistic wide.log"))
                .hasSizeLessThan(20_100)
                .endsWith("Only the beginning is shown\n");
    }

    @Test
    void jsonIsLaidOutAndWhatIsNoneIsText() {
        run.logText("{\"a\":{\"b\":[1,2]}}", "a.json");
        run.logText("{oops", "b.json");

        assertThatShown("%mlflow artifacts logistic a.json")
                .contains(
                        """
                        {
                          "a" : {
                            "b" : [ 1, 2 ]
                          }
                        }
                        """);
        assertThatShown("%mlflow artifacts logistic b.json").contains("{oops\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t.csv  | 'id,name\n1,\"a, b\"\n2,\n'",
                "t.tsv  | 'id\tname\n1\ta, b\n2\t\n'",
                "t.json | '{\"columns\":[\"id\",\"name\"],\"data\":[[1,\"a, b\"],[2,null]]}'"
            })
    void tablesAreShownAsTables(String path, String text) {
        run.logText(text, path);

        assertThat(shown("%mlflow artifacts logistic " + path).lines().skip(1).toList())
                .containsExactly("id  name", "1   a, b", path.equals("t.json") ? "2   –" : "2");
        assertThat(html("%mlflow artifacts logistic " + path)).contains(">a, b</td>");
    }

    @Test
    void imagesAreShownWithinAnImageElement() {
        run.logFigure(Charts.metricHistory("loss", List.of(Series.of("a", 2, 1))), "p.png");
        run.logText("<svg xmlns='http://www.w3.org/2000/svg'>" + HOSTILE + "</svg>", "p.svg");

        assertThat(html("%mlflow artifacts logistic p.png"))
                .startsWith("<img alt=\"p.png\"")
                .contains("src=\"data:image/png;base64,iVBOR");
        assertThat(html("%mlflow artifacts logistic p.svg"))
                .startsWith("<img ")
                .contains("data:image/svg+xml;base64,")
                .doesNotContain("<script>alert");
        assertThatShown("%mlflow artifacts logistic p.svg")
                .isEqualTo("p.svg: an image, 71 bytes\n");
    }

    @Test
    void whatIsNoTextOrTooLargeIsOnlyNamed() {
        jotter.store().artifacts().logBytes(run.runId(), new byte[] {0, 1, (byte) 0xff}, "x.bin");
        jotter.store()
                .artifacts()
                .logBytes(run.runId(), new byte[FilePreview.MOST_BYTES + 1], "big.png");
        run.logText("ä\n".repeat(400_000), "big.txt");

        assertThatShown("%mlflow artifacts logistic x.bin")
                .isEqualTo(
                        "x.bin\nsize:  3 bytes\nThis is no text, and no image that can be shown\n");
        assertThatShown("%mlflow artifacts logistic big.png")
                .endsWith("This is no text, or too large to be shown\n");
        assertThatShown("%mlflow artifacts logistic big.txt")
                .contains("\nä\nä\n")
                .endsWith("Only the beginning is shown\n");
    }

    @Test
    void whatIsInAFileOrItsNameIsEscaped() {
        run.logText(HOSTILE, "a.txt");
        run.logText("\"" + HOSTILE + "\"", "a.json");
        run.logText("a,b\n" + HOSTILE + ",1\n", "a.csv");
        run.logText("x", "<img src=x>");

        for (String path : List.of("a.txt", "a.json", "a.csv")) {
            assertThat(html("%mlflow artifacts logistic " + path))
                    .as(path)
                    .doesNotContain("<script>alert")
                    .contains("&lt;script&gt;");
        }
        assertThat(html("%mlflow artifacts")).doesNotContain("<img").contains("&lt;img");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes",
        "1, 1 byte",
        "999, 999 bytes",
        "1000, 1.0 kB",
        "9949, 9.9 kB",
        "9960, 10 kB",
        "999499, 999 kB",
        "999600, 1.0 MB",
        "2500000000, 2.5 GB"
    })
    void sizesAreSaidAsPeopleDo(long bytes, String text) {
        assertThat(Sizes.text(bytes)).isEqualTo(text);
    }
}
