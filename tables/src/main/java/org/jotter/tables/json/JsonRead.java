package org.jotter.tables.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jotter.tables.files.SourceFile;
import org.jotter.tables.reading.ColumnNames;
import org.jotter.tables.reading.ColumnReading;
import org.jotter.tables.reading.Reading;
import org.jotter.tables.reading.Readings;
import org.jotter.tables.text.TextColumn;
import org.jotter.tables.text.TextOptions;
import tech.tablesaw.api.Table;

/** One read of one file. Used by one thread, once. */
final class JsonRead {

    private static final JsonMapper MAPPER =
            new JsonMapper(
                    JsonFactory.builder()
                            .streamReadConstraints(
                                    StreamReadConstraints.builder()
                                            .maxStringLength(Integer.MAX_VALUE)
                                            .build())
                            .build());

    private final Path path;
    private final TextOptions options;
    private final Map<String, JsonColumn> columns = new LinkedHashMap<>();
    private int rows;

    JsonRead(Path path, TextOptions options) {
        this.path = SourceFile.checked(path);
        this.options = options;
    }

    Table table() {
        boolean single = read();
        columns.values().forEach(column -> column.fill(rows));
        ColumnNames names = ColumnNames.of(List.copyOf(columns.keySet()));
        options.check(names.names());
        List<String> doubts = new ArrayList<>(names.doubts());
        if (single) {
            doubts.add("The file holds a single object, read as one row");
        }
        return table(names.names(), doubts);
    }

    private Table table(List<String> names, List<String> doubts) {
        Table table = Table.create(SourceFile.tableName(path));
        List<ColumnReading> readings = new ArrayList<>();
        for (JsonColumn values : columns.values()) {
            String name = names.get(readings.size());
            TextColumn column = values.column(name, options);
            List<String> mixed = values.doubts(name, column);
            doubts.addAll(mixed.isEmpty() ? column.doubts() : mixed);
            readings.add(column.reading());
            table.addColumns(column.column());
        }
        return Readings.keep(table, new Reading(path.toString(), readings, doubts));
    }

    /** Reads all rows; true where there is one, and no array around it. */
    private boolean read() {
        try (InputStream bytes = SourceFile.open(path);
                JsonParser json = MAPPER.createParser(bytes)) {
            return read(json);
        } catch (JsonProcessingException e) {
            throw JsonErrors.noJson(path, e);
        } catch (IOException e) {
            throw JsonErrors.unreadable(path, e);
        }
    }

    private boolean read(JsonParser json) throws IOException {
        JsonToken token = json.nextToken();
        if (token == null) {
            throw JsonErrors.blank(path);
        }
        if (token != JsonToken.START_ARRAY) {
            while (token != null) {
                readRow(json);
                token = json.nextToken();
            }
            return rows == 1;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            readRow(json);
        }
        if (json.nextToken() != null) {
            throw JsonErrors.more(path, json);
        }
        return false;
    }

    private void readRow(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw JsonErrors.noObject(path, json);
        }
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            columns.computeIfAbsent(name, key -> new JsonColumn()).put(rows, json);
        }
        rows++;
    }
}
