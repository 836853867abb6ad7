package org.jotter.tracking.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The statements that one search can be answered by; each gives run numbers in the search's order.
 * CROSS JOIN and INDEXED BY fix the way they go through the tables.
 */
final class RunStatements {

    private final SqlFragment artifactRoot;
    private final SqlFragment scope;
    private final List<Clause> clauses;
    private final List<Order> orders;

    RunStatements(
            String artifactRoot, SqlFragment scope, List<Clause> clauses, List<Order> orders) {
        this.artifactRoot =
                SqlFragment.of("WITH artifact_root (uri) AS (VALUES (?))", artifactRoot);
        this.scope = scope;
        this.clauses = clauses;
        this.orders = orders;
    }

    /** How many rows an indexed clause finds, at most {@code limit}. */
    SqlFragment countRows(Clause clause, int limit) {
        Column.Keyed column = keyed(clause.identifier());
        return SqlFragment.join(
                " ",
                List.of(
                        SqlFragment.of("SELECT count(*) FROM (SELECT 1 FROM"),
                        column.rows("d"),
                        SqlFragment.of("WHERE"),
                        column.among("d", clause.condition()),
                        SqlFragment.of("LIMIT ?)", limit)));
    }

    /** Begins with the rows that an indexed clause finds, then sorts. */
    SqlFragment beginWith(Clause clause, int limit) {
        Column.Keyed column = keyed(clause.identifier());
        List<SqlFragment> conditions = conditions(other -> other != clause);
        conditions.add(column.among("d", clause.condition()));
        return select(fromRows(column, "d"), joins(0), conditions, terms(0), limit);
    }

    /** Goes through the runs. */
    SqlFragment scan(int limit) {
        return select(
                SqlFragment.of("runs r"), joins(0), conditions(clause -> true), terms(0), limit);
    }

    /** Whether the first order is by a value that {@link #walk} can go along. */
    boolean canWalk() {
        return !orders.isEmpty() && orders.get(0).identifier().column() instanceof Column.Keyed;
    }

    /** Goes along the real values of the first order, and sorts only those that are equal. */
    SqlFragment walk(int limit) {
        Order first = orders.get(0);
        Column.Keyed column = keyed(first.identifier());
        List<SqlFragment> conditions = conditions(clause -> !isOnWalked(clause));
        conditions.add(column.among("o0", Condition.of("%s IS NOT NULL")));
        for (Clause clause : clauses) {
            if (isOnWalked(clause)) {
                conditions.add(column.among("o0", clause.condition()));
            }
        }
        String terms = "o0.value " + first.direction() + ", " + terms(1);
        return select(fromRows(column, "o0"), joins(1), conditions, terms, limit);
    }

    /** Goes through the runs that {@link #walk} leaves out: NaN, then missing. */
    SqlFragment scanValueless(int limit) {
        List<SqlFragment> conditions = conditions(clause -> true);
        conditions.add(keyed(orders.get(0).identifier()).valueless("o0"));
        return select(SqlFragment.of("runs r"), joins(0), conditions, terms(0), limit);
    }

    /** Whether the filter lets no run through that {@link #walk} leaves out. */
    boolean walkedValueIsDemanded() {
        return clauses.stream().anyMatch(this::isOnWalked);
    }

    private boolean isOnWalked(Clause clause) {
        return clause.isIndexed()
                && clause.identifier().column().equals(orders.get(0).identifier().column());
    }

    private static Column.Keyed keyed(Identifier identifier) {
        return (Column.Keyed) identifier.column();
    }

    private static SqlFragment fromRows(Column.Keyed column, String name) {
        return SqlFragment.join(
                " ",
                List.of(
                        column.rows(name),
                        SqlFragment.of(
                                "CROSS JOIN runs r ON r.run_number = " + name + ".run_number")));
    }

    private SqlFragment select(
            SqlFragment from,
            SqlFragment joins,
            List<SqlFragment> conditions,
            String terms,
            int limit) {
        return SqlFragment.join(
                "\n",
                List.of(
                        artifactRoot,
                        SqlFragment.of("SELECT r.run_number FROM"),
                        from,
                        joins,
                        SqlFragment.of("WHERE"),
                        SqlFragment.join(" AND ", conditions),
                        SqlFragment.of("ORDER BY " + terms),
                        SqlFragment.of("LIMIT ?", limit)));
    }

    private List<SqlFragment> conditions(Predicate<Clause> which) {
        List<SqlFragment> conditions = new ArrayList<>(List.of(scope));
        clauses.stream().filter(which).forEach(clause -> conditions.add(clause.toSql()));
        return conditions;
    }

    private SqlFragment joins(int from) {
        List<SqlFragment> joins = new ArrayList<>();
        for (int i = from; i < orders.size(); i++) {
            joins.add(orders.get(i).join("o" + i));
        }
        return SqlFragment.join(" ", joins);
    }

    private String terms(int from) {
        List<String> terms = new ArrayList<>();
        for (int i = from; i < orders.size(); i++) {
            terms.add(orders.get(i).toSql("o" + i));
        }
        terms.add("r.start_time DESC, r.run_id ASC");
        return String.join(", ", terms);
    }
}
