package org.jotter.tracking.sqlite.search;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jotter.tracking.LoggedModelQuery;
import org.jotter.tracking.LoggedModelQuery.OnDataset;
import org.jotter.tracking.LoggedModelQuery.OrderBy;
import org.jotter.tracking.ViewType;
import org.jotter.tracking.errors.JotterException;

/** Reads what logged models are searched by: datasets narrow it, and orders are objects. */
public final class LoggedModelSearch {

    private static final Pattern QUOTED = Pattern.compile("([`\"])(.*)\\1");

    private LoggedModelSearch() {}

    /**
     * The search that a query asks for; its keys are model numbers.
     *
     * @throws JotterException INVALID for a filter or order outside the grammar
     */
    public static Search of(LoggedModelQuery query) {
        SqlFragment onDataset = onAny(query.datasets());
        Schema schema = Schemas.loggedModels(onDataset);
        Filter filter = FilterParser.parse(schema, query.filter());
        List<Order> orders = orders(query);
        return Search.of(schema, scope(query, filter, onDataset), filter, orders);
    }

    private static SqlFragment scope(LoggedModelQuery query, Filter filter, SqlFragment onDataset) {
        List<SqlFragment> conditions = new ArrayList<>();
        conditions.add(SqlFragment.stage(ViewType.ACTIVE_ONLY));
        if (!query.experimentIds().isEmpty()) {
            conditions.add(SqlFragment.amongExperiments(query.experimentIds()));
        }
        boolean asksMetrics =
                filter.clauses().anyMatch(c -> c.identifier().column() instanceof LatestPoint);
        if (!query.datasets().isEmpty() && !asksMetrics) {
            conditions.add(
                    new SqlFragment(
                            """
                            EXISTS (SELECT 1 FROM logged_model_metrics v
                            WHERE v.model_number = r.model_number AND (%s))
                            """
                                    .formatted(onDataset.text()),
                            onDataset.values()));
        }
        return SqlFragment.join(" AND ", conditions);
    }

    /** What is asked for again orders nothing any more. */
    private static List<Order> orders(LoggedModelQuery query) {
        Map<Identifier, Order> orders = new LinkedHashMap<>();
        for (OrderBy asked : query.orderBy()) {
            Order order = order(asked, query);
            orders.putIfAbsent(order.identifier(), order);
        }
        return List.copyOf(orders.values());
    }

    private static Order order(OrderBy order, LoggedModelQuery query) {
        SqlFragment narrowed = onAny(query.datasets());
        narrowed = narrowed(narrowed, "v.dataset_name = ?", order.datasetName());
        narrowed = narrowed(narrowed, "v.dataset_digest = ?", order.datasetDigest());
        Identifier identifier =
                Schemas.loggedModels(narrowed)
                        .identifier(name(order.fieldName()), Attribute.Use.ORDER);
        return new Order(identifier, !order.ascending());
    }

    /** Both conditions; the first alone where there is no value for the second. */
    private static SqlFragment narrowed(SqlFragment condition, String second, String value) {
        return value.isEmpty()
                ? condition
                : SqlFragment.join(
                        "",
                        List.of(
                                SqlFragment.of("("),
                                condition,
                                SqlFragment.of(") AND "),
                                SqlFragment.of(second, value)));
    }

    /** A metric's key is what comes after the dot, blanks and all; quotes around it do no harm. */
    private static TokenReader.Name name(String field) {
        int dot = field.indexOf('.');
        if (dot < 0) {
            return new TokenReader.Name("", unquoted(field.strip()));
        }
        if (!field.substring(0, dot).equals("metrics")) {
            throw new JotterException(
                    INVALID,
                    "Invalid order by field name: %s. It is an attribute or metrics.<key>"
                            .formatted(SyntaxError.shown(field)));
        }
        return new TokenReader.Name("metrics", unquoted(field.substring(dot + 1)));
    }

    private static String unquoted(String name) {
        Matcher quoted = QUOTED.matcher(name);
        return quoted.matches() ? quoted.group(2) : name;
    }

    private static SqlFragment onAny(List<OnDataset> datasets) {
        return datasets.isEmpty()
                ? SqlFragment.of("TRUE")
                : SqlFragment.join(" OR ", datasets.stream().map(LoggedModelSearch::on).toList());
    }

    private static SqlFragment on(OnDataset dataset) {
        return dataset.digest().isEmpty()
                ? SqlFragment.of("v.dataset_name = ?", dataset.name())
                : SqlFragment.of(
                        "(v.dataset_name = ? AND v.dataset_digest = ?)",
                        dataset.name(),
                        dataset.digest());
    }
}
