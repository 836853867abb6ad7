package org.jotter.magics.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.jotter.magics.NotebookTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrayViewTest extends NotebookTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "new int[] {64, 32}                   | [64, 32]",
                "new double[][] {{1}, {0.5, 2}}       | [[1.0], [0.5, 2.0]]",
                "new String[] {\"a\", null}           | [a, null]",
                "new Object[] {new int[] {1}, true}   | [[1], true]",
                "new long[0]                          | []",
                "new java.util.ArrayList<>(java.util.List.of(1)) | [1]"
            })
    void A8_aCellWhoseValueIsAnArrayShowsItsValues(String cell, String text) {
        assertThatShown(cell).isEqualTo(text + "\n");
    }

    @Test
    void A8_ofALongArrayTheBeginningIsShown() {
        assertThat(ArrayText.of(new int[1_000_000]))
                .startsWith("[0, 0, ")
                .endsWith(", 0, ... 999,000 more]")
                .hasSizeLessThan(4000);
    }

    @Test
    void A8_aParamFromAVariableThatHoldsAnArrayIsItsValues() {
        run("int[] layers = {64, 32};");

        assertThatShown("%mlflow log param layers --from layers")
                .startsWith("Logged the param 'layers': [64, 32], to the run ");
    }
}
