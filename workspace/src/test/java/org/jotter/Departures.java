package org.jotter;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jotter.features.TrainingSet;
import org.jotter.features.TrainingSplit;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** 200 invented departures, late when it blows, with a fixed seed. */
final class Departures {

    private Departures() {}

    static Table table() {
        Random random = new Random(17);
        DateTimeColumn departure = DateTimeColumn.create("sched_dep");
        StringColumn origin = StringColumn.create("origin");
        DoubleColumn wind = DoubleColumn.create("wind");
        BooleanColumn late = BooleanColumn.create("late");
        for (int row = 0; row < 200; row++) {
            departure.append(LocalDateTime.of(2013, 1, 1, 5, 0).plusMinutes(7L * row));
            origin.append(List.of("EWR", "JFK", "LGA").get(random.nextInt(3)));
            double blows = 10 + 4 * random.nextGaussian();
            wind.append(blows);
            late.append(blows + random.nextGaussian() > 11);
        }
        return Table.create("departures", departure, origin, wind, late);
    }

    static TrainingSplit split() {
        Table table = table();
        return new TrainingSplit(
                new TrainingSet(table, "late", Optional.of("sched_dep"), List.of()),
                table.first(160),
                table.last(40),
                "by time, 80% train");
    }
}
