package org.jotter.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jotter.tables.cells.ColumnKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Numbers of another type than the table's: what they are decides, not how they are typed. */
class WideningTest extends FeatureStoreFixture {

    private static final long ODD = (1L << 53) + 1; // the first whole number that is no double

    @Test
    void A7_aFractionWidensAColumnOfWholeNumbersAndIsTold() {
        create(ints("price", 5, 7));

        WriteResult result = fs.writeTable("t", rows(2, doubles("price", 5.5)));

        assertThat(result.widened()).hasToString("[price was widened from INTEGER to DOUBLE]");
        assertThat(result.table().version()).isEqualTo(2);
        assertThat(result.updated()).isEqualTo(1);
        assertThat(cells(fs.readTable("t"))).containsExactly("5.0", "5.5");
        assertThat(fs.readTable("t").column("price").type().name()).isEqualTo("DOUBLE");
        assertThat(fs.readTable("t", 1).column("price").type().name()).isEqualTo("INTEGER");
        assertThat(cells(fs.readTable("t", 1))).containsExactly("5", "7");
        assertThat(found()).containsExactly("5.0", "5.5");
    }

    /** Stored type and value, the type and value that come, the type that the column then has. */
    @ParameterizedTest
    @CsvSource({
        "SHORT, 7, INTEGER, 40000, INTEGER",
        "SHORT, 7, LONG, 5000000000, LONG",
        "SHORT, 7, FLOAT, 1.5, FLOAT",
        "SHORT, 7, DOUBLE, 0.1, DOUBLE",
        "SHORT, 7, DOUBLE, 40000, INTEGER",
        "INTEGER, 7, LONG, 5000000000, LONG",
        "INTEGER, 7, LONG, 8, INTEGER",
        "INTEGER, 7, FLOAT, 1.5, DOUBLE",
        "INTEGER, 7, DOUBLE, 8, INTEGER",
        "INTEGER, 7, DOUBLE, 5000000000, LONG",
        "INTEGER, 7, DOUBLE, 1e300, DOUBLE",
        "LONG, 9007199254740992, DOUBLE, 1.5, DOUBLE",
        "LONG, 9007199254740993, DOUBLE, 8, LONG",
        "LONG, 7, SHORT, 8, LONG",
        "FLOAT, 1.5, DOUBLE, 0.1, DOUBLE",
        "FLOAT, 1.5, DOUBLE, 0.25, FLOAT",
        "FLOAT, 1.5, INTEGER, 16777217, DOUBLE",
        "DOUBLE, 1.5, LONG, 9007199254740992, DOUBLE",
    })
    void A7_theTypeIsTheNarrowestThatHoldsAll(
            ColumnKind stored, String first, ColumnKind come, String second, ColumnKind then) {
        create(number(stored, first, first));

        fs.writeTable("t", rows(2, number(come, second)));
        fs.writeTable("t", rows(3, number(come, second)));

        Table now = fs.readTable("t");
        assertThat(fs.table("t").features()).containsExactly(new FeatureColumn("price", then));
        assertThat(cells(now))
                .containsExactly(text(then, first), text(then, second), text(then, second));
        assertThat(cells(fs.readTable("t", 1)))
                .containsExactly(text(stored, first), text(stored, first));
        assertThat(found()).isEqualTo(cells(now));
    }

    @Test
    void A7_aKeyIsWidenedAmongWholeNumbersAndFindsItsRows() {
        create(ints("price", 5, 7));
        Table rows = Table.create(number(ColumnKind.LONG, "2", "5000000000"), ints("n", 8, 9));
        rows.column("price").setName("id");
        rows.column("n").setName("price");

        WriteResult result = fs.writeTable("t", rows);

        assertThat(result.widened()).hasToString("[id was widened from INTEGER to LONG]");
        assertThat(result.updated()).isEqualTo(1);
        assertThat(cells(fs.readTable("t"))).containsExactly("5", "8", "9");
    }

    @Test
    void A7_wholeNumbersWrittenAsDecimalsAreKeysToo() {
        create(ints("price", 5, 7));

        fs.writeTable("t", Table.create(doubles("id", 2.0), ints("price", 8)));

        assertThat(cells(fs.readTable("t"))).containsExactly("5", "8");
        assertRefused(
                        () ->
                                fs.writeTable(
                                        "t",
                                        Table.create(doubles("id", 1.0, 2.5), ints("price", 8, 8))))
                .hasMessage(
                        "Column 'id' of feature table 't' holds INTEGER, the rows bring the DOUBLE"
                                + " 2.5 in row 2, and a key keeps to its kind of number. Correct or"
                                + " leave out such rows and write again");
    }

    @Test
    void A7_whereNoTypeHoldsAllTheAdviceWorks() {
        create(number(ColumnKind.LONG, "7", Long.toString(ODD)));
        Table rows = rows(1, doubles("price", 5.5));

        assertRefused(() -> fs.writeTable("t", rows))
                .hasMessage(
                        "Column 'price' of feature table 't' holds LONG, the rows bring the DOUBLE"
                            + " 5.5 in row 1, and no type holds these and the stored numbers to the"
                            + " last bit. Give the column another name, for a new feature, and"
                            + " write again");
        assertThat(fs.table("t").version()).isEqualTo(1);

        rows.column("price").setName("price_with_cents");
        fs.writeTable("t", rows);

        assertThat(fs.readTable("t").doubleColumn("price_with_cents").get(0)).isEqualTo(5.5);
        assertThat(cells(fs.readTable("t"))).containsExactly("7", Long.toString(ODD));
    }

    @Test
    void A7_aStoredValueThatIsReplacedByTheSameWriteStillCounts() {
        create(number(ColumnKind.DOUBLE, "0.5", "0.5"));

        assertRefused(() -> fs.writeTable("t", rows(1, number(ColumnKind.LONG, "" + ODD))))
                .hasMessageContaining("the rows bring the LONG 9007199254740993 in row 1");
    }

    /** Two kernels read the same file on two days, and one saw a fraction. */
    @Test
    void A7_theCellThatMadeTheTableRunsAgainAfterItWasWidened() {
        create(ints("price", 5, 7));
        fs.writeTable("t", rows(2, doubles("price", 5.5)));

        WriteResult again = create(ints("price", 5, 7));

        assertThat(again.updated()).isEqualTo(1);
        assertThat(again.widened()).isEmpty();
        assertThat(cells(fs.readTable("t"))).containsExactly("5.0", "7.0");
        assertThat(create(doubles("price", 5.25, 7.0)).updated()).isEqualTo(1);
    }

    private WriteResult create(Column<?> price) {
        return fs.createTable("t")
                .primaryKeys("id")
                .from(Table.create(ints("id", 1, 2), price))
                .create();
    }

    private static Table rows(int id, Column<?> price) {
        return Table.create(ints("id", id), price);
    }

    /** The column as a training set sees it. */
    private List<String> found() {
        Table ids = Table.create(fs.readTable("t").column("id"));
        return cells(
                fs.createTrainingSet(ids).lookup("t", l -> l.lookupKey("id")).create().table());
    }

    private static List<String> cells(Table table) {
        return table.column("price").asList().stream().map(String::valueOf).toList();
    }

    private static Column<?> number(ColumnKind kind, String... values) {
        Column<?> column = kind.column("price");
        for (String value : values) {
            switch (kind) {
                case SHORT -> ((ShortColumn) column).append(Short.parseShort(value));
                case INTEGER -> ((IntColumn) column).append(Integer.parseInt(value));
                case LONG -> ((LongColumn) column).append(Long.parseLong(value));
                case FLOAT -> ((FloatColumn) column).append(Float.parseFloat(value));
                default -> ((DoubleColumn) column).append(Double.parseDouble(value));
            }
        }
        return column;
    }

    private static String text(ColumnKind kind, String value) {
        BigDecimal number = new BigDecimal(value);
        return switch (kind) {
            case FLOAT -> String.valueOf(number.floatValue());
            case DOUBLE -> String.valueOf(number.doubleValue());
            default -> number.toBigIntegerExact().toString();
        };
    }
}
