package org.jotter.tables.json;

import java.nio.file.Path;
import org.jotter.tables.files.SourceFile;
import org.jotter.tables.text.TextOptions;
import org.jotter.tables.text.TextReader;
import org.jotter.tracking.errors.JotterException;
import tech.tablesaw.api.Table;

/**
 * Reads JSON files as it was told, and finds the rest out from the whole file. Immutable: each
 * option gives a reader with that option. Safe for all threads.
 *
 * <pre>{@code
 * Table people = Tables.json().numbers("age").dates("dd/MM/yyyy").read("people.json");
 * }</pre>
 */
public final class JsonReader extends TextReader<JsonReader> {

    /** A reader to which nothing was said yet. */
    public JsonReader() {
        this(TextOptions.NONE);
    }

    private JsonReader(TextOptions texts) {
        super(texts);
    }

    @Override
    protected JsonReader with(TextOptions other) {
        return new JsonReader(other);
    }

    /**
     * The table of a file, named after it. While it is read, the whole file is in memory.
     *
     * @throws JotterException with one sentence, where the file is missing, is no JSON or is not as
     *     it was said
     */
    public Table read(String file) {
        return read(SourceFile.named(file));
    }

    /** The table of a file, named after it. */
    public Table read(Path file) {
        return new JsonRead(file, texts()).table();
    }
}
