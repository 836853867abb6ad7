package org.jotter.values;

import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;

/** A record as Java writes it, {@code Point[x=1, y=2]}, with a text of ours for each component. */
final class RecordText {

    private RecordText() {}

    /** Empty for what is no record, and for a record that has a {@code toString()} of its own. */
    static Optional<String> of(Object value, Function<Object, String> inner) {
        if (!value.getClass().isRecord()) {
            return Optional.empty();
        }
        try {
            return text(value, String::valueOf).equals(value.toString())
                    ? Optional.of(text(value, inner))
                    : Optional.empty();
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    private static String text(Object value, Function<Object, String> inner)
            throws ReflectiveOperationException {
        StringJoiner text = new StringJoiner(", ", value.getClass().getSimpleName() + "[", "]");
        for (RecordComponent part : value.getClass().getRecordComponents()) {
            part.getAccessor().setAccessible(true);
            text.add(part.getName() + "=" + inner.apply(part.getAccessor().invoke(value)));
        }
        return text.toString();
    }
}
