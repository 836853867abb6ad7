package org.jotter.magics.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The pages of the manual. */
final class Page {

    private static final Pattern CELL = Pattern.compile("(?s)```java\n(.*?)```");

    private Page() {}

    /** What stands in its blocks of Java, from top to bottom. */
    static List<String> cells(String name) {
        return CELL.matcher(text(name)).results().map(found -> found.group(1)).toList();
    }

    static String text(String name) {
        try {
            return Files.readString(Path.of("..", "docs", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
