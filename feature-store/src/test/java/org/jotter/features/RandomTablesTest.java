package org.jotter.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Random merges and look-ups against the rules written down once more, in plain Java. */
class RandomTablesTest extends FeatureStoreFixture {

    private static final int WRITES = 6;
    private static final int LABELS = 200;
    private static final String[] ORIGINS = {"JFK", "LGA", "EWR", "BOS"};

    /** The stored rows: origin, minute of the day, temperature (null is missing). */
    private final Map<String, TreeMap<Integer, Optional<Double>>> expected = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsReadAndLookedUpIsWhatTheRulesSay(long seed) {
        Random random = new Random(seed);
        long changed = 0;
        for (int i = 0; i < WRITES; i++) {
            Table rows = newRows(random);
            long counted = remember(rows);
            WriteResult result = i == 0 ? createWeather(rows) : fs.writeTable("weather", rows);
            assertThat(result.changed()).isEqualTo(counted);
            changed += counted;
        }
        assertThat(changed).isPositive();
        assertStored();
        assertLookedUp(random);
    }

    private static Table newRows(Random random) {
        TreeMap<String, Double> rows = new TreeMap<>();
        for (int i = 0; i < 40; i++) {
            String key = ORIGINS[random.nextInt(3)] + time(random.nextInt(60));
            rows.put(key, random.nextInt(5) == 0 ? null : (double) random.nextInt(3));
        }
        StringColumn origins = StringColumn.create("origin");
        List<String> times = new ArrayList<>();
        List<Double> temps = new ArrayList<>();
        rows.forEach(
                (key, temp) -> {
                    origins.append(key.substring(0, 3));
                    times.add(key.substring(3));
                    temps.add(temp);
                });
        return weather(
                origins,
                times("hour", times.toArray(String[]::new)),
                doubles("temp", temps.toArray(Double[]::new)));
    }

    private static String time(int minute) {
        return "10:%02d".formatted(minute);
    }

    private long remember(Table rows) {
        long changed = 0;
        for (int row = 0; row < rows.rowCount(); row++) {
            Optional<Double> temp = Optional.ofNullable(rows.doubleColumn("temp").get(row));
            Optional<Double> before =
                    expected.computeIfAbsent(
                                    rows.stringColumn("origin").get(row), o -> new TreeMap<>())
                            .put(rows.dateTimeColumn("hour").get(row).getMinute(), temp);
            changed += temp.equals(before) ? 0 : 1;
        }
        return changed;
    }

    private void assertStored() {
        List<Double> temps = new ArrayList<>();
        expected.values().forEach(rows -> rows.values().forEach(t -> temps.add(t.orElse(null))));
        assertThat(fs.readTable("weather").doubleColumn("temp").asList()).isEqualTo(temps);
        assertThat(fs.table("weather").rowCount()).isEqualTo(temps.size());
    }

    private void assertLookedUp(Random random) {
        StringColumn origins = StringColumn.create("from");
        String[] times = new String[LABELS];
        int window = random.nextInt(10);
        List<Double> temps = new ArrayList<>();
        for (int i = 0; i < LABELS; i++) {
            String origin = ORIGINS[random.nextInt(ORIGINS.length)];
            int minute = random.nextInt(60);
            boolean noTime = random.nextInt(20) == 0;
            origins.append(origin);
            times[i] = noTime ? null : time(minute);
            temps.add(noTime ? null : expectedAt(origin, minute, window));
        }
        DateTimeColumn at = times("at", times);
        DoubleColumn found =
                fs.createTrainingSet(Table.create(origins, at))
                        .lookup(
                                "weather",
                                l ->
                                        l.lookupKey("from")
                                                .timestampLookupKey("at")
                                                .lookbackWindow(Duration.ofMinutes(window)))
                        .create()
                        .table()
                        .doubleColumn("temp");
        assertThat(found.asList()).isEqualTo(temps);
        assertThat(found.countMissing()).isBetween(1, LABELS - 1);
    }

    private Double expectedAt(String origin, int minute, int window) {
        var newest = expected.getOrDefault(origin, new TreeMap<>()).floorEntry(minute);
        boolean known = newest != null && minute - newest.getKey() <= window;
        return known ? newest.getValue().orElse(null) : null;
    }
}
