package org.jotter.tracking.sqlite.search;

import java.util.List;

/**
 * A key of an entity that has a fixed list of them.
 *
 * @param aliases other names for it
 * @param numeric whether its values are numbers
 */
record Attribute(String key, List<String> aliases, Column column, boolean numeric, Use use) {

    /** What it may be named in. */
    enum Use {
        FILTER,
        ORDER,
        BOTH
    }

    Attribute {
        aliases = List.copyOf(aliases);
    }

    static Attribute text(String key, String sql) {
        return of(key, sql, Column.OfRow.Kind.COMMON, false);
    }

    static Attribute number(String key, String sql) {
        return of(key, sql, Column.OfRow.Kind.COMMON, true);
    }

    static Attribute of(String key, String sql, Column.OfRow.Kind kind, boolean numeric) {
        return of(key, new Column.OfRow(SqlFragment.of(sql), kind), numeric);
    }

    static Attribute of(String key, Column column, boolean numeric) {
        return new Attribute(key, List.of(), column, numeric, Use.BOTH);
    }

    Attribute alsoCalled(String... others) {
        return new Attribute(key, List.of(others), column, numeric, use);
    }

    Attribute onlyFor(Use newUse) {
        return new Attribute(key, aliases, column, numeric, newUse);
    }

    boolean answersTo(String name) {
        return key.equals(name) || aliases.contains(name);
    }

    boolean serves(Use wanted) {
        return use == Use.BOTH || use == wanted;
    }
}
