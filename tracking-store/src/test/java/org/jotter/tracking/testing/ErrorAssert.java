package org.jotter.tracking.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jotter.tracking.errors.JotterException;

/** Pins the kind and the whole text of an error. */
public final class ErrorAssert {

    private ErrorAssert() {}

    public static void assertRefused(
            ThrowingCallable call, JotterException.Kind kind, String message) {
        JotterException refusal = catchThrowableOfType(JotterException.class, call);
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal).hasMessage(message);
        assertThat(refusal.kind()).isEqualTo(kind);
    }
}
