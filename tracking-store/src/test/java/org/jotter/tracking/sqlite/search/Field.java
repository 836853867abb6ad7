package org.jotter.tracking.sqlite.search;

import java.util.List;
import java.util.Random;

/**
 * Something that a random filter asks about.
 *
 * @param name what a row's values are found by
 * @param spellings how a filter or an order may write it
 */
record Field(String name, List<String> spellings, Kind kind) {

    enum Kind {
        METRIC,
        NUMBER,
        /** A param or tag. */
        KEYED,
        TEXT,
        DATASET
    }

    static Field of(Kind kind, String... spellings) {
        return new Field(spellings[0], List.of(spellings), kind);
    }

    /** A key that has to be quoted, or need not be. */
    static Field keyed(Kind kind, String entity, String alias, String key) {
        String quoted = "%s.`%s`".formatted(entity, key);
        String doubled = "%s.\"%s\"".formatted(alias, key);
        boolean bare = key.matches("[\\p{L}\\p{N}_./:-]+");
        return of(kind, quoted, doubled, bare ? alias + "." + key : quoted);
    }

    boolean isNumeric() {
        return kind == Kind.METRIC || kind == Kind.NUMBER;
    }

    boolean mayBeMissing() {
        return kind == Kind.METRIC || kind == Kind.KEYED;
    }

    boolean takesLists() {
        return kind == Kind.TEXT || kind == Kind.DATASET;
    }

    boolean isSortable() {
        return kind != Kind.DATASET;
    }

    String spelling(Random random) {
        return spellings.get(random.nextInt(spellings.size()));
    }
}
