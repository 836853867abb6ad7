package org.jotter.tracking.sqlite.search;

import java.util.List;
import java.util.stream.Stream;

/**
 * A filter's syntax tree.
 *
 * <p>A clause is met or it is not: one about a value that is missing is not met, whatever it asks
 * (other than {@code IS NULL}). {@code NOT} turns that answer around, so {@code NOT metrics.auc >
 * 0.5} is met by a run without the metric, while {@code metrics.auc <= 0.5} is not.
 */
sealed interface Filter permits Filter.AllOf, Filter.AnyOf, Filter.Not, Clause {

    /** The condition, asked of the row {@code r}; NULL means no. */
    SqlFragment toSql();

    /** Every clause, wherever it is in the tree. */
    Stream<Clause> clauses();

    /** What has to hold each by itself. */
    default List<Filter> conjuncts() {
        return List.of(this);
    }

    /** {@code a AND b}. */
    record AllOf(List<Filter> parts) implements Filter {

        public AllOf {
            parts = List.copyOf(parts);
        }

        @Override
        public SqlFragment toSql() {
            return parts.isEmpty() ? SqlFragment.of("TRUE") : joined(" AND ", parts);
        }

        @Override
        public Stream<Clause> clauses() {
            return parts.stream().flatMap(Filter::clauses);
        }

        @Override
        public List<Filter> conjuncts() {
            return parts.stream().flatMap(part -> part.conjuncts().stream()).toList();
        }
    }

    /** {@code a OR b}. */
    record AnyOf(List<Filter> parts) implements Filter {

        public AnyOf {
            parts = List.copyOf(parts);
        }

        @Override
        public SqlFragment toSql() {
            return joined(" OR ", parts);
        }

        @Override
        public Stream<Clause> clauses() {
            return parts.stream().flatMap(Filter::clauses);
        }
    }

    /** {@code NOT a}: everything that does not meet a. */
    record Not(Filter part) implements Filter {

        @Override
        public SqlFragment toSql() {
            SqlFragment met = part.toSql();
            return new SqlFragment("((" + met.text() + ") IS NOT TRUE)", met.values());
        }

        @Override
        public Stream<Clause> clauses() {
            return part.clauses();
        }
    }

    private static SqlFragment joined(String operator, List<Filter> parts) {
        SqlFragment all = SqlFragment.join(operator, parts.stream().map(Filter::toSql).toList());
        return new SqlFragment("(" + all.text() + ")", all.values());
    }
}
