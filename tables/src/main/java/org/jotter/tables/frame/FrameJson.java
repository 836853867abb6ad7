package org.jotter.tables.frame;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jotter.tables.cells.CellWriter;
import tech.tablesaw.api.Table;

/**
 * Tables as the JSON of MLflow: of its scoring protocol, on one line, and of its files, indented.
 * Doubles have the fewest digits that say which they are.
 */
public final class FrameJson {

    private static final JsonFactory JSON =
            new JsonFactoryBuilder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

    private static final int FIRST_SIZE = 256;

    @FunctionalInterface
    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    private FrameJson() {}

    /** {@code {"predictions":[{"prediction":...},...]}}, an object for each row. */
    public static byte[] predictions(Table frame) {
        return predictions(frame, Optional.empty());
    }

    /**
     * The same with a field {@code "metadata"} after them.
     *
     * @param metadata what it holds; empty for none
     */
    public static byte[] predictions(Table frame, Optional<JsonNode> metadata) {
        return bytes(
                json -> {
                    json.writeStartObject();
                    json.writeArrayFieldStart("predictions");
                    writeRecords(json, frame);
                    json.writeEndArray();
                    if (metadata.isPresent()) {
                        json.writeFieldName("metadata");
                        json.writeRawValue(metadata.get().toString());
                    }
                    json.writeEndObject();
                });
    }

    /** {@code {"dataframe_split":{"columns":[...],"data":[[...],...]}}}. */
    public static byte[] split(Table rows) {
        return bytes(
                json -> {
                    json.writeStartObject();
                    json.writeFieldName(SplitForm.NAME);
                    writeSplit(json, rows);
                    json.writeEndObject();
                });
    }

    /** The {@code dataframe_split} alone, indented, as MLflow keeps tables in files. */
    public static String file(Table rows) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            writeSplit(json, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * The rows of such a file, by the columns' names.
     *
     * @throws org.jotter.tracking.errors.JotterException BAD_REQUEST where they are not of these
     *     columns
     */
    public static Table ofFile(String text, List<ColumnSpec> columns) throws IOException {
        FrameRows rows = new FrameColumns(columns).newRows();
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            new SplitForm(json, rows, () -> columnsOf(text)).read();
        }
        return rows.toTable();
    }

    /** For the file that has its data before its columns. */
    private static List<String> columnsOf(String text) throws IOException {
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            return SplitForm.columnsAhead(json);
        }
    }

    private static void writeSplit(JsonGenerator json, Table rows) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("columns");
        for (String name : rows.columnNames()) {
            json.writeString(name);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("data");
        writeRows(json, rows);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeRecords(JsonGenerator json, Table frame) throws IOException {
        String[] names = frame.columnNames().toArray(String[]::new);
        CellWriter[] cells = cellsOf(frame);
        for (int row = 0; row < frame.rowCount(); row++) {
            json.writeStartObject();
            for (int i = 0; i < cells.length; i++) {
                json.writeFieldName(names[i]);
                cells[i].write(json, row);
            }
            json.writeEndObject();
        }
    }

    private static void writeRows(JsonGenerator json, Table rows) throws IOException {
        CellWriter[] cells = cellsOf(rows);
        for (int row = 0; row < rows.rowCount(); row++) {
            json.writeStartArray();
            for (CellWriter cell : cells) {
                cell.write(json, row);
            }
            json.writeEndArray();
        }
    }

    private static CellWriter[] cellsOf(Table table) {
        CellWriter[] cells = new CellWriter[table.columnCount()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = CellWriter.of(table.column(i));
        }
        return cells;
    }

    private static byte[] bytes(Body body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(FIRST_SIZE);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            body.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
