package org.jotter.tables.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The ways to write a time by ISO 8601 that are read without being asked. */
public final class IsoPatterns {

    public static final String DATE = "yyyy-MM-dd";

    private static final List<String> ALL = all();

    private IsoPatterns() {}

    /** Dates first, then times of day, then both, then both with a zone. */
    public static List<String> list() {
        return ALL;
    }

    static boolean isIso(String pattern) {
        return ALL.contains(pattern);
    }

    private static List<String> all() {
        List<String> times = List.of("HH:mm:ss", "HH:mm", "HH:mm:ss.SSS", "HH:mm:ss.SSSSSSSSS");
        List<String> patterns = new ArrayList<>();
        patterns.add(DATE);
        patterns.addAll(times);
        for (String zone : List.of("", "'Z'", "xxx")) {
            for (String between : List.of("'T'", " ")) {
                times.forEach(time -> patterns.add(DATE + between + time + zone));
            }
        }
        return List.copyOf(patterns);
    }

    /** The same patterns, each once. */
    static List<String> union(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }
}
