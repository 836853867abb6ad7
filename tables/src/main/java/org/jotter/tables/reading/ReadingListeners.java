package org.jotter.tables.reading;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Who wants to know of each table that is read: a notebook, which shows the doubts below the cell.
 * Safe for all threads.
 */
public final class ReadingListeners {

    private static final List<Consumer<Reading>> ALL = new CopyOnWriteArrayList<>();

    private ReadingListeners() {}

    /** Told of every reading from now on, on the thread that reads, before the table is given. */
    public static void add(Consumer<Reading> listener) {
        ALL.add(listener);
    }

    /** Not told any more. */
    public static void remove(Consumer<Reading> listener) {
        ALL.remove(listener);
    }

    static void tell(Reading reading) {
        ALL.forEach(listener -> listener.accept(reading));
    }
}
