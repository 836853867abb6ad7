package org.jotter.tables.frame;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jotter.tables.cells.CellWriter;
import tech.tablesaw.api.Table;

/** Tables as the JSON of the scoring protocol. */
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
        return write(
                json -> {
                    json.writeArrayFieldStart("predictions");
                    writeRecords(json, frame);
                    json.writeEndArray();
                });
    }

    /** {@code {"dataframe_split":{"columns":[...],"data":[[...],...]}}}. */
    public static byte[] split(Table rows) {
        return write(
                json -> {
                    json.writeObjectFieldStart(SplitForm.NAME);
                    json.writeArrayFieldStart("columns");
                    for (String name : rows.columnNames()) {
                        json.writeString(name);
                    }
                    json.writeEndArray();
                    json.writeArrayFieldStart("data");
                    writeRows(json, rows);
                    json.writeEndArray();
                    json.writeEndObject();
                });
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

    private static byte[] write(Body body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(FIRST_SIZE);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            body.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
