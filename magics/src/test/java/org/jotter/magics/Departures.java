package org.jotter.magics;

/**
 * Source of a cell that defines {@code train}: 200 invented departures, late when it blows. Its
 * columns are some of the quickstart's.
 */
public final class Departures {

    public static final String CELL =
            """
            import org.tribuo.classification.*;
            var random = new Random(17);
            var departure = DateTimeColumn.create("sched_dep");
            var origin = StringColumn.create("origin");
            var wind = DoubleColumn.create("wind_speed");
            var late = BooleanColumn.create("late");
            for (int row = 0; row < 200; row++) {
                departure.append(LocalDateTime.of(2013, 1, 1, 5, 0).plusMinutes(7L * row));
                origin.append(List.of("EWR", "JFK", "LGA").get(random.nextInt(3)));
                wind.append(10 + 4 * random.nextGaussian());
                late.append(wind.get(row) + random.nextGaussian() > 11);
            }
            var train = new TrainingSet(Table.create("departures", departure, origin, wind, late), "late", Optional.of("sched_dep"), List.of());
            """;

    private Departures() {}
}
