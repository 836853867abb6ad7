package org.jotter.magics.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.jotter.features.WriteResult;
import org.jotter.magics.NotebookTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class FeaturesMagicTest extends NotebookTest {

    private static final String WHEN = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d";

    @BeforeEach
    void weather() {
        run(
                """
                var weather = Table.create("weather",
                    StringColumn.create("origin", "JFK", "LGA"),
                    DateTimeColumn.create("hour", LocalDateTime.of(2013, 1, 1, 5, 0), LocalDateTime.of(2013, 1, 1, 6, 0)),
                    DoubleColumn.create("temp", 39.02, Double.NaN));
                int number = 7;
                String nothing = null;
                """);
    }

    private void create() {
        run(
                "%features create weather_hourly --from weather --primary-keys origin"
                        + " --timestamp-key hour --description \"Hourly weather by airport\"");
    }

    @Test
    void aTableIsCreatedFromAVariable() {
        String shown =
                shown(
                        "%features create weather_hourly --from weather --primary-keys origin"
                            + " --timestamp-key hour --description 'Hourly weather by airport';");

        assertThat(shown.replaceAll(WHEN, "WHEN"))
                .isEqualTo(
                        """
                        Feature table weather_hourly
                        description:    Hourly weather by airport
                        primary keys:   origin
                        timestamp key:  hour
                        rows:           2
                        version:        1
                        updated (UTC):  WHEN
                        2 rows inserted, 0 updated, 0 unchanged
                        """);
    }

    @Test
    void createdAgainItMergesAndSaysHowManyRowsChanged() {
        create();
        run("weather.doubleColumn(\"temp\").set(0, 41.0);");
        create();

        WriteResult result = (WriteResult) run("%features write weather_hourly --from weather");
        assertThat(result.unchanged()).isEqualTo(2);
        assertThat(jotter.fs().readTable("weather_hourly").doubleColumn("temp")).contains(41.0);
    }

    @Test
    void rowsAreWritten() {
        create();
        run("var more = weather.copy(); more.stringColumn(\"origin\").set(0, \"EWR\");");

        assertThatShown("%features write weather_hourly --from more")
                .endsWith("1 row inserted, 0 updated, 1 unchanged\n");
        assertRefused(
                "%features write weather_hourli --from more",
                "No feature table named 'weather_hourli'. Did you mean 'weather_hourly'? List them"
                        + " with %features list");
    }

    @Test
    void aTableIsReadNewestOrByVersion() {
        create();
        run("weather.doubleColumn(\"temp\").set(0, 41.0);");
        create();

        assertThat(shown("%features read weather_hourly"))
                .isEqualTo(
                        """
                        weather_hourly: 2 rows x 3 columns
                        origin  hour                temp
                        string  local_date_time   double
                        JFK     2013-01-01T05:00      41
                        LGA     2013-01-01T06:00       –
                        """);
        Table old = (Table) run("%features read weather_hourly --version 1");
        assertThat(old.doubleColumn("temp")).contains(39.02);
        run("Table kept = %features read weather_hourly");
        assertThat(run("kept.rowCount()")).isEqualTo(2);
    }

    @Test
    void tablesAreListed() {
        assertThatShown("%features list")
                .isEqualTo(
                        "No feature tables yet. Make one with %features create NAME --from VARIABLE"
                                + " --primary-keys COLUMN\n");
        create();

        assertThat(shown("%features list").replaceAll(WHEN, "WHEN").lines().skip(1).toList())
                .singleElement()
                .asString()
                .matches("weather_hourly +origin +hour +1 +2 +1 +WHEN +Hourly weather by airport");
    }

    @Test
    void aTableIsDescribed() {
        create();

        assertThat(shown("%features describe weather_hourly").replaceAll(WHEN, "WHEN"))
                .isEqualTo(
                        """
                        Feature table weather_hourly
                        description:    Hourly weather by airport
                        primary keys:   origin
                        timestamp key:  hour
                        rows:           2
                        version:        1
                        updated (UTC):  WHEN
                        Features
                        feature  type
                        temp     double
                        """);
        assertRefused(
                "%features describe weather",
                "No feature table named 'weather'. List them with %features list");
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertRefused(
                "%features create t --from weathr --primary-keys origin",
                "No variable named 'weathr'. Did you mean 'weather'? Give one that holds a Table or"
                        + " a training set");
        assertRefused(
                "%features create t --from number --primary-keys origin",
                "The variable 'number' holds java.lang.Integer. Give one that holds a Table or a"
                        + " training set");
        assertRefused(
                "%features create t --from nothing --primary-keys origin",
                "The variable 'nothing' holds null. Give one that holds a Table or a training set");
        assertThat(jotter.fs().tables()).isEmpty();
    }

    @Test
    void aTrainingSetAndItsSplitAreTablesToo() {
        create();
        run(
                """
                var labels = Table.create("labels", StringColumn.create("origin", "JFK", "LGA"), BooleanColumn.create("late", true, false),
                    DateTimeColumn.create("at", LocalDateTime.of(2013, 1, 1, 5, 30), LocalDateTime.of(2013, 1, 1, 6, 30)));
                var train = fs.createTrainingSet(labels).lookup("weather_hourly", l -> l.lookupKey("origin").timestampLookupKey("at")).label("late").create();
                var split = train.splitByTime(0.5);
                """);
        assertThatShown("train").startsWith("Training set, label late: 2 rows x 4 columns\n");
        assertThat(shown("split"))
                .matches("Split .*\\Rrows to train on: +1\\Rrows held out: +1\\R");

        run("%features create again --from train --primary-keys origin");
        run("%features write again --from split");

        assertThat(jotter.fs().table("again").rowCount()).isEqualTo(2);
    }

    @Test
    void whatADescriptionHoldsIsEscapedInHtml() {
        run(
                "%features create t --from weather --primary-keys origin --description"
                        + " \"<script>alert(1)</script>\"");
        run("weather.stringColumn(\"origin\").set(0, \"<script>alert(2)</script>\");");

        assertThat(html("%features list"))
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert(1)");
        assertThat(html("%features describe t"))
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert(1)");
        assertThat(html("weather"))
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert(2)");
    }
}
