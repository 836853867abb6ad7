package org.jotter.serving.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jotter.models.InputRules;
import org.jotter.models.Signature;
import org.jotter.serving.endpoints.ServedModel;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tables.cells.DataType;
import org.jotter.tables.frame.ColumnSpec;
import org.jotter.tables.reading.ColumnReading;
import org.jotter.tables.reading.Form;
import org.jotter.tables.reading.MissingWords;
import org.jotter.tables.reading.TextForm;
import org.jotter.tables.reading.TimeForm;
import org.jotter.tables.reading.TruthForm;
import org.jotter.tables.reading.WholeForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.Table;

/** Texts are read as the table's were that the model was trained on. */
class ReplayedTextsTest {

    private static final Signature SIGNATURE =
            new Signature(
                    List.of(
                            new ColumnSpec("continent", DataType.STRING, false),
                            new ColumnSpec("zip", DataType.INTEGER, false),
                            new ColumnSpec("paid", DataType.BOOLEAN, true),
                            new ColumnSpec("born", DataType.DATETIME, false)),
                    List.of());

    private static final InputRules RULES =
            new InputRules(
                    Map.of(
                            "continent",
                            new ColumnReading("continent", new TextForm(), List.of("?"), true),
                            "zip",
                            read("zip", new WholeForm(ColumnKind.INTEGER, "", true)),
                            "paid",
                            read("paid", TruthForm.YES_NO),
                            "born",
                            read("born", TimeForm.of("dd/MM/yyyy HH:mm", ""))),
                    Map.of("continent", Set.of("NA", "EU")));

    @RegisterExtension final ServerFixture fixture = new ServerFixture();

    private URI echo;

    private static ColumnReading read(String column, Form form) {
        return new ColumnReading(column, form, MissingWords.USUAL, true);
    }

    @BeforeEach
    void serve() {
        ServedModel served = new ServedModel("echo", 1, "models:/echo/1");
        echo =
                fixture.serve(
                                new ScoringModel(
                                        served, SIGNATURE, RULES, rows -> rows, Table.create()))
                        .address();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    continent | "NA"               | "NA"
                    continent | " EU "              | "EU"
                    continent | "?"                | null
                    continent | "  "               | null
                    zip       | "007"              | 7
                    zip       | 7.0                | 7
                    zip       | "NA"               | null
                    zip       | " "                | null
                    paid      | "Yes"              | true
                    paid      | "0"                | false
                    born      | "5/1/2024 10:00"   | "2024-01-05T10:00"
                    born      | "2024-01-05T10:00" | "2024-01-05T10:00"
                    born      | "#N/A"             | null
                    """)
    void A3_aTextIsReadAsAtTraining(String column, String value, String seen) {
        assertThat(answer(column, value)).contains("\"%s\":%s".formatted(column, seen));
    }

    @Test
    void A3_whatTheReaderWouldNotHaveTakenIsRefused() {
        assertThat(answer("zip", "\"far\""))
                .contains("Column 'zip' of row 1 is text ('far'), expected integer");
        assertThat(answer("paid", "\"NA\""))
                .contains("Column 'paid' of row 1 is missing (NA), and the model needs it");
        assertThat(answer("paid", "1")).contains("is a number (1), expected boolean");
    }

    @Test
    void A3_aCategoryThatWasNeverSeenIsToldInTheAnswerAndInTheInferenceTable() {
        String rows =
                "{\"paid\":true,\"continent\":\"%s\"},{\"paid\":true,\"continent\":\" EU\"},{\"paid\":true,\"continent\":null},{\"paid\":true,\"continent\":\"AS\"}"
                        .formatted("x".repeat(50));

        String answer = Http.score(echo, "{\"dataframe_records\":[%s]}".formatted(rows)).body();

        assertThat(answer)
                .endsWith(
                        "],\"metadata\":{\"unseen_categories\":[{\"column\":\"continent\",\"rows\":2,\"values\":[\"%s...\",\"AS\"]}]}}"
                                .formatted("x".repeat(40)));
        fixture.queue.flush();
        assertThat(fixture.calls.get(0).requestMetadata())
                .containsEntry("unseen_categories", "{\"continent\":2}");
    }

    @Test
    void anAnswerWithoutOneSaysNothingOfIt() {
        assertThat(answer("continent", "\"NA\"")).endsWith("}]}");
        fixture.queue.flush();
        assertThat(fixture.calls.get(0).requestMetadata())
                .containsOnlyKeys("endpoint_name", "model_name", "model_version");
    }

    private String answer(String column, String value) {
        String paid = column.equals("paid") ? "" : "\"paid\":true,";
        return Http.score(
                        echo,
                        "{\"dataframe_records\":[{%s\"%s\":%s}]}".formatted(paid, column, value))
                .body();
    }
}
