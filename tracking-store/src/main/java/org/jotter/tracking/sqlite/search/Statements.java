package org.jotter.tracking.sqlite.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The statements that one search can be answered by; each gives keys and places in the search's
 * order. CROSS JOIN and INDEXED BY fix the way they go through the tables.
 *
 * @param scope a condition on the row {@code r}
 * @param after where the page before ended; empty for the first page
 * @param listed what the wanted rows are among, listed before a walk; empty where that is unknown
 */
record Statements(
        Schema schema,
        SqlFragment scope,
        Filter filter,
        List<Order> orders,
        List<Place> after,
        List<Source> listed) {

    /** The same statements, whose walks look only at rows that the source leads to. */
    Statements listing(Source source) {
        return new Statements(schema, scope, filter, orders, after, List.of(source));
    }

    /** Begins with the rows that an index finds, then sorts. */
    SqlFragment beginWith(Source source, int limit) {
        SqlFragment from =
                SqlFragment.join(
                        "",
                        List.of(
                                SqlFragment.of("("),
                                source.rows(),
                                SqlFragment.of(
                                        ") s CROSS JOIN %s USING (%s)"
                                                .formatted(schema.table(), schema.keys().get(0)))));
        return select(from, 0, conditions(), limit);
    }

    /** Goes through the rows themselves. */
    SqlFragment scan(int limit) {
        List<SqlFragment> conditions = conditions();
        Order first = orders.get(0);
        if (!after.isEmpty() && first.column().rank("").text().isEmpty()) {
            conditions.add(after.get(0).notBefore("v0", first.descending()));
        }
        return select(SqlFragment.of(schema.table()), 0, conditions, limit);
    }

    /** Whether the first order is by a value that {@link #walk} can go along. */
    boolean canWalk() {
        return orders.get(0).column().isIndexed();
    }

    /** Whether the page before ended beyond the real values that {@link #walk} goes along. */
    boolean isBeyondWalk() {
        return !after.isEmpty() && after.get(0).rank() > 0;
    }

    /** Goes along the real values of the first order, and sorts only those that are equal. */
    SqlFragment walk(int limit) {
        List<SqlFragment> conditions = onList();
        conditions.addAll(conditions());
        conditions.addAll(alongWalk());
        return select(walkedRows(), 1, conditions, limit);
    }

    /** How many of the first {@code rows} that {@link #walk} goes along are wanted. */
    SqlFragment sample(int rows) {
        List<SqlFragment> met = onList();
        met.addAll(wanted());
        return SqlFragment.join(
                "\n",
                List.of(
                        SqlFragment.of("SELECT count(*) FROM (SELECT"),
                        SqlFragment.join(" AND ", met).as("met"),
                        SqlFragment.of("FROM"),
                        walkedRows(),
                        SqlFragment.of("WHERE"),
                        SqlFragment.join(" AND ", alongWalk()),
                        SqlFragment.of("ORDER BY o0.value " + orders.get(0).direction()),
                        SqlFragment.of("LIMIT ?) WHERE met", rows)));
    }

    private SqlFragment walkedRows() {
        Column.Keyed column = walked();
        return SqlFragment.join(
                " ",
                List.of(
                        column.rows("o0"),
                        SqlFragment.of(
                                "CROSS JOIN %s ON %s"
                                        .formatted(schema.table(), column.table().ownedBy("o0")))));
    }

    /** Asked before all other conditions: the list is in memory, each other one reads a table. */
    private List<SqlFragment> onList() {
        SqlFragment in = SqlFragment.of("o0.%s IN (".formatted(walked().table().owner().get(0)));
        return listed.stream()
                .map(each -> SqlFragment.join("", List.of(in, each.rows(), SqlFragment.of(")"))))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** What can be asked of the walked index alone. */
    private List<SqlFragment> alongWalk() {
        List<SqlFragment> conditions = new ArrayList<>();
        conditions.add(walked().among("o0", Condition.of("%s IS NOT NULL")));
        filter.conjuncts().stream()
                .filter(this::isOnWalked)
                .map(part -> walked().among("o0", ((Clause) part).condition()))
                .forEach(conditions::add);
        if (!after.isEmpty()) {
            conditions.add(after.get(0).notBefore("o0.value", orders.get(0).descending()));
        }
        return conditions;
    }

    /** Goes through the rows that {@link #walk} leaves out: NaN, then missing. */
    SqlFragment scanValueless(int limit) {
        List<SqlFragment> conditions = conditions();
        conditions.add(SqlFragment.of("n0 > 0"));
        return select(SqlFragment.of(schema.table()), 0, conditions, limit);
    }

    /** Whether the filter lets no row through that {@link #walk} leaves out. */
    boolean walkedValueIsDemanded() {
        return filter.conjuncts().stream().anyMatch(this::isOnWalked);
    }

    private boolean isOnWalked(Filter part) {
        return part instanceof Clause clause
                && clause.isIndexed()
                && clause.identifier().column().equals(walked());
    }

    private Column.Keyed walked() {
        return (Column.Keyed) orders.get(0).column();
    }

    private List<SqlFragment> conditions() {
        List<SqlFragment> conditions = wanted();
        if (!after.isEmpty()) {
            conditions.add(Place.after(after, orders));
        }
        return conditions;
    }

    private List<SqlFragment> wanted() {
        List<SqlFragment> conditions = new ArrayList<>(List.of(scope));
        filter.conjuncts().forEach(part -> conditions.add(part.toSql()));
        return conditions;
    }

    private SqlFragment select(
            SqlFragment from, int firstJoin, List<SqlFragment> conditions, int limit) {
        return SqlFragment.join(
                "\n",
                List.of(
                        SqlFragment.of("SELECT"),
                        SqlFragment.join(", ", columns()),
                        SqlFragment.of("FROM"),
                        from,
                        joins(firstJoin),
                        SqlFragment.of("WHERE"),
                        SqlFragment.join(" AND ", conditions),
                        SqlFragment.of("ORDER BY " + terms(firstJoin)),
                        SqlFragment.of("LIMIT ?", limit)));
    }

    private List<SqlFragment> columns() {
        List<SqlFragment> columns = new ArrayList<>();
        schema.keys().forEach(key -> columns.add(SqlFragment.of("r." + key)));
        for (int i = 0; i < orders.size(); i++) {
            columns.add(rank(i).as("n" + i));
            columns.add(orders.get(i).column().value("o" + i).as("v" + i));
        }
        return columns;
    }

    private SqlFragment rank(int i) {
        SqlFragment rank = orders.get(i).column().rank("o" + i);
        return rank.text().isEmpty() ? SqlFragment.of("0") : rank;
    }

    private SqlFragment joins(int from) {
        List<SqlFragment> joins = new ArrayList<>();
        for (int i = from; i < orders.size(); i++) {
            joins.add(orders.get(i).column().join("o" + i));
        }
        return SqlFragment.join(" ", joins);
    }

    /** A walked order has no rank: all its values are real. */
    private String terms(int firstRanked) {
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            boolean ranked = !orders.get(i).column().rank("").text().isEmpty();
            if (ranked && i >= firstRanked) {
                terms.add("n" + i);
            }
            terms.add("v" + i + " " + orders.get(i).direction());
        }
        return String.join(", ", terms);
    }
}
