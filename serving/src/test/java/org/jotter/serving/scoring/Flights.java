package org.jotter.serving.scoring;

import static org.jotter.tables.cells.DataType.BOOLEAN;
import static org.jotter.tables.cells.DataType.DATETIME;
import static org.jotter.tables.cells.DataType.DOUBLE;
import static org.jotter.tables.cells.DataType.FLOAT;
import static org.jotter.tables.cells.DataType.INTEGER;
import static org.jotter.tables.cells.DataType.LONG;
import static org.jotter.tables.cells.DataType.STRING;

import java.util.List;
import org.jotter.features.Scorer;
import org.jotter.models.Signature;
import org.jotter.serving.endpoints.ServedModel;
import org.jotter.tables.frame.ColumnSpec;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Models small enough to know their answers by heart. */
final class Flights {

    /** Two required columns and one optional. */
    static final Signature SIGNATURE =
            new Signature(
                    List.of(
                            new ColumnSpec("origin", STRING, true),
                            new ColumnSpec("temp", DOUBLE, true),
                            new ColumnSpec("wind", DOUBLE, false)),
                    List.of(
                            new ColumnSpec("prediction", STRING, true),
                            new ColumnSpec("probability_late", DOUBLE, true)));

    /** A column of each type, none required. */
    static final Signature EVERY_TYPE =
            new Signature(
                    List.of(
                            new ColumnSpec("b", BOOLEAN, false),
                            new ColumnSpec("i", INTEGER, false),
                            new ColumnSpec("l", LONG, false),
                            new ColumnSpec("f", FLOAT, false),
                            new ColumnSpec("d", DOUBLE, false),
                            new ColumnSpec("s", STRING, false),
                            new ColumnSpec("t", DATETIME, false)),
                    List.of());

    /** One column of {@link #EVERY_TYPE}, required. */
    static Signature required(String column) {
        return new Signature(
                EVERY_TYPE.inputs().stream()
                        .filter(spec -> spec.name().equals(column))
                        .map(spec -> new ColumnSpec(spec.name(), spec.type(), true))
                        .toList(),
                List.of());
    }

    private Flights() {}

    /** Late with the probability {@code temp / 100}; a missing temperature gives NaN. */
    static ScoringModel byTemperature(int version) {
        return scoring("flight-delay", version, SIGNATURE, Flights::late);
    }

    static ScoringModel scoredBy(Scorer scorer) {
        return scoring("flight-delay", 1, SIGNATURE, scorer);
    }

    /** Answers with the rows as they were read. */
    static ScoringModel echo(Signature signature) {
        return scoring("echo", 1, signature, rows -> rows);
    }

    static ScoringModel scoring(String name, int version, Signature signature, Scorer scorer) {
        String uri = "models:/%s/%d".formatted(name, version);
        return new ScoringModel(new ServedModel(name, version, uri), signature, scorer);
    }

    private static Table late(Table rows) {
        DoubleColumn probability =
                rows.doubleColumn("temp").divide(100).setName("probability_late");
        StringColumn prediction = StringColumn.create("prediction");
        for (double p : probability) {
            prediction.append(p >= 0.5 ? "late" : "on time");
        }
        return Table.create(prediction, probability);
    }

    /** Two predictions that JSON has no number for. */
    static Table unspeakable() {
        return Table.create(
                DoubleColumn.create("prediction", Double.NaN, Double.POSITIVE_INFINITY));
    }

    static Table rows() {
        return Table.create(
                StringColumn.create("origin", "JFK", "LGA"),
                DoubleColumn.create("temp", 40.5, 61.0),
                DoubleColumn.create("wind", 3.5, Double.NaN));
    }
}
