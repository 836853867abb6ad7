package org.jotter.tracking.search;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jotter.tracking.db.Session;

/**
 * A search of runs, read and ready to run. Which tables to begin with depends on the data, and
 * SQLite keeps no statistics of it, so the search looks itself: where a clause is met by few runs
 * it begins with those; else, where it is ordered by a metric, param or tag, it walks that value's
 * index until it has enough; else it walks the runs, newest first.
 */
public final class RunSearch {

    private static final int FEW = 2000;

    private final List<Clause> clauses;
    private final RunStatements statements;

    private RunSearch(List<Clause> clauses, RunStatements statements) {
        this.clauses = clauses;
        this.statements = statements;
    }

    /**
     * Reads a filter and orders.
     *
     * @param artifactRoot the URI below which every run's artifacts are
     * @param scope a condition on the run {@code r}: experiments and lifecycle stage
     * @throws org.jotter.tracking.errors.JotterException INVALID for what MLflow's grammar does not
     *     know
     */
    public static RunSearch parse(
            String artifactRoot, SqlFragment scope, String filter, List<String> orderBy) {
        List<Clause> clauses = FilterParser.parse(filter);
        List<Order> orders = orderBy.stream().map(Order::parse).toList();
        return new RunSearch(clauses, new RunStatements(artifactRoot, scope, clauses, orders));
    }

    /** The run numbers of the first {@code limit} runs, in order. */
    public List<Long> find(Session session, int limit) throws SQLException {
        Optional<Clause> rare = rarestClause(session);
        if (rare.isPresent()) {
            return numbers(session, statements.beginWith(rare.get(), limit));
        }
        if (!statements.canWalk() || clauses.stream().anyMatch(Clause::namesRuns)) {
            return numbers(session, statements.scan(limit));
        }
        List<Long> found = new ArrayList<>(numbers(session, statements.walk(limit)));
        if (found.size() < limit && !statements.walkedValueIsDemanded()) {
            found.addAll(numbers(session, statements.scanValueless(limit - found.size())));
        }
        return found;
    }

    private Optional<Clause> rarestClause(Session session) throws SQLException {
        Clause rarest = null;
        int fewest = FEW;
        for (Clause clause : clauses) {
            int count = clause.isIndexed() ? count(session, clause) : FEW;
            if (count < fewest) {
                rarest = clause;
                fewest = count;
            }
        }
        return Optional.ofNullable(rarest);
    }

    private int count(Session session, Clause clause) throws SQLException {
        SqlFragment query = statements.countRows(clause, FEW);
        return session.first(query.text(), row -> row.getInt(1), query.boundValues()).orElse(0);
    }

    private static List<Long> numbers(Session session, SqlFragment query) throws SQLException {
        return session.list(query.text(), row -> row.getLong(1), query.boundValues());
    }
}
