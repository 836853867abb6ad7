package org.jotter.magics.features;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jotter.magics.notebook.MimeBundle;
import org.jotter.magics.notebook.Notebook;
import org.jotter.tables.reading.Reading;
import org.jotter.tables.reading.ReadingListeners;

/** Tells below a cell what was doubtful in a table that it read, a line for each doubt. */
public final class ReadingNotes implements AutoCloseable {

    private static final int MOST_LINES = 12;

    private final Consumer<Reading> listener;

    private ReadingNotes(Consumer<Reading> listener) {
        this.listener = listener;
        ReadingListeners.add(listener);
    }

    /** Notes in a notebook, until they are closed. */
    public static ReadingNotes of(Notebook notebook) {
        return new ReadingNotes(reading -> tell(notebook, reading.doubts()));
    }

    private static void tell(Notebook notebook, List<String> doubts) {
        if (!doubts.isEmpty()) {
            notebook.display(UUID.randomUUID().toString(), MimeBundle.text(lines(doubts)));
        }
    }

    private static String lines(List<String> doubts) {
        String lines = doubts.stream().limit(MOST_LINES).collect(Collectors.joining("\n"));
        int more = doubts.size() - MOST_LINES;
        return more <= 0
                ? lines
                : "%s\n... %,d more. Tables.reading(table) shows all".formatted(lines, more);
    }

    /** Tells no more. */
    @Override
    public void close() {
        ReadingListeners.remove(listener);
    }
}
