package org.jotter.tables.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.StringWriter;
import org.jotter.tables.EveryKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.columns.Column;

class ColumnKindTest {

    private static final JsonFactory JSON = new JsonFactory();

    @Test
    void everyTypeOfTablesawHasAKind() {
        assertThat(ColumnKind.values())
                .extracting(ColumnKind::name)
                .containsExactlyInAnyOrder(
                        java.util.Arrays.stream(ColumnType.values())
                                .filter(type -> type != ColumnType.SKIP)
                                .map(ColumnType::name)
                                .toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void aColumnMadeForAKindIsOfThatKind(ColumnKind kind) {
        Column<?> column = kind.column("c");

        assertThat(column.name()).isEqualTo("c");
        assertThat(column.size()).isZero();
        assertThat(ColumnKind.of(column)).contains(kind);
    }

    @ParameterizedTest
    @EnumSource
    void cellsComeBackFromJsonAsTheyWere(ColumnKind kind) throws Exception {
        Column<?> column = EveryKind.table().column(kind.name());
        Column<?> read = kind.column("read");
        CellReader reader = kind.reader(read);

        try (JsonParser json = JSON.createParser(array(column))) {
            json.nextToken();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                if (json.currentToken() == JsonToken.VALUE_NULL) {
                    read.appendMissing();
                } else {
                    reader.append(json);
                }
            }
        }

        assertThat(read.asList()).isEqualTo(column.asList());
    }

    @ParameterizedTest
    @EnumSource
    void cellsComeBackFromTheirTextsAsTheyWere(ColumnKind kind) {
        Column<?> column = EveryKind.table().column(kind.name());
        Column<?> read = kind.column("read");
        CellParser parser = kind.parser(read);

        parser.append(column.get(0).toString());
        parser.append(column.get(2).toString());

        assertThat(read.get(0)).isEqualTo(column.get(0));
        assertThat(read.get(1)).isEqualTo(column.get(2));
    }

    @ParameterizedTest
    @EnumSource(names = "STRING", mode = EnumSource.Mode.EXCLUDE)
    void everyBitPatternIsOfOneValueOnly(ColumnKind kind) {
        Column<?> column = EveryKind.table().column(kind.name());

        assertThat(
                        new long[] {
                            kind.bits(column).applyAsLong(0),
                            kind.bits(column).applyAsLong(1),
                            kind.bits(column).applyAsLong(2)
                        })
                .doesNotHaveDuplicates();
    }

    @Test
    void whatJsonCannotHoldIsNull() throws Exception {
        assertThat(array(DoubleColumn.create("d", Double.POSITIVE_INFINITY, Double.NaN, 1)))
                .isEqualTo("[null,null,1.0]");
        assertThat(array(FloatColumn.create("f", Float.NEGATIVE_INFINITY, Float.NaN, 1)))
                .isEqualTo("[null,null,1.0]");
    }

    private static String array(Column<?> column) throws Exception {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartArray();
            CellWriter writer = CellWriter.of(column);
            for (int row = 0; row < column.size(); row++) {
                writer.write(json, row);
            }
            json.writeEndArray();
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SHORT      | 32768                 | is out of range (32768)
                    SHORT      | -32768                | is out of range (-32768)
                    SHORT      | "1"                   | is text ('1')
                    LOCAL_DATE | "2013-02-30"          | is text ('2013-02-30')
                    LOCAL_DATE | "2013-01-01T10:15"    | is text ('2013-01-01T10:15')
                    LOCAL_DATE | 20130101              | is a number (20130101)
                    LOCAL_TIME | "25:00"               | is text ('25:00')
                    LOCAL_TIME | {"hour":1}            | is an object
                    INSTANT    | "yesterday"           | is text ('yesterday')
                    INSTANT    | true                  | is a boolean (true)
                    """)
    void aValueThatTheKindCannotHoldIsRefused(ColumnKind kind, String value, String problem)
            throws Exception {
        Column<?> column = kind.column("c");
        try (JsonParser json = JSON.createParser(value)) {
            json.nextToken();
            assertThatThrownBy(() -> kind.reader(column).append(json))
                    .isInstanceOf(WrongCell.class)
                    .hasMessage(problem);
        }
        assertThat(column.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "SHORT, INTEGER, integer",
        "INTEGER, INTEGER, integer",
        "LONG, LONG, long",
        "FLOAT, FLOAT, float",
        "DOUBLE, DOUBLE, double",
        "BOOLEAN, BOOLEAN, boolean",
        "STRING, STRING, string",
        "LOCAL_DATE, DATETIME, datetime",
        "LOCAL_TIME, STRING, time",
        "LOCAL_DATE_TIME, DATETIME, datetime",
        "INSTANT, DATETIME, datetime"
    })
    void eachKindHasATypeOfMlflowsAndAWord(ColumnKind kind, DataType type, String word) {
        assertThat(DataType.of(kind.column("c"))).isEqualTo(type);
        assertThat(ColumnKind.wordFor(kind.column("c"))).isEqualTo(word);
    }

    @ParameterizedTest
    @EnumSource
    void aTypeOfMlflowsIsHeldByAKindOfThatType(DataType type) {
        assertThat(type.kind().dataType()).isEqualTo(type);
        assertThat(DataType.ofMlflowName(type.mlflowName())).isEqualTo(type);
    }
}
