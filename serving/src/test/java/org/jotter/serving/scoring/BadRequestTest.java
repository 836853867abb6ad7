package org.jotter.serving.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every sentence that a caller with a faulty body can meet. */
class BadRequestTest {

    @RegisterExtension final ServerFixture fixture = new ServerFixture();

    private URI server;

    @BeforeEach
    void serve() {
        server = fixture.serve(Flights.byTemperature(1)).address();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    [1,2]                          | The body is not a JSON object. Send one that holds dataframe_split or dataframe_records
                    7                              | The body is not a JSON object. Send one that holds dataframe_split or dataframe_records
                    ~~                             | The body is not a JSON object. Send one that holds dataframe_split or dataframe_records
                    {}                             | The body holds none of the forms. Send exactly one of dataframe_split or dataframe_records
                    {"rows":[],"x":1}              | The body holds none of the forms. Send exactly one of dataframe_split or dataframe_records; it has 'rows', 'x'
                    {"instances":[[1]]}            | The form instances is not read by this version. Send dataframe_split or dataframe_records
                    {"inputs":{"temp":[1]}}        | The form inputs is not read by this version. Send dataframe_split or dataframe_records
                    {"dataframe_records":[],"dataframe_split":{}} | The body holds both dataframe_records and dataframe_split. Send exactly one
                    {"dataframe_records":[]} {}    | The body goes on after its JSON object. Send one object
                    {"dataframe_records":{}}       | dataframe_records is not an array of objects
                    {"dataframe_records":[[1]]}    | Row 1 of dataframe_records is not an object
                    {"dataframe_split":[]}         | dataframe_split is not an object with 'columns' and 'data'
                    {"dataframe_split":{}}         | dataframe_split lacks 'columns'. It needs 'columns' and 'data'
                    {"dataframe_split":{"data":[]}} | dataframe_split lacks 'columns'. It needs 'columns' and 'data'
                    {"dataframe_split":{"columns":["origin","temp"]}} | dataframe_split lacks 'data'. It needs 'columns' and 'data'
                    {"dataframe_split":{"columns":"temp","data":[]}} | 'columns' of dataframe_split is not an array of names
                    {"dataframe_split":{"columns":[1],"data":[]}} | 'columns' of dataframe_split is not an array of names
                    {"dataframe_split":{"columns":["origin","temp"],"data":{}}} | 'data' of dataframe_split is not an array of rows
                    {"dataframe_split":{"columns":["origin","temp"],"data":[["JFK",1],2]}} | Row 2 of 'data' is not an array
                    """)
    void aBodyOfTheWrongShapeIsNamed(String body, String message) throws IOException {
        assertRefused(body, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    ["origin"]|["JFK"]                     | Column 'temp' (double) is missing; the request has 'origin'
                    ["origin","tmp"]|["JFK",1]             | Column 'temp' (double) is missing; the request has 'origin', 'tmp'. Did you mean 'tmp'?
                    []|[]                                  | Columns 'origin' (string), 'temp' (double) are missing; the request has no columns
                    ["temp","origin","temp"]|[1,"JFK",1]   | Column 'temp' is named twice
                    ["origin","temp"]|["JFK",1,2]          | Row 1 has 3 values, expected 2, one for each of the columns
                    ["origin","temp"]|["JFK"]              | Row 1 has 1 value, expected 2, one for each of the columns
                    ["origin","temp"]|["JFK","warm"]       | Column 'temp' of row 1 is text ('warm'), expected double
                    ["origin","temp"]|["JFK",null]         | Column 'temp' of row 1 is missing (null), and the model needs it as double
                    ["origin","temp"]|["JFK",true]         | Column 'temp' of row 1 is a boolean (true), expected double
                    ["origin","temp"]|["JFK",[1]]          | Column 'temp' of row 1 is an array, expected double
                    ["origin","temp"]|["JFK",{}]           | Column 'temp' of row 1 is an object, expected double
                    ["origin","temp"]|["JFK",NaN]          | Column 'temp' of row 1 is missing (NaN), and the model needs it as double
                    ["origin","temp"]|["JFK",1e999]        | Column 'temp' of row 1 is out of range (1e999), expected double
                    ["origin","temp"]|[5,1]                | Column 'origin' of row 1 is a number (5), expected string
                    ["origin","temp"]|[null,1]             | Column 'origin' of row 1 is missing (null), and the model needs it as string
                    """)
    void aFaultInTheColumnsNamesColumnExpectedAndGot(String columns, String row, String message)
            throws IOException {
        assertRefused(
                "{\"dataframe_split\":{\"columns\":%s,\"data\":[%s]}}".formatted(columns, row),
                message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"origin":"LGA"}                     | Column 'temp' (double) is missing in row 2
                    {"origin":"LGA","tmp":1,"x":2}       | Column 'temp' (double) is missing in row 2. Did you mean 'tmp'?
                    {"origin":"LGA","temp":1,"temp":2}   | Column 'temp' is named twice
                    {"origin":"LGA","temp":"warm"}       | Column 'temp' of row 2 is text ('warm'), expected double
                    """)
    void aFaultInARecordNamesItsRow(String record, String message) throws IOException {
        assertRefused(
                "{\"dataframe_records\":[{\"origin\":\"JFK\",\"temp\":1},%s]}".formatted(record),
                message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {"dataframe_records":[} | 1, column 23: Unexpected close marker '}': expected ']'
                    {"dataframe_records":[  | 1, column 23: Unexpected end-of-input: expected close marker for Array
                    {dataframe_records:[]}  | 1, column 2: Unexpected character ('d' (code 100)): was expecting double-quote to start field name
                    """)
    void textThatIsNotJsonIsNamedByItsPlace(String body, String place) throws IOException {
        assertRefused(body, "The body is not JSON, line " + place);
    }

    @Test
    void aBodyNestedTooDeepIsRefused() throws IOException {
        assertRefused(
                "{\"x\":%s".formatted("[".repeat(100_000)),
                "The body is not JSON: Document nesting depth (1001) exceeds the maximum allowed"
                        + " (1000)");
    }

    @Test
    void aNumberOfAThousandDigitsIsRefused() throws IOException {
        assertRefused(
                "{\"dataframe_records\":[{\"temp\":%s}]}".formatted("9".repeat(1001)),
                "The body is not JSON: Number value length (1001) exceeds the maximum allowed"
                        + " (1000)");
    }

    @Test
    void aLongValueIsCutInTheSentence() throws IOException {
        assertRefused(
                "{\"dataframe_records\":[{\"temp\":\"%s\"}]}".formatted("x".repeat(100_000)),
                "Column 'temp' of row 1 is text ('%s...'), expected double"
                        .formatted("x".repeat(40)));
    }

    @Test
    void aHundredThousandNamesAreNotRepeated() throws IOException {
        String names = "\"%s\",".formatted("n".repeat(50)).repeat(100_000) + "\"origin\"";
        String shown = "'%s...', ".formatted("n".repeat(40)).repeat(20);
        assertRefused(
                "{\"dataframe_split\":{\"columns\":[%s],\"data\":[]}}".formatted(names),
                "Column 'temp' (double) is missing; the request has %s...".formatted(shown));
    }

    private void assertRefused(String body, String message) throws IOException {
        var answer = Http.score(server, body == null ? "" : body);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"error_code\":\"BAD_REQUEST\",\"message\":%s}"
                                .formatted(new ObjectMapper().writeValueAsString(message)));
        assertThat(answer.statusCode()).isEqualTo(400);
    }
}
