package org.jotter.kernel;

import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** {@code assertThatCell(kernel.run("...")).failsWith("...")}. */
final class CellAssert extends AbstractAssert<CellAssert, CellOutput> {

    private CellAssert(CellOutput actual) {
        super(actual, CellAssert.class);
    }

    static CellAssert assertThatCell(CellOutput output) {
        return new CellAssert(output);
    }

    CellAssert succeeds() {
        Assertions.assertThat(actual.errorText()).as("error of the cell").isEmpty();
        Assertions.assertThat(actual.status()).isEqualTo("ok");
        return this;
    }

    /** All that the cell gave, in plain text. */
    CellAssert shows(String text) {
        succeeds();
        Assertions.assertThat(actual.text()).isEqualTo(text);
        return this;
    }

    CellAssert showsSomewhere(String text) {
        succeeds();
        Assertions.assertThat(actual.text()).contains(text);
        return this;
    }

    /** The whole error is that one sentence: no trace, no class of an exception. */
    CellAssert failsWith(String sentence) {
        fails();
        Assertions.assertThat(actual.errorText()).isEqualTo(sentence);
        Assertions.assertThat(actual.errorText().lines().toList())
                .hasSize(1)
                .noneMatch(line -> line.contains("\tat ") || line.contains("Exception"));
        return this;
    }

    CellAssert fails() {
        Assertions.assertThat(actual.status()).as(actual.text()).isEqualTo("error");
        return this;
    }
}
