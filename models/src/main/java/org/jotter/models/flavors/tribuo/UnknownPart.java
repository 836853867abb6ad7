package org.jotter.models.flavors.tribuo;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A part whose type is not here. Its fields have no names, but the texts among them that are
 * classes of Tribuo's tell which modules it needs beside that of its type.
 */
final class UnknownPart {

    private static final Pattern CLASS = Pattern.compile("org\\.tribuo(\\.\\w+)+(\\$\\w+)*");

    /** Deeper than any of Tribuo's models; a file that was made to be deep is not followed. */
    private static final int DEEPEST = 20;

    private UnknownPart() {}

    static Stream<String> classNames(ByteString part) {
        return classNames(part, 0);
    }

    private static Stream<String> classNames(ByteString bytes, int depth) {
        String text = bytes.toStringUtf8();
        if (CLASS.matcher(text).matches()) {
            return Stream.of(text);
        }
        return depth == DEEPEST ? Stream.empty() : withinFields(bytes, depth + 1);
    }

    private static Stream<String> withinFields(ByteString bytes, int depth) {
        try {
            return UnknownFieldSet.parseFrom(bytes).asMap().values().stream()
                    .flatMap(field -> field.getLengthDelimitedList().stream())
                    .flatMap(value -> classNames(value, depth));
        } catch (InvalidProtocolBufferException e) {
            return Stream.empty(); // another text, or numbers
        }
    }
}
