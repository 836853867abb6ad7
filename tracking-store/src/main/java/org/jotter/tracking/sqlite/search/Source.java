package org.jotter.tracking.sqlite.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Clauses of which every wanted row meets at least one, and which an index finds. */
record Source(List<Clause> clauses) {

    Source {
        clauses = List.copyOf(clauses);
    }

    /** What leads to all rows that meet the filter; empty where no index does. */
    static Optional<Source> of(Filter filter) {
        List<Clause> found = new ArrayList<>();
        List<Filter> parts = filter instanceof Filter.AnyOf any ? any.parts() : List.of(filter);
        for (Filter part : parts) {
            if (!(part instanceof Clause clause) || !clause.isIndexed()) {
                return Optional.empty();
            }
            found.add(clause);
        }
        return Optional.of(new Source(found));
    }

    /** The keys of the rows, each once. */
    SqlFragment rows() {
        return union(" UNION ");
    }

    /** How many keys there are, counted to {@code limit}. */
    SqlFragment count(long limit) {
        return SqlFragment.join(
                "",
                List.of(
                        SqlFragment.of("SELECT count(*) FROM ("),
                        union(" UNION ALL "),
                        SqlFragment.of(" LIMIT ?)", limit)));
    }

    private SqlFragment union(String operator) {
        return SqlFragment.join(operator, clauses.stream().map(Source::rows).toList());
    }

    private static SqlFragment rows(Clause clause) {
        Column.Keyed column = (Column.Keyed) clause.identifier().column();
        return SqlFragment.join(
                " ",
                List.of(
                        SqlFragment.of("SELECT s." + column.table().owner().get(0) + " FROM"),
                        column.rows("s"),
                        SqlFragment.of("WHERE"),
                        column.among("s", clause.condition())));
    }
}
