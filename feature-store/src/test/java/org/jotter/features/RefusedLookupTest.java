package org.jotter.features;

import java.time.Duration;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class RefusedLookupTest extends FeatureStoreFixture {

    private final Table flights =
            Table.create(
                    strings("origin", "JFK"),
                    times("sched_dep", "10:30"),
                    ints("late", 1),
                    strings("wind", "strong"));

    @BeforeEach
    void createTables() {
        createWeather(
                weather(strings("origin", "JFK"), times("hour", "10:00"), doubles("temp", 1.0)));
        fs.createTable("airports")
                .primaryKeys("code")
                .from(Table.create(strings("code", "JFK"), ints("runways", 4)))
                .create();
    }

    private AbstractThrowableAssert<?, ?> assertRefused(
            String table, Consumer<LookupBuilder> lookup) {
        return assertRefused(() -> fs.createTrainingSet(flights).lookup(table, lookup).create());
    }

    @Test
    void anUnknownTable() {
        assertRefused("wether", l -> l.lookupKey("origin"))
                .hasMessage(
                        "No feature table named 'wether'. Did you mean 'weather'? List them with"
                                + " %features list");
    }

    @Test
    void anUnknownLookupKey() {
        assertRefused("airports", l -> l.lookupKey("orgin"))
                .hasMessage(
                        "The label rows have no column 'orgin' for the lookupKey of 'airports'. Did"
                                + " you mean 'origin'? Their columns are origin, sched_dep, late,"
                                + " wind");
    }

    @Test
    void anUnknownTimestampLookupKey() {
        assertRefused("weather", l -> l.lookupKey("origin").timestampLookupKey("shed_dep"))
                .hasMessage(
                        "The label rows have no column 'shed_dep' for the timestampLookupKey of"
                                + " 'weather'. Did you mean 'sched_dep'? Their columns are origin,"
                                + " sched_dep, late, wind");
    }

    @Test
    void aTimestampLookupKeyThatIsNoTime() {
        assertRefused("weather", l -> l.lookupKey("origin").timestampLookupKey("late"))
                .hasMessage(
                        "Column 'late' of the label rows holds INTEGER, which is no time. Name a"
                                + " column of type LOCAL_DATE_TIME, INSTANT or LOCAL_DATE with"
                                + " timestampLookupKey(...)");
    }

    @Test
    void noLookupKeyAtAll() {
        assertRefused("airports", l -> {})
                .hasMessage(
                        "The look-up in feature table 'airports' names no lookupKey, its primary"
                            + " keys are code. Name the label rows' column for each, in this order,"
                            + " with lookupKey(...)");
    }

    @Test
    void tooManyLookupKeys() {
        assertRefused("airports", l -> l.lookupKey("origin", "late"))
                .hasMessage(
                        "The look-up in feature table 'airports' names lookupKey origin, late, its"
                                + " primary keys are code. Name the label rows' column for each, in"
                                + " this order, with lookupKey(...)");
    }

    @Test
    void aLookupKeyOfAnotherType() {
        assertRefused("airports", l -> l.lookupKey("late"))
                .hasMessage(
                        "Column 'late' of the label rows holds INTEGER, primary key 'code' of"
                                + " feature table 'airports' holds STRING. Convert the column to"
                                + " STRING");
    }

    @Test
    void anUnknownFeature() {
        assertRefused("airports", l -> l.lookupKey("origin").featureNames("runway"))
                .hasMessage(
                        "Feature table 'airports' has no feature 'runway'. Did you mean 'runways'?"
                                + " Its features are runways");
    }

    @Test
    void aKeyAskedForAsAFeature() {
        assertRefused("airports", l -> l.lookupKey("origin").featureNames("code"))
                .hasMessage(
                        "Feature table 'airports' has no feature 'code'. Its features are runways");
    }

    @Test
    void aTableWithATimestampKeyLookedUpWithoutATime() {
        assertRefused("weather", l -> l.lookupKey("origin"))
                .hasMessage(
                        "Feature table 'weather' has the timestamp key 'hour': which row counts"
                                + " depends on the label row's time. Name its column with"
                                + " timestampLookupKey(...), so that no row sees values from its"
                                + " future");
    }

    @Test
    void aTableWithoutATimestampKeyLookedUpWithATime() {
        assertRefused("airports", l -> l.lookupKey("origin").timestampLookupKey("sched_dep"))
                .hasMessage(
                        "Feature table 'airports' has no timestamp key, so it cannot be looked up"
                                + " as of 'sched_dep'. Leave timestampLookupKey out, or create the"
                                + " table with timestampKey(...)");
    }

    @Test
    void aLookbackWindowWithoutATime() {
        assertRefused("weather", l -> l.lookupKey("origin").lookbackWindow(Duration.ofHours(3)))
                .hasMessage(
                        "The look-up in feature table 'weather' has a lookbackWindow but no time to"
                                + " look back from. Name it with timestampLookupKey(...)");
    }

    @Test
    void aNegativeLookbackWindow() {
        assertRefused(
                        "weather",
                        l ->
                                l.lookupKey("origin")
                                        .timestampLookupKey("sched_dep")
                                        .lookbackWindow(Duration.ofHours(-3)))
                .hasMessage(
                        "The look-up in feature table 'weather' has the lookbackWindow PT-3H, which"
                                + " is negative. Give zero for the very same time, or more");
    }

    @Test
    void aFeatureWithTheNameOfALabelRowsColumnWhateverItsCase() {
        fs.createTable("gusts")
                .primaryKeys("code")
                .from(Table.create(strings("code", "JFK"), ints("Wind", 4)))
                .create();

        assertRefused("gusts", l -> l.lookupKey("origin"))
                .hasMessage(
                        "Feature 'Wind' of feature table 'gusts' has the name of a column that the"
                                + " training set already has. Name the features to take with"
                                + " featureNames(...), or rename the other column");
    }

    @Test
    void oneFeatureLookedUpTwice() {
        assertRefused(
                        () ->
                                fs.createTrainingSet(flights)
                                        .lookup("airports", l -> l.lookupKey("origin"))
                                        .lookup("airports", l -> l.lookupKey("wind"))
                                        .create())
                .hasMessageStartingWith(
                        "Feature 'runways' of feature table 'airports' has the name");
    }

    @Test
    void anUnknownLabel() {
        assertRefused(() -> fs.createTrainingSet(flights).label("lat").create())
                .hasMessage(
                        "The label rows have no column 'lat' for the label. Did you mean 'late'?"
                                + " Their columns are origin, sched_dep, late, wind");
    }

    @Test
    void anUnknownColumnToExclude() {
        assertRefused(() -> fs.createTrainingSet(flights).excludeColumns("orign").create())
                .hasMessage(
                        "The training set has no column 'orign' to exclude. Did you mean 'origin'?"
                                + " Its columns are origin, sched_dep, late, wind");
    }

    @Test
    void theLabelExcluded() {
        assertRefused(
                        () ->
                                fs.createTrainingSet(flights)
                                        .label("late")
                                        .excludeColumns("late")
                                        .create())
                .hasMessage(
                        "Column 'late' is the label and cannot be excluded. Take it out of"
                                + " excludeColumns(...), or name another label");
    }
}
