package org.jotter.tracking.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.ViewType;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestFieldsTest {

    private static final String SEE =
            " See the API docs for more information about request parameters.";

    private static RequestFields json(String body) {
        return RequestFields.ofJson(body.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\":null}", "{\"name\":\"\"}", "", "null", "\"{}\""})
    void aTextThatIsMissingIsNamed(String body) {
        assertThatThrownBy(() -> json(body).text("name"))
                .hasMessage("Missing value for required parameter 'name'." + SEE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"123|int", "9.0|float", "true|bool", "[1]|list", "{\"a\":1}|dict"})
    void aTextOfAnotherTypeIsQuoted(String value, String type) {
        assertThatThrownBy(() -> json("{\"name\":" + value + "}").text("name"))
                .hasMessage(
                        "Invalid value %s for parameter 'name' supplied:  Hint: Value was of type '%s'.%s"
                                .formatted(value, type, SEE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"7\"", "7.0", "7e0"})
    void aWholeNumberMayBeTextOrWritten(String value) {
        assertThat(json("{\"step\":" + value + "}").integer("step", 0)).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.5", "\"x\"", "true", "9223372036854775808", "1e400", "\"7.0\""})
    void whatIsNoWholeNumberIsRefused(String value) {
        assertThatThrownBy(() -> json("{\"step\":" + value + "}").integer("step", 0))
                .hasMessageStartingWith("Invalid value ")
                .hasMessageContaining(" for parameter 'step' supplied");
    }

    @Test
    void aNumberBeyondADoubleIsNotInfinity() {
        assertThatThrownBy(() -> json("{\"value\":-1e400}").number("value"))
                .hasMessage(
                        "The number for parameter 'value' is beyond what a double holds. Infinity"
                                + " is sent as the text \"Infinity\"");
    }

    @Test
    void aConstantIsNoObject() {
        assertThatThrownBy(() -> json("{\"view\":{}}").constant("view", ViewType.class, "", null))
                .hasMessage(
                        "Invalid value {} for parameter 'view' supplied:  Hint: Value was of type"
                                + " 'dict'."
                                + SEE);
    }

    @Test
    void aFieldOfABatchIsNamedByItsPlace() {
        RequestFields batch =
                json(
                        """
                        {"metrics": [{"key": "a", "value": 1, "timestamp": 1},
                                     {"key": "a", "value": 1, "timestamp": -1}],
                         "tags": [{"key": "../x"}]}
                        """);
        assertThatThrownBy(() -> RunJson.batch(batch))
                .hasMessageStartingWith("Invalid value -1 for parameter 'metrics[1].timestamp'");
        assertThatThrownBy(() -> RunJson.batch(json("{\"tags\": [{\"key\": \"../x\"}]}")))
                .hasMessageStartingWith("Invalid value \"../x\" for parameter 'tags[0].key'");
        assertThatThrownBy(() -> RunJson.batch(json("{\"params\": [{\"key\": \"a$b\"}]}")))
                .hasMessageStartingWith("Invalid value \"a$b\" for parameter 'params[0].key'");
    }

    @Test
    void noExperimentsNamedAreNoneSearched() {
        assertThat(RunJson.query(json("{}")).experimentIds()).hasSize(1);
        assertThat(RunJson.query(json("{}")).experimentIds().get(0).number()).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({"7,7", "+1,1", "' 1',1", "'1 ',1", "01,1", "-1337,-1337", "-0,0", "'\t1',1"})
    void F2_anExperimentIdIsReadAsPythonReadsIt(String text, String id) {
        String body =
                "{\"experiment_id\": \"%s\", \"experiment_ids\": [\"%1$s\"]}"
                        .formatted(text.replace("\t", "\\t"));
        assertThat(ExperimentJson.id(json(body)).value()).isEqualTo(id);
        assertThat(ExperimentJson.ids(json(body))).containsExactly(new ExperimentId(id));
    }

    @Test
    void anExperimentIdOverRestIsANumber() {
        assertThatThrownBy(() -> ExperimentJson.id(json("{\"experiment_id\": \"abc\"}")))
                .hasMessage("Invalid experiment ID 'abc'. Experiment ID must be a valid integer.");
    }

    @ParameterizedTest
    @CsvSource({
        "\"NaN\",NaN",
        "\"-Infinity\",-Infinity",
        "0,0.0",
        "\"1.5\",1.5",
        "\" -.5e-3\",-0.0005"
    })
    void aDoubleMayBeText(String value, Double number) {
        assertThat(json("{\"value\":" + value + "}").number("value")).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1d", "1f", "0x1p3", "nan", "-NaN", "1,5", "."})
    void aTextThatJavaOrNobodyReadsAsANumberIsRefused(String text) {
        assertThatThrownBy(() -> json("{\"value\":\"" + text + "\"}").number("value"))
                .hasMessageStartingWith("Invalid value ")
                .hasMessageContaining(" for parameter 'value' supplied");
    }

    /** Trying each way to part the digits would take years. */
    @Test
    void aVeryLongTextIsReadInOneGo() {
        String digits = "1".repeat(5_000_000);
        assertTimeoutPreemptively(
                Duration.ofMinutes(1),
                () ->
                        assertThatThrownBy(
                                        () ->
                                                json("{\"value\":\"" + digits + "x\"}")
                                                        .number("value"))
                                .hasMessageContaining(" for parameter 'value' supplied"));
    }

    @Test
    void anIdMayBeANumber() {
        assertThat(json("{\"experiment_id\":12}").id("experiment_id")).isEqualTo("12");
        assertThat(json("{\"experiment_ids\":[1,\"2\"]}").ids("experiment_ids"))
                .containsExactly("1", "2");
    }

    @ParameterizedTest
    @CsvSource({"\"ALL\",ALL", "3,ALL", "\"2\",DELETED_ONLY", "\"FOO\",ACTIVE_ONLY"})
    void anEnumComesByNameOrNumberAndAnUnknownOneIsIgnored(String value, ViewType view) {
        assertThat(
                        json("{\"view_type\":" + value + "}")
                                .constant("view_type", ViewType.class, "", ViewType.ACTIVE_ONLY))
                .isEqualTo(view);
    }

    @Test
    void aFieldOfAnItemIsNamedByItsPlace() {
        assertThatThrownBy(
                        () ->
                                json("{\"metrics\":[{\"key\":\"a\",\"value\":true}]}")
                                        .objects("metrics")
                                        .get(0)
                                        .number("value"))
                .hasMessageStartingWith(
                        "Invalid value true for parameter 'metrics[0].value' supplied");
    }

    @Test
    void aBodyMayBeEncodedTwice() {
        assertThat(json("\"{\\\"name\\\": \\\"x\\\"}\"").text("name")).isEqualTo("x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {"value": NaN}  | 1, column 14: Non-standard token 'NaN'. JSON has no such number; "NaN" and "Infinity" are sent as texts
                    {"value": 1,    | 1, column 13: Unexpected end-of-input within/between Object entries
                    {value: 1}      | 1, column 2: Unexpected character ('v' (code 118)): was expecting double-quote to start field name
                    """)
    void textThatIsNotJsonIsNamedByItsPlace(String body, String place) {
        assertThatThrownBy(() -> json(body)).hasMessage("The body is not JSON, line " + place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "1", "{", "\"x\""})
    void whatIsNoObjectIsRefused(String body) {
        assertThatThrownBy(() -> json(body))
                .isInstanceOfSatisfying(
                        JotterException.class,
                        e -> assertThat(e.kind()).isEqualTo(JotterException.Kind.BAD_REQUEST));
    }

    @Test
    void aParamHasOneValue() {
        String twice =
                "{\"params\":[{\"key\":\"a\",\"value\":\"1\"},{\"key\":\"a\",\"value\":\"%s\"}]}";

        assertThat(json(twice.formatted("1")).params("params")).isEqualTo(Map.of("a", "1"));
        assertThatThrownBy(() -> json(twice.formatted("2")).params("params"))
                .hasMessage(
                        "Duplicate parameter keys have been submitted: ['a']. Please ensure the"
                                + " request contains only one param value per param key.");
    }

    @Test
    void aQueryRepeatsAListAndSpellsItsFlags() {
        RequestFields query =
                RequestFields.ofQuery(
                        Map.of(
                                "run_id", List.of("a", "b"),
                                "max_results", List.of("5"),
                                "allow_deleted", List.of("True"),
                                "bad", List.of("yes")));
        assertThat(query.texts("run_id")).containsExactly("a", "b");
        assertThat(query.text("run_id")).isEqualTo("a");
        assertThat(query.count("max_results", 1)).isEqualTo(5);
        assertThat(query.flag("allow_deleted", false)).isTrue();
        assertThatThrownBy(() -> query.flag("bad", false))
                .hasMessage("Invalid boolean value: yes, must be 'true' or 'false'.");
    }
}
