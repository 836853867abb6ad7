package org.jotter.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ValueTextTest {

    @SuppressWarnings("ArrayRecordComponent") // a notebook may well have one
    private record Layer(int width, double[] rates) {}

    private record Named(String name) {
        @Override
        public String toString() {
            return "<" + name + ">";
        }
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(new int[] {64, 32}, "[64, 32]"),
                Arguments.of(new int[0], "[]"),
                Arguments.of(new double[] {1, 0.5}, "[1.0, 0.5]"),
                Arguments.of(new float[] {0.1f}, "[0.1]"),
                Arguments.of(new boolean[] {true, false}, "[True, False]"),
                Arguments.of(new char[] {'a'}, "['a']"),
                Arguments.of(
                        new String[] {"a", "it's", "both ' and \""},
                        "['a', \"it's\", 'both \\' and \"']"),
                Arguments.of(new int[][] {{1}, {2, 3}}, "[[1], [2, 3]]"),
                Arguments.of(new Object[] {1, null, "b"}, "[1, None, 'b']"),
                Arguments.of(List.of(new int[] {1}), "[[1]]"),
                Arguments.of(Map.of("x", new double[] {1}), "{'x': [1.0]}"),
                Arguments.of(new TreeMap<>(Map.of("a", 1, "b", List.of())), "{'a': 1, 'b': []}"),
                Arguments.of(Set.of(), "set()"),
                Arguments.of(Set.of(7L), "{7}"),
                Arguments.of(Optional.of(3), "3"),
                Arguments.of(Optional.empty(), "None"),
                Arguments.of(OptionalInt.of(4), "4"),
                Arguments.of(List.of(Optional.of("a")), "['a']"),
                Arguments.of(new Layer(3, new double[] {0.1}), "Layer[width=3, rates=[0.1]]"),
                Arguments.of(new Named("own"), "<own>"),
                Arguments.of(null, "None"),
                Arguments.of(true, "True"),
                Arguments.of('c', "c"),
                Arguments.of("a\nb", "a\nb"),
                Arguments.of(CharBuffer.wrap("text"), "text"),
                Arguments.of(new BigDecimal("1.50"), "1.50"),
                Arguments.of(LocalDate.of(2024, 1, 5), "2024-01-05"),
                Arguments.of(Path.of("a", "b"), "a/b"),
                Arguments.of("team@delay", "team@delay"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void A8_aValueIsWhatPythonsStrShows(Object value, String text) {
        assertThat(ValueText.of(value)).isEqualTo(text);
    }

    /** The right sides are what CPython 3.11 prints. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 0.5",
        "3, 3.0",
        "-0.0, -0.0",
        "0.0001, 0.0001",
        "0.00001, 1e-05",
        "1.5E-7, 1.5e-07",
        "1234567.0, 1234567.0",
        "1E15, 1000000000000000.0",
        "9999999999999998, 9999999999999998.0",
        "1E16, 1e+16",
        "2E23, 2e+23",
        "1.7976931348623157E308, 1.7976931348623157e+308",
        "4.9E-324, 5e-324",
        "5.6843418860808015E-14, 5.684341886080802e-14",
        "9.9E-324, 1e-323",
        "NaN, nan",
        "Infinity, inf",
        "-Infinity, -inf",
    })
    void A8_aFractionIsWhatPythonsStrShows(double value, String text) {
        assertThat(ValueText.of(value)).isEqualTo(text);
    }

    static Stream<Object> identities() {
        Runnable lambda = () -> {};
        return Stream.of(
                new Object(),
                lambda,
                List.of(new Object()),
                Map.of("a", Optional.of(new Object())),
                IntStream.of(1),
                List.of(1).iterator(),
                "[Ljava.lang.Thread;@1b6d3586",
                "[I@23d3a24c",
                new java.util.concurrent.atomic.AtomicReference<>(new int[] {1}));
    }

    @ParameterizedTest
    @MethodSource("identities")
    void A8_aTextThatIsOnlyAnIdentityIsRefused(Object value) {
        assertThatExceptionOfType(JotterException.class)
                .isThrownBy(() -> ValueText.of(value))
                .withMessageContaining(" has no text of its own, only '")
                .withMessageEndingWith(
                        "which differs in every program. Log what is in it, or give its class a"
                                + " toString()");
    }

    @Test
    void A8_aListThatHoldsItselfIsRefused() {
        List<Object> list = new ArrayList<>(Arrays.asList(1, 2));
        list.add(list);

        assertThatExceptionOfType(JotterException.class)
                .isThrownBy(() -> ValueText.of(list))
                .withMessage("The value holds itself, or lists in lists beyond 50");
    }
}
