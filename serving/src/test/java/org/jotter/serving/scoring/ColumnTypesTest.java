package org.jotter.serving.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which JSON value goes into which column type, and what the model then sees. */
class ColumnTypesTest {

    private static final String ALL_MISSING =
            "{\"predictions\":[{\"b\":null,\"i\":null,\"l\":null,\"f\":null,\"d\":null,\"s\":null,"
                    + "\"t\":null}]}";

    @RegisterExtension final ServerFixture fixture = new ServerFixture();

    private URI echo;

    @BeforeEach
    void serve() {
        echo = fixture.serve(Flights.echo(Flights.EVERY_TYPE)).address();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    b | true                        | true
                    i | 2147483647                  | 2147483647
                    i | -2147483647                 | -2147483647
                    l | 3                           | 3
                    l | 9223372036854775807         | 9223372036854775807
                    f | 3                           | 3.0
                    f | 0.1                         | 0.1
                    d | 3                           | 3.0
                    d | 0.1                         | 0.1
                    d | 9223372036854775808         | 9.223372036854776E18
                    s | "Zürich \\u0027"            | "Zürich '"
                    t | "2013-01-01"                | "2013-01-01T00:00"
                    t | "2013-01-01T10:15"          | "2013-01-01T10:15"
                    t | "2013-01-01T10:15:00.5"     | "2013-01-01T10:15:00.500"
                    t | "2013-01-01T10:15:00Z"      | "2013-01-01T10:15"
                    t | "2013-01-01T10:15:00+02:00" | "2013-01-01T08:15"
                    """)
    void aFittingValueReachesTheModel(String column, String value, String seen) {
        var answer = Http.score(echo, record(column, value));
        assertThat(answer.body())
                .isEqualTo(
                        ALL_MISSING.replace(
                                "\"%s\":null".formatted(column),
                                "\"%s\":%s".formatted(column, seen)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    i | 5.0                    | 5
                    i | 1e1                    | 10
                    i | -0.0                   | 0
                    i | 0e-400                 | 0
                    i | 2147483647.000         | 2147483647
                    l | 5.0                    | 5
                    l | 9007199254740993.0     | 9007199254740993
                    l | 9.223372036854775807e18 | 9223372036854775807
                    """)
    void A1_wholeNumbersWrittenAsDecimals(String column, String value, String seen) {
        aFittingValueReachesTheModel(column, value, seen);
        assertThat(Http.score(echo, split(column, value)).body())
                .isEqualTo(Http.score(echo, record(column, value)).body());
    }

    @ParameterizedTest
    @CsvSource({"b", "i", "l", "f", "d", "s", "t"})
    void A2_whatClientsWriteForMissingIsMissingWhereTheColumnIsOptional(String column) {
        assertThat(Http.score(echo, record(column, "null")).body()).isEqualTo(ALL_MISSING);
        assertThat(Http.score(echo, record(column, "NaN")).body()).isEqualTo(ALL_MISSING);
        assertThat(Http.score(echo, split(column, "NaN")).body()).isEqualTo(ALL_MISSING);
    }

    @ParameterizedTest
    @CsvSource({"b", "i", "l", "f", "d", "s", "t"})
    void A2_andRefusedInOneSentenceWhereItIsRequired(String column) {
        URI strict = fixture.serve(Flights.echo(Flights.required(column))).address();
        String type = Flights.required(column).inputs().get(0).type().mlflowName();

        for (String missing : List.of("null", "NaN")) {
            assertThat(Http.score(strict, record(column, missing)).body())
                    .contains(
                            "Column '%s' of row 1 is missing (%s), and the model needs it as %s"
                                    .formatted(column, missing, type));
        }
    }

    @Test
    void A4_theEmptyTextIsAMissingOne() {
        URI strict = fixture.serve(Flights.echo(Flights.required("s"))).address();

        assertThat(Http.score(echo, record("s", "\"\"")).body()).isEqualTo(ALL_MISSING);
        assertThat(Http.score(strict, record("s", "\"\"")).body())
                .contains(
                        "Column 's' of row 1 is missing (an empty text), and the model needs it as"
                                + " string");
        assertThat(Http.score(strict, record("s", "\" \"")).body())
                .isEqualTo("{\"predictions\":[{\"s\":\" \"}]}");
    }

    @Test
    void A2_theTimeThatPandasHasNoneForIsMissing() {
        assertThat(Http.score(echo, record("t", "\"NaT\"")).body()).isEqualTo(ALL_MISSING);
        assertThat(Http.score(echo, record("s", "\"NaT\"")).body()).contains("\"s\":\"NaT\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    b | 1                    | is a number (1), expected boolean
                    b | "true"               | is text ('true'), expected boolean
                    i | 5.5                  | is a number (5.5), expected integer
                    i | 5e-1                 | is a number (5e-1), expected integer
                    i | 2147483648.0         | is out of range (2147483648.0), expected integer
                    i | 1e999999999          | is out of range (1e999999999), expected integer
                    i | Infinity             | is a number (Infinity), expected integer
                    i | "1"                  | is text ('1'), expected integer
                    i | 2147483648           | is out of range (2147483648), expected integer
                    i | -2147483648          | is out of range (-2147483648), expected integer
                    i | 1e99999999999        | is out of range (1e99999999999), expected integer
                    l | 1.5                  | is a number (1.5), expected long
                    l | 9007199254740992.5   | is a number (9007199254740992.5), expected long
                    l | 9223372036854775808.0 | is out of range (9223372036854775808.0), expected long
                    l | -9223372036854775808.0 | is out of range (-9223372036854775808.0), expected long
                    l | 9223372036854775808  | is out of range (9223372036854775808), expected long
                    l | -9223372036854775808 | is out of range (-9223372036854775808), expected long
                    f | 1e39                 | is out of range (1e39), expected float
                    f | -Infinity            | is out of range (-Infinity), expected float
                    f | "1"                  | is text ('1'), expected float
                    d | Infinity             | is out of range (Infinity), expected double
                    d | false                | is a boolean (false), expected double
                    s | 1                    | is a number (1), expected string
                    t | 1357034400           | is a number (1357034400), expected datetime
                    t | "yesterday"          | is text ('yesterday'), expected datetime
                    t | "2013-02-30"         | is text ('2013-02-30'), expected datetime
                    """)
    void aValueThatDoesNotFitIsRefused(String column, String value, String problem) {
        var answer = Http.score(echo, record(column, value));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"error_code\":\"BAD_REQUEST\",\"message\":\"Column '%s' of row 1 %s\"}"
                                .formatted(column, problem));
    }

    private static String split(String column, String value) {
        return "{\"dataframe_split\":{\"columns\":[\"%s\"],\"data\":[[%s]]}}"
                .formatted(column, value);
    }

    private static String record(String column, String value) {
        return "{\"dataframe_records\":[{\"%s\":%s}]}".formatted(column, value);
    }
}
