package org.jotter.tables.speed;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.jotter.tables.Tables;
import org.jotter.tracking.JotterVersion;
import tech.tablesaw.api.Table;

/**
 * Reads a file for each line of JSON on standard input and answers with a line that holds the
 * seconds it took. {@code benchmarks/tables.py} asks this side and its peers in turn.
 */
public final class TablesSpeed {

    /** What is asked for, and of which file. */
    record Request(String work, String file) {}

    private TablesSpeed() {}

    public static void main(String[] arguments) throws Exception {
        ObjectMapper json = new ObjectMapper();
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            Object answer = answer(json.readValue(line, Request.class));
            answers.println(json.writeValueAsString(answer));
        }
    }

    private static Map<String, ?> answer(Request request) {
        String file = request.file();
        return switch (request.work()) {
            case "versions" -> versions();
            case "csv" -> seconds(() -> Tables.csv(file));
            case "parquet" -> seconds(() -> Tables.parquet(file));
            case "tablesaw_csv" -> seconds(() -> Table.read().csv(file));
            default -> throw new IllegalArgumentException(request.work());
        };
    }

    private static Map<String, ?> versions() {
        return Map.of("Jotter", JotterVersion.text(), "JDK", Runtime.version().toString());
    }

    private static Map<String, ?> seconds(Supplier<Table> reading) {
        long start = System.nanoTime();
        Table table = reading.get();
        double seconds = (System.nanoTime() - start) / 1e9;
        return Map.of("seconds", seconds, "rows", table.rowCount(), "late", late(table));
    }

    private static int late(Table table) {
        return table.booleanColumn("late").countTrue();
    }
}
