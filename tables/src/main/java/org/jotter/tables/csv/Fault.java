package org.jotter.tables.csv;

/** Bytes that are no record; told with its place, which is made a line for the user. */
final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is wrong. */
    enum Kind {
        OPEN_QUOTE,
        AFTER_QUOTE,
        LONG_RECORD,
        WRONG_WIDTH
    }

    private final Kind kind;
    private final long place;
    private final int fields;
    private final int columns;

    /**
     * @param place the byte, counted from the beginning of what is read
     */
    Fault(Kind kind, long place) {
        this(kind, place, 0, 0);
    }

    private Fault(Kind kind, long place, int fields, int columns) {
        super(kind.name(), null, false, false);
        this.kind = kind;
        this.place = place;
        this.fields = fields;
        this.columns = columns;
    }

    /** A record of that many fields where there are that many columns. */
    static Fault wrongWidth(long place, int fields, int columns) {
        return new Fault(Kind.WRONG_WIDTH, place, fields, columns);
    }

    /** The same, its place counted from an earlier byte. */
    Fault after(long bytes) {
        return new Fault(kind, place + bytes, fields, columns);
    }

    Kind kind() {
        return kind;
    }

    long place() {
        return place;
    }

    int fields() {
        return fields;
    }

    int columns() {
        return columns;
    }
}
