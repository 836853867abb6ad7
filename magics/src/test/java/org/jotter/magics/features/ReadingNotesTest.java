package org.jotter.magics.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jotter.magics.NotebookTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a notebook prints when it reads a table. */
class ReadingNotesTest extends NotebookTest {

    @TempDir Path data;

    private String csv(String text) throws IOException {
        return Files.writeString(data.resolve("x.csv"), text).toString();
    }

    @Test
    void aDoubtIsPrintedBelowTheCellThatRead() throws IOException {
        assertThat(
                        shown(
                                "Table t = Tables.csv(\"%s\");"
                                        .formatted(csv("day,zip\n05/01/2024,02134\n"))))
                .isEqualTo(
                        "Column 'day' is text, for '05/01/2024' may be 2024-01-05 or 2024-05-01."
                                + " dates(\"dd/MM/yyyy\") or dates(\"MM/dd/yyyy\") decides\n");
    }

    @Test
    void theOptionThatDecidesEndsIt() throws IOException {
        assertThat(
                        shown(
                                "Table t = Tables.csv().dates(\"dd/MM/yyyy\").read(\"%s\");"
                                        .formatted(csv("day\n05/01/2024\n"))))
                .isEmpty();
    }

    @Test
    void aReadingShowsWhatWasDecided() throws IOException {
        String file = csv("zip,day,n\n02134,2024-01-05,NA\n");
        run("Table t = Tables.csv(\"%s\");".formatted(file));

        assertThat(shown("Tables.reading(t)"))
                .isEqualTo(
                        """
                        %s
                          zip  STRING
                          day  LOCAL_DATE by yyyy-MM-dd
                          n    STRING
                        ? Column 'n' holds nothing but 'NA', read as text. missing("NA") reads it as missing
                        """
                                .formatted(file));
    }

    @Test
    void manyDoubtsAreCounted() throws IOException {
        String names =
                IntStream.range(0, 30).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        String row = IntStream.range(0, 30).mapToObj(i -> "NA").collect(Collectors.joining(","));

        assertThat(shown("Table t = Tables.csv(\"%s\");".formatted(csv(names + "\n" + row + "\n"))))
                .hasLineCount(13)
                .endsWith("... 18 more. Tables.reading(table) shows all\n");
    }
}
