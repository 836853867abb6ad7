package org.jotter.tables.files;

import java.nio.file.Path;
import org.jotter.cache.CacheFolder;
import org.jotter.tables.duck.Duck;

/** The DuckDB of one read: nothing of it stays in memory or on disk afterwards. */
public final class ReadingDuck {

    private ReadingDuck() {}

    /** A new one, to be closed. */
    public static Duck open() {
        return new Duck("The reading", ReadingDuck::spillFolder);
    }

    // a folder for temporary files may be in memory, which is what there is too little of
    private static Path spillFolder() {
        return CacheFolder.of("duckdb")
                .orElseGet(
                        () ->
                                Path.of(System.getProperty("java.io.tmpdir"))
                                        .resolve("jotter-" + System.getProperty("user.name")));
    }
}
