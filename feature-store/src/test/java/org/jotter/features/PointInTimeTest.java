package org.jotter.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** The rules of a look-up as of a time, one by one. */
class PointInTimeTest extends FeatureStoreFixture {

    private void createWeatherAt10And12() {
        createWeather(
                weather(
                        strings("origin", "JFK", "JFK"),
                        times("hour", "10:00", "12:00"),
                        doubles("temp", 10.0, 12.0)));
    }

    private List<Double> temps(Table labels, Consumer<LookupBuilder> more) {
        TrainingSet set =
                fs.createTrainingSet(labels)
                        .lookup(
                                "weather",
                                l -> more.accept(l.lookupKey("from").timestampLookupKey("at")))
                        .create();
        assertThat(set.table().rowCount()).isEqualTo(labels.rowCount());
        return set.table().doubleColumn("temp").asList();
    }

    private List<Double> tempsAt(String... times) {
        String[] origins = new String[times.length];
        java.util.Arrays.fill(origins, "JFK");
        return temps(labels(origins, times), l -> {});
    }

    private static Table labels(String[] origins, String... times) {
        return Table.create("labels", strings("from", origins), times("at", times));
    }

    private static Table labelsAt(String... times) {
        String[] origins = new String[times.length];
        java.util.Arrays.fill(origins, "JFK");
        return labels(origins, times);
    }

    @Test
    void theNewestRowThatIsNotLaterCounts() {
        createWeatherAt10And12();

        assertThat(tempsAt("11:59:59.999", "12:00:00.001", "23:00"))
                .containsExactly(10.0, 12.0, 12.0);
    }

    @Test
    void theSameInstantCounts() {
        createWeatherAt10And12();

        assertThat(tempsAt("10:00", "12:00")).containsExactly(10.0, 12.0);
    }

    @Test
    void aRowBeforeAllFeaturesStaysWithMissingFeatures() {
        createWeatherAt10And12();

        assertThat(tempsAt("09:59:59.999", "10:00")).containsExactly(null, 10.0);
    }

    @Test
    void theFarEndOfTheLookbackWindowCounts() {
        createWeatherAt10And12();

        assertThat(
                        temps(
                                labelsAt("11:30", "11:30:00.001", "13:30", "13:30:00.001"),
                                l -> l.lookbackWindow(Duration.ofMinutes(90))))
                .containsExactly(10.0, null, 12.0, null);
    }

    @Test
    void aLookbackOfZeroTakesTheVerySameTimeOnly() {
        createWeatherAt10And12();

        assertThat(temps(labelsAt("10:00", "10:00:00.001"), l -> l.lookbackWindow(Duration.ZERO)))
                .containsExactly(10.0, null);
    }

    @Test
    void aLookbackLongerThanTimeTakesAnyAge() {
        createWeatherAt10And12();

        assertThat(
                        temps(
                                labelsAt("11:00"),
                                l -> l.lookbackWindow(Duration.ofSeconds(Long.MAX_VALUE))))
                .containsExactly(10.0);
    }

    @Test
    void aMissingValueInTheNewestRowStaysMissing() {
        createWeather(
                weather(
                        strings("origin", "JFK", "JFK"),
                        times("hour", "10:00", "11:00"),
                        doubles("temp", 10.0, null)));

        assertThat(tempsAt("10:30", "11:30")).containsExactly(10.0, null);
    }

    @Test
    void missingKeysAndTimesMatchNothing() {
        createWeatherAt10And12();
        String[] origins = {"JFK", "", "LGA", "JFK"};

        assertThat(temps(labels(origins, "11:00", "11:00", "11:00", null), l -> {}))
                .containsExactly(10.0, null, null, null);
    }

    @Test
    void everyLabelRowComesOutOnceAndInItsPlace() {
        createWeatherAt10And12();

        assertThat(tempsAt("12:00", "10:00", "12:00", "09:00", "10:00", "10:00"))
                .containsExactly(12.0, 10.0, 12.0, null, 10.0, 10.0);
    }

    @Test
    void anotherPlacesWeatherIsNotMine() {
        createWeather(
                weather(
                        strings("origin", "JFK", "LGA"),
                        times("hour", "10:00", "10:30"),
                        doubles("temp", 1.0, 2.0)));

        assertThat(
                        temps(
                                labels(
                                        new String[] {"LGA", "JFK", "LGA"},
                                        "11:00",
                                        "11:00",
                                        "10:15"),
                                l -> {}))
                .containsExactly(2.0, 1.0, null);
    }

    @Test
    void theNewestVersionIsLookedUp() {
        createWeatherAt10And12();
        fs.writeTable(
                "weather",
                weather(
                        strings("origin", "JFK", "JFK"),
                        times("hour", "12:00", "11:00"),
                        doubles("temp", 120.0, 110.0)));

        assertThat(tempsAt("10:30", "11:30", "12:30")).containsExactly(10.0, 110.0, 120.0);
    }
}
