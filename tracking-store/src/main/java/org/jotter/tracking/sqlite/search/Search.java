package org.jotter.tracking.sqlite.search;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jotter.tracking.PagedList;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.db.Row;
import org.jotter.tracking.db.Session;

/**
 * A search, read and ready to run. Which tables to begin with depends on the data, and SQLite keeps
 * no statistics of it, so the search looks itself: where a part of the filter is met by few rows it
 * begins with those; else, where it is ordered by a value that has an index and a sample of that
 * index shows enough wanted rows, it walks the index until it has enough, past all rows that are
 * not on a list of those that meet the rarest part; else it goes through the rows themselves.
 *
 * <p>No way is good for every search. Milliseconds for the first 100 of 20,000 runs with 20 metrics
 * each, the median of 5, by {@code PlanTimes} of the tests; 20 runs are rare, every second is half,
 * and some 20 have an m1 over 0.999:
 *
 * <pre>
 * filter               order            begin with  walk  scan
 * params.rare = 'yes'                          0.1     -   8.6
 * params.rare = 'yes'  metrics.m0 DESC         0.1  18.2   8.9
 * metrics.m1 &gt; 0.999   metrics.m0 DESC         0.1  29.4  16.8
 * params.half = 'yes'  metrics.m0 DESC        23.5   0.4  16.2
 *                      metrics.m0 DESC           -   0.2  11.8
 * params.half = 'yes'                         11.3     -   0.2
 * </pre>
 */
public final class Search {

    private static final int FEW = 2000;
    private static final int LISTED = 20_000;
    private static final int SAMPLE = 500;

    /**
     * A walk jumps about in the tables, so that one this long takes as long as going through all.
     */
    private static final int LONGEST_WALK = 20_000;

    private final Schema schema;
    private final SqlFragment scope;
    private final Filter filter;
    private final List<Order> orders;
    private final String question;

    private Search(
            Schema schema, SqlFragment scope, Filter filter, List<Order> orders, String question) {
        this.schema = schema;
        this.scope = scope;
        this.filter = filter;
        this.orders = orders;
        this.question = question;
    }

    /**
     * Reads a filter and orders.
     *
     * @param scope a condition on the row {@code r} that holds besides the filter
     * @throws org.jotter.tracking.errors.JotterException INVALID for what the grammar does not know
     */
    public static Search of(Schema schema, SqlFragment scope, String filter, List<String> orderBy) {
        Filter parsed = FilterParser.parse(schema, filter);
        List<Order> orders = orderBy.stream().map(text -> Order.parse(schema, text)).toList();
        return of(schema, scope, parsed, orders);
    }

    static Search of(Schema schema, SqlFragment scope, Filter filter, List<Order> wanted) {
        List<Order> orders = Order.complete(schema, wanted);
        String question = "%s %s %s %s".formatted(schema.table(), scope, filter, orders);
        return new Search(schema, scope, withImplied(schema, filter), orders, question);
    }

    private static Filter withImplied(Schema schema, Filter filter) {
        Filter implied = FilterParser.parse(schema, schema.impliedFilter());
        boolean named =
                implied.clauses()
                        .map(Clause::identifier)
                        .anyMatch(i -> filter.clauses().anyMatch(c -> c.identifier().equals(i)));
        return named ? filter : new Filter.AllOf(List.of(filter, implied));
    }

    /** Loads what the keys stand for, in their order. */
    @FunctionalInterface
    public interface Loader<K, T> {
        List<T> load(Session session, List<K> keys) throws SQLException;
    }

    /**
     * One page of what is found, in order, all of it as it was at one moment.
     *
     * @param pageToken of the page before; empty for the first page
     * @param key reads the schema's key columns
     * @throws org.jotter.tracking.errors.JotterException INVALID for a token of another search
     */
    public <K, T> PagedList<T> page(
            Db db,
            int maxResults,
            String pageToken,
            Session.RowMapper<K> key,
            Loader<K, T> loader) {
        return db.snapshot(
                session -> {
                    PagedList<K> keys = keys(session, maxResults, pageToken, key);
                    return keys.holding(loader.load(session, keys));
                });
    }

    private <K> PagedList<K> keys(
            Session session, int maxResults, String pageToken, Session.RowMapper<K> key)
            throws SQLException {
        List<Place> after =
                pageToken.isEmpty()
                        ? List.of()
                        : PageToken.decode(pageToken, question, orders.size());
        Statements statements = new Statements(schema, scope, filter, orders, after, List.of());
        List<Found<K>> rows = find(session, statements, maxResults + 1, row -> found(row, key));
        List<K> keys = rows.stream().limit(maxResults).map(Found::key).toList();
        return rows.size() <= maxResults
                ? PagedList.last(keys)
                : PagedList.followed(
                        keys, PageToken.encode(question, rows.get(maxResults - 1).places()));
    }

    private record Found<K>(K key, List<Place> places) {}

    private <K> Found<K> found(Row row, Session.RowMapper<K> key) throws SQLException {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            places.add(new Place(row.integer("n" + i), row.value("v" + i)));
        }
        return new Found<>(key.map(row), places);
    }

    private <R> List<R> find(
            Session session, Statements statements, int limit, Session.RowMapper<R> mapper)
            throws SQLException {
        Optional<Counted> rare = rarestSource(session);
        if (rare.isPresent() && rare.get().count() < FEW) {
            return list(session, statements.beginWith(rare.get().source(), limit), mapper);
        }
        if (!statements.canWalk() || filter.conjuncts().stream().anyMatch(Search::namesRows)) {
            return list(session, statements.scan(limit), mapper);
        }
        Statements narrowed = rare.map(r -> statements.listing(r.source())).orElse(statements);
        if (statements.isBeyondWalk() || isShortWalk(session, narrowed, limit)) {
            return walk(session, narrowed, limit, mapper);
        }
        SqlFragment all =
                rare.map(r -> statements.beginWith(r.source(), limit))
                        .orElseGet(() -> statements.scan(limit));
        return list(session, all, mapper);
    }

    private static boolean isShortWalk(Session session, Statements statements, int limit)
            throws SQLException {
        long wanted = number(session, statements.sample(SAMPLE));
        return (long) limit * SAMPLE <= wanted * LONGEST_WALK;
    }

    private static <R> List<R> walk(
            Session session, Statements statements, int limit, Session.RowMapper<R> mapper)
            throws SQLException {
        List<R> found = new ArrayList<>();
        if (!statements.isBeyondWalk()) {
            found.addAll(list(session, statements.walk(limit), mapper));
        }
        if (found.size() < limit && !statements.walkedValueIsDemanded()) {
            int rest = limit - found.size();
            found.addAll(list(session, statements.scanValueless(rest), mapper));
        }
        return found;
    }

    private static boolean namesRows(Filter part) {
        return part instanceof Clause clause && clause.namesRows();
    }

    /** A source with how many rows it leads to. */
    private record Counted(Source source, long count) {}

    /** Of the sources that lead to rows of which a list is soon made, the one of the fewest. */
    private Optional<Counted> rarestSource(Session session) throws SQLException {
        Counted rarest = null;
        long fewest = LISTED;
        for (Filter part : filter.conjuncts()) {
            Optional<Source> source = Source.of(part);
            long count = source.isPresent() ? number(session, source.get().count(fewest)) : fewest;
            if (count < fewest) {
                rarest = new Counted(source.get(), count);
                fewest = count;
            }
        }
        return Optional.ofNullable(rarest);
    }

    private static long number(Session session, SqlFragment query) throws SQLException {
        return session.number(query.text(), query.boundValues()).orElse(0L);
    }

    private static <R> List<R> list(Session session, SqlFragment query, Session.RowMapper<R> mapper)
            throws SQLException {
        return session.list(query.text(), mapper, query.boundValues());
    }
}
