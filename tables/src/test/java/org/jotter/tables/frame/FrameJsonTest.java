package org.jotter.tables.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jotter.tables.EveryKind;
import org.jotter.tables.cells.DataType;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.api.TimeColumn;

class FrameJsonTest {

    @Test
    void aFileHoldsTheColumnsAndTheRowsIndented() {
        assertThat(FrameJson.file(EveryKind.table()))
                .isEqualTo(
                        """
                        {
                          "columns" : [ "SHORT", "INTEGER", "LONG", "FLOAT", "DOUBLE", "BOOLEAN", "STRING", "LOCAL_DATE", "LOCAL_TIME", "LOCAL_DATE_TIME", "INSTANT" ],
                          "data" : [ [ 32767, 2147483647, 9223372036854775807, 3.4028235E38, 5.684341886080802E-14, true, "né 'q' \\"Q\\" 🌦", "2024-02-29", "23:59:59.999", "2024-02-29T23:59:59.999", "2024-03-31T01:30:00.001Z" ], [ null, null, null, null, null, null, null, null, null, null, null ], [ -32767, -2147483647, -9223372036854775807, -0.1, -0.1, false, "longer than DuckDB keeps inline", "1899-12-31", "00:00", "1969-12-31T23:59:59.001", "1901-01-01T00:00:00Z" ] ]
                        }\
                        """
                                .stripTrailing());
    }

    @Test
    void aRequestHoldsTheSameOnOneLine() {
        assertThat(text(FrameJson.split(EveryKind.table().first(1))))
                .isEqualTo(
                        "{\"dataframe_split\":{\"columns\":[\"SHORT\",\"INTEGER\",\"LONG\",\"FLOAT\",\"DOUBLE\",\"BOOLEAN\",\"STRING\",\"LOCAL_DATE\",\"LOCAL_TIME\",\"LOCAL_DATE_TIME\",\"INSTANT\"],\"data\":[[32767,2147483647,9223372036854775807,3.4028235E38,5.684341886080802E-14,true,\"né"
                            + " 'q' \\\"Q\\\""
                            + " \\uD83C\\uDF26\",\"2024-02-29\",\"23:59:59.999\",\"2024-02-29T23:59:59.999\",\"2024-03-31T01:30:00.001Z\"]]}}");
    }

    /** Serving cut a time of day to the second; a file of the same table kept it whole. */
    @Test
    void timesLoseNothing() {
        Table times =
                Table.create(
                        TimeColumn.create("t", java.time.LocalTime.parse("10:15:07.5")),
                        InstantColumn.create("i", java.time.Instant.parse("2013-01-01T10:15:00Z")));

        assertThat(text(FrameJson.split(times)))
                .contains("[[\"10:15:07.500\",\"2013-01-01T10:15:00Z\"]]");
    }

    @Test
    void predictionsAreAnObjectForEachRow() {
        Table frame = Table.create(StringColumn.create("prediction", "late", ""));

        assertThat(text(FrameJson.predictions(frame)))
                .isEqualTo("{\"predictions\":[{\"prediction\":\"late\"},{\"prediction\":null}]}");
    }

    @Test
    void aFileComesBackAsItsRowsWhateverTheOrderOfItsParts() throws Exception {
        List<ColumnSpec> columns =
                List.of(
                        new ColumnSpec("at", DataType.DATETIME, true),
                        new ColumnSpec("origin", DataType.STRING, false));
        Table rows =
                Table.create(
                        DateTimeColumn.create(
                                "at", java.time.LocalDateTime.parse("2013-01-01T10:15:07.5")),
                        StringColumn.create("origin", "NA"));

        Table read = FrameJson.ofFile(FrameJson.file(rows), columns);
        Table turned =
                FrameJson.ofFile(
                        "{\"data\":[[\"NA\",\"2013-01-01T10:15:07.5\"]],"
                                + "\"columns\":[\"origin\",\"at\"]}",
                        columns);

        assertThat(read.print()).isEqualTo(rows.setName("request").print());
        assertThat(turned.print()).isEqualTo(read.print());
    }

    @Test
    void aFileOfOtherColumnsIsRefused() {
        List<ColumnSpec> columns = List.of(new ColumnSpec("origin", DataType.STRING, true));

        assertThatThrownBy(() -> FrameJson.ofFile("{\"columns\":[\"orgin\"],\"data\":[]}", columns))
                .isInstanceOf(JotterException.class)
                .hasMessageStartingWith("Column 'origin' (string) is missing");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
