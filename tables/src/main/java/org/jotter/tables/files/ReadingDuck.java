package org.jotter.tables.files;

import java.nio.file.Path;
import org.jotter.tables.duck.Duck;

/** The DuckDB of one read: nothing of it stays in memory or on disk afterwards. */
public final class ReadingDuck {

    private ReadingDuck() {}

    /** A new one, to be closed. */
    public static Duck open() {
        return new Duck("The reading", ReadingDuck::spillFolder);
    }

    private static Path spillFolder() {
        return Path.of(System.getProperty("java.io.tmpdir"))
                .resolve("jotter-%s-duckdb".formatted(System.getProperty("user.name")));
    }
}
