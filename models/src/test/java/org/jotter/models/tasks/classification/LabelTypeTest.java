package org.jotter.models.tasks.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jotter.models.Flights;
import org.jotter.models.training.ModelTraining;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

class LabelTypeTest {

    /** Three labels that sort otherwise as text: -2, 3, 10. */
    private static final int[] VALUES = {10, -2, 3};

    @ParameterizedTest
    @ValueSource(strings = {"SHORT", "INTEGER", "LONG"})
    void aNumberLabelComesBackInItsTypeAndInOrder(String type) {
        Column<?> label = numbers(type);

        Table frame = predict(label);

        assertThat(frame.columnNames())
                .containsExactly("prediction", "probability_-2", "probability_3", "probability_10");
        assertThat(frame.column("prediction").type()).isEqualTo(ColumnType.valueOf(type));
        assertThat(frame.column("prediction").asList().toString())
                .isEqualTo(label.asList().toString());
    }

    @Test
    void aTextLabelComesBackAsText() {
        StringColumn label = StringColumn.create("label");
        IntStream.range(0, 90)
                .forEach(row -> label.append(List.of("no", "yes", "NA ").get(row % 3)));

        Table frame = predict(label);

        assertThat(frame.columnNames())
                .containsExactly(
                        "prediction", "probability_NA", "probability_no", "probability_yes");
        assertThat(frame.stringColumn("prediction").asList()).isEqualTo(label.asList());
    }

    /** The feature tells the label, so a right prediction gives the label column again. */
    private static Table predict(Column<?> label) {
        StringColumn hint =
                StringColumn.create("hint", IntStream.range(0, 90).mapToObj(row -> "h" + row % 3));
        Table table = Table.create("rows", hint, label);
        return ModelTraining.train(new LogisticRegressionTrainer(), Flights.split(table, "label"))
                .predict(table);
    }

    private static Column<?> numbers(String type) {
        IntColumn ints = IntColumn.create("label");
        IntStream.range(0, 90).forEach(row -> ints.append(VALUES[row % 3]));
        return switch (type) {
            case "SHORT" -> shorts(ints);
            case "LONG" ->
                    LongColumn.create("label", ints.asList().stream().mapToLong(i -> i).toArray());
            default -> ints;
        };
    }

    private static ShortColumn shorts(IntColumn ints) {
        ShortColumn column = ShortColumn.create("label");
        ints.forEach(value -> column.append(value.shortValue()));
        return column;
    }
}
