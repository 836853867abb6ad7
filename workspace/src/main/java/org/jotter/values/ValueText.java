package org.jotter.values;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jotter.tracking.errors.JotterException;

/**
 * A value as the text of a param or tag: what Python's {@code str} makes of the same value.
 *
 * <p>{@code true} is {@code True}, null is {@code None}, {@code 1e-5} is {@code 1e-05}; lists,
 * arrays and maps are written as Python's, with texts in them in quotes; an Optional is what it
 * holds, a record its components. Anything else is its {@code toString()}.
 */
public final class ValueText {

    /** Lists in lists, beyond which a list is taken to hold itself. */
    private static final int DEEPEST = 50;

    /** What Java says of an array: {@code [I@23d3a24c}. */
    private static final Pattern ARRAY_IDENTITY =
            Pattern.compile("\\[+(?:[ZBCSIJFD]|L[\\w.$/]+;)@[0-9a-f]+");

    private ValueText() {}

    /**
     * The value's text.
     *
     * @throws JotterException INVALID where the value, or one in it, has no text of its own but the
     *     name of its class and an address
     */
    public static String of(Object value) {
        return value instanceof CharSequence || value instanceof Character
                ? plain(value)
                : inner(value, 0);
    }

    /** A value as it stands in a list: a text is in quotes there. */
    private static String inner(Object value, int depth) {
        if (depth > DEEPEST) {
            throw new JotterException(
                    INVALID,
                    "The value holds itself, or lists in lists beyond %d".formatted(DEEPEST));
        } else if (value == null) {
            return "None";
        } else if (value.getClass().isArray()) {
            return list(elements(value), depth);
        } else if (value instanceof Set<?> set) {
            return set.isEmpty() ? "set()" : joined(set, "{", "}", depth);
        } else if (value instanceof Collection<?> values) {
            return list(values, depth);
        } else if (value instanceof Map<?, ?> map) {
            return map(map, depth);
        }
        return held(value)
                .map(held -> inner(held.orElse(null), depth))
                .or(() -> RecordText.of(value, part -> inner(part, depth + 1)))
                .orElseGet(() -> one(value));
    }

    private static String list(Collection<?> values, int depth) {
        return joined(values, "[", "]", depth);
    }

    private static String joined(Collection<?> values, String begin, String end, int depth) {
        return values.stream()
                .map(value -> inner(value, depth + 1))
                .collect(Collectors.joining(", ", begin, end));
    }

    private static String map(Map<?, ?> map, int depth) {
        return map.entrySet().stream()
                .map(e -> inner(e.getKey(), depth + 1) + ": " + inner(e.getValue(), depth + 1))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static List<Object> elements(Object array) {
        return IntStream.range(0, Array.getLength(array))
                .mapToObj(i -> Array.get(array, i))
                .collect(Collectors.toList());
    }

    /** What an optional holds; empty for what is no optional. */
    private static Optional<Optional<?>> held(Object value) {
        if (value instanceof Optional<?> optional) {
            return Optional.of(optional);
        } else if (value instanceof OptionalInt number) {
            return Optional.of(number.stream().boxed().findFirst());
        } else if (value instanceof OptionalLong number) {
            return Optional.of(number.stream().boxed().findFirst());
        } else if (value instanceof OptionalDouble number) {
            return Optional.of(number.stream().boxed().findFirst());
        }
        return Optional.empty();
    }

    private static String one(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? "True" : "False";
        } else if (value instanceof Double number) {
            return PythonNumber.of(number);
        } else if (value instanceof Float number) {
            return PythonNumber.of(number);
        } else if (value instanceof CharSequence || value instanceof Character) {
            return quoted(plain(value));
        }
        return plain(value);
    }

    /** As Python: double quotes only where the text has a single one and no double one. */
    private static String quoted(String text) {
        String quote = text.contains("'") && !text.contains("\"") ? "\"" : "'";
        String escaped =
                text.replace("\\", "\\\\")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t");
        return quote + escaped.replace(quote, "\\" + quote) + quote;
    }

    private static String plain(Object value) {
        String text = String.valueOf(value);
        if (isIdentity(value, text)) {
            throw new JotterException(
                    INVALID,
                    ("A value of %s has no text of its own, only '%s', which differs in every"
                                    + " program. Log what is in it, or give its class a toString()")
                            .formatted(value.getClass().getTypeName(), text));
        }
        return text;
    }

    /** Whether the text tells an object from others, and nothing of what is in it. */
    private static boolean isIdentity(Object value, String text) {
        if (value instanceof CharSequence) {
            return ARRAY_IDENTITY.matcher(text).matches();
        }
        return text.equals(value.getClass().getName() + "@" + Integer.toHexString(value.hashCode()))
                || ARRAY_IDENTITY.matcher(text).find();
    }
}
