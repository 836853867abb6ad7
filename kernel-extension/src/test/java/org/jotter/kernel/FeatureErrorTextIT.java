package org.jotter.kernel;

import static org.jotter.kernel.CellAssert.assertThatCell;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What stands below a cell whose rows a feature table refuses; the table stays as it was. */
@ExtendWith(SharedKernel.class)
class FeatureErrorTextIT {

    private static final String UNCHANGED = "JFK 1.5\nLGA 2.5";

    @BeforeAll
    static void makeTable(TestKernel kernel) {
        assertThatCell(
                        kernel.run(
                                """
                                Table airports = Table.create("airports",
                                    StringColumn.create("origin", "JFK", "LGA"),
                                    DoubleColumn.create("temp", 1.5, 2.5));
                                fs.createTable("airport_weather").primaryKeys("origin").from(airports).create();
                                String csv(String text) throws Exception {
                                    var file = java.nio.file.Files.createTempFile("rows", ".csv");
                                    return java.nio.file.Files.writeString(file, text).toString();
                                }
                                """))
                .succeeds();
    }

    private static void assertUnchanged(TestKernel kernel) {
        assertThatCell(
                        kernel.run(
                                """
                                for (var row : fs.readTable("airport_weather")) {
                                    System.out.println(row.getString("origin") + " " + row.getDouble("temp"));
                                }
                                """))
                .shows(UNCHANGED);
    }

    @Test
    void anUnknownFeatureTableIsNamedAlongWithTheNearestOne(TestKernel kernel) {
        assertThatCell(kernel.run("%features describe airport_wether"))
                .failsWith(
                        "No feature table named 'airport_wether'. Did you mean 'airport_weather'?"
                                + " List them with %features list");
    }

    @Test
    void aCsvWithoutTheKeyColumnIsRefusedByName(TestKernel kernel) {
        kernel.run("Table lacking = Table.read().csv(csv(\"orign,temp\\nJFK,9.5\\n\"));");
        assertThatCell(kernel.run("%features write airport_weather --from lacking"))
                .failsWith(
                        "The rows for feature table 'airport_weather' have no column 'origin' for"
                                + " its primary key. Did you mean 'orign'? Their columns are orign,"
                                + " temp");
        assertUnchanged(kernel);
    }

    @Test
    void textInAColumnOfNumbersIsShownWithItsRow(TestKernel kernel) {
        kernel.run("Table texts = Table.read().csv(csv(\"origin,temp\\nJFK,9.5\\nLGA,warm\\n\"));");
        assertThatCell(kernel.run("%features write airport_weather --from texts"))
                .failsWith(
                        "Column 'temp' of feature table 'airport_weather' holds DOUBLE, the rows"
                                + " bring STRING ('warm' in row 2). Convert the column to DOUBLE"
                                + " or give it another name, for a new feature, and write again");
        assertUnchanged(kernel);
    }

    @Test
    void duplicateKeysAreShownFiveAtMost(TestKernel kernel) {
        kernel.run(
                "Table twice = Table.read().csv(csv(\"origin,temp\\n\""
                        + " + \"A,1.0\\nB,1.0\\nC,1.0\\nD,1.0\\nE,1.0\\nF,1.0\\n\".repeat(2)));");
        assertThatCell(kernel.run("%features write airport_weather --from twice"))
                .failsWith(
                        "The rows hold 6 keys more than once by (origin): (A), (B), (C), (D), (E)"
                            + " and 1 more. Feature table 'airport_weather' is unchanged; keep one"
                            + " row of each and write again");
        assertUnchanged(kernel);
    }

    @Test
    void anotherDefinitionOfATableThatExistsIsRefused(TestKernel kernel) {
        assertThatCell(
                        kernel.run(
                                "%features create airport_weather --from airports --primary-keys"
                                        + " origin,temp"))
                .failsWith(
                        "Feature table 'airport_weather' exists with another definition: its"
                                + " primary keys are origin, not origin, temp. Write rows or add"
                                + " features with fs.writeTable, or drop it first with"
                                + " fs.dropTable(\"airport_weather\")");
        assertUnchanged(kernel);
    }
}
