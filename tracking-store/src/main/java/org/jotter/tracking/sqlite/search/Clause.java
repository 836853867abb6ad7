package org.jotter.tracking.sqlite.search;

import java.util.List;
import java.util.stream.Stream;

/** One condition of a filter. What is missing meets none, not even {@code !=}. */
sealed interface Clause extends Filter {

    Identifier identifier();

    /** What a value has to meet; a null check asks for any value at all. */
    Condition condition();

    /** Whether an index finds the values that meet it. */
    default boolean isIndexed() {
        return false;
    }

    /** Whether it names the rows themselves, few of them. */
    default boolean namesRows() {
        return false;
    }

    @Override
    default SqlFragment toSql() {
        return identifier().column().where(condition());
    }

    @Override
    default Stream<Clause> clauses() {
        return Stream.of(this);
    }

    /** {@code metrics.auc > 0.5}; a NaN is unlike every number, and neither more nor less. */
    record NumberComparison(Identifier identifier, String comparator, Number value)
            implements Clause {

        @Override
        public Condition condition() {
            return new Condition("%s " + comparator + " ?", List.of(value), isUnequal());
        }

        @Override
        public boolean isIndexed() {
            return !isUnequal() && identifier.column().isIndexed();
        }

        private boolean isUnequal() {
            return comparator.equals("!=");
        }
    }

    /** {@code params.model = 'tree'}, {@code tags.team LIKE 'a%'}. */
    record TextComparison(Identifier identifier, TextComparator comparator, String value)
            implements Clause {

        @Override
        public Condition condition() {
            return comparator.condition(value);
        }

        @Override
        public boolean isIndexed() {
            return comparator == TextComparator.EQUAL && identifier.column().isIndexed();
        }

        @Override
        public boolean namesRows() {
            return comparator == TextComparator.EQUAL && identifier.column().isOfFewRows();
        }
    }

    /** {@code status IN ('FAILED', 'KILLED')}. */
    record TextList(Identifier identifier, boolean negated, List<String> values) implements Clause {

        public TextList {
            values = List.copyOf(values);
        }

        @Override
        public Condition condition() {
            SqlFragment in = SqlFragment.in(negated ? "%s NOT" : "%s", values);
            return new Condition(in.text(), in.values(), false);
        }

        @Override
        public boolean namesRows() {
            return !negated && identifier.column().isOfFewRows();
        }
    }

    /** {@code tags.team IS NULL}: whether there is such a row at all. */
    record NullCheck(Identifier identifier, boolean isNull) implements Clause {

        @Override
        public SqlFragment toSql() {
            SqlFragment there = identifier.column().where(condition());
            return new SqlFragment(
                    there.text() + (isNull ? " IS NULL" : " IS NOT NULL"), there.values());
        }

        @Override
        public Condition condition() {
            return Condition.of("%s IS NOT NULL");
        }
    }
}
