package org.jotter.models;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jotter.features.TrainingSet;
import org.jotter.features.TrainingSplit;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Invented departures whose lateness follows wind, airport and holiday, with a fixed seed. */
public final class Flights {

    public static final List<String> ORIGINS = List.of("EWR", "JFK", "LGA");

    private Flights() {}

    public static Table table(int rows) {
        Random random = new Random(17);
        DateTimeColumn departure = DateTimeColumn.create("sched_dep");
        StringColumn origin = StringColumn.create("origin");
        IntColumn distance = IntColumn.create("distance");
        DoubleColumn wind = DoubleColumn.create("wind");
        BooleanColumn holiday = BooleanColumn.create("holiday");
        BooleanColumn late = BooleanColumn.create("late");
        LocalDateTime start = LocalDateTime.of(2013, 1, 1, 5, 0);
        for (int row = 0; row < rows; row++) {
            int airport = random.nextInt(3);
            double blows = 10 + 4 * random.nextGaussian();
            boolean off = random.nextInt(5) == 0;
            departure.append(start.plusMinutes(7L * row));
            origin.append(ORIGINS.get(airport));
            distance.append(200 + random.nextInt(2000));
            if (row % 11 == 3) {
                wind.appendMissing();
            } else {
                wind.append(blows);
            }
            holiday.append(off);
            double odds = (blows - 10) / 2 + airport - 1 + (off ? 1.5 : 0) - 1;
            late.append(random.nextDouble() < 1 / (1 + Math.exp(-odds)));
        }
        return Table.create("flights", departure, origin, distance, wind, holiday, late);
    }

    public static TrainingSplit split(Table table) {
        return split(table, "late");
    }

    public static TrainingSplit split(Table table, String label) {
        Optional<String> time =
                Optional.of("sched_dep").filter(name -> table.columnNames().contains(name));
        int train = table.rowCount() * 4 / 5;
        return new TrainingSplit(
                new TrainingSet(table, label, time, List.of()),
                table.first(train),
                table.last(table.rowCount() - train),
                "first 80% train");
    }
}
