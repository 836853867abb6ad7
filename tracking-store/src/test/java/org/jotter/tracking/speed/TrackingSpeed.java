package org.jotter.tracking.speed;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jotter.tracking.JotterVersion;

/**
 * Does one piece of work for each line of JSON on standard input and answers with a line that holds
 * the seconds it took. {@code benchmarks/tracking.py} asks this side and its peers in turn.
 */
public final class TrackingSpeed {

    private static final int BATCH = 1000;

    /** What is asked for; what a kind of work does not need is left out. */
    record Request(String work, String store, int count, String filter, String orderBy) {}

    /** Work that is timed. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    private final Map<String, OurStore> ours = new HashMap<>();
    private final Map<String, BareSqlite> bare = new HashMap<>();

    private TrackingSpeed() {}

    public static void main(String[] arguments) throws Exception {
        ObjectMapper json = new ObjectMapper();
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        TrackingSpeed side = new TrackingSpeed();
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            Object answer = side.answer(json.readValue(line, Request.class));
            answers.println(json.writeValueAsString(answer));
        }
    }

    private Map<String, ?> answer(Request request) throws SQLException {
        int count = request.count();
        return switch (request.work()) {
            case "versions" -> versions();
            case "lay_tables" -> layTables(request);
            case "log_metric" -> seconds(() -> ours(request).logMetrics(count));
            case "log_batch" -> seconds(() -> ours(request).logBatches(count, BATCH));
            case "bare_log_metric" -> seconds(() -> bare(request).insert(count));
            case "bare_log_batch" -> seconds(() -> bare(request).insertBatches(count, BATCH));
            case "search" -> search(request);
            default -> throw new IllegalArgumentException(request.work());
        };
    }

    private static Map<String, ?> versions() throws SQLException {
        return Map.of(
                "Jotter", JotterVersion.text(),
                "SQLite", BareSqlite.version(),
                "JDK", Runtime.version().toString());
    }

    /** Leaves the file to whoever fills it. */
    private static Map<String, ?> layTables(Request request) {
        OurStore.at(Path.of(request.store())).close();
        return Map.of();
    }

    private Map<String, ?> search(Request request) {
        OurStore store = ours(request);
        List<String> names = List.of();
        long start = System.nanoTime();
        for (int i = 0; i < request.count(); i++) {
            names = store.search(request.filter(), request.orderBy());
        }
        return Map.of("seconds", (System.nanoTime() - start) / 1e9, "names", names);
    }

    private OurStore ours(Request request) {
        return ours.computeIfAbsent(request.store(), folder -> OurStore.at(Path.of(folder)));
    }

    private BareSqlite bare(Request request) {
        return bare.computeIfAbsent(request.store(), folder -> BareSqlite.at(Path.of(folder)));
    }

    private static Map<String, ?> seconds(Work work) throws SQLException {
        long start = System.nanoTime();
        work.run();
        return Map.of("seconds", (System.nanoTime() - start) / 1e9);
    }
}
