package org.jotter.features;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tables.duck.Sql;

/**
 * Finds for each column of numbers the type that it has after a write: its own where that holds
 * every value of the rows, else the next wider one that holds these and every stored value, each to
 * the last bit. A key of whole numbers stays one.
 */
record Widening(IncomingRows incoming, TableRelation relation) {

    /** A type that may do for a column. */
    private record Candidate(TableColumn column, ColumnKind type) {

        boolean mustBeLookedUp() {
            return !column.type().fits(type);
        }
    }

    /** The table's columns, some with another type than before. */
    List<TableColumn> columns() throws SQLException {
        List<Candidate> candidates = new ArrayList<>();
        relation.table().columns().stream()
                .filter(column -> incoming.has(column) && incoming.kind(column) != column.type())
                .forEach(column -> candidates.addAll(candidates(column)));
        if (candidates.isEmpty()) {
            return relation.table().columns();
        }
        Map<TableColumn, ColumnKind> types = types(candidates);
        return relation.table().columns().stream()
                .map(column -> column.as(types.getOrDefault(column, column.type())))
                .toList();
    }

    private List<Candidate> candidates(TableColumn column) {
        if (incoming.kind(column).fits(column.type()) || !column.type().isNumber()) {
            return List.of();
        }
        return column.type().orWider().stream()
                .filter(type -> !column.isKey() || type == column.type() || type.isWholeNumber())
                .map(type -> new Candidate(column, type))
                .toList();
    }

    private Map<TableColumn, ColumnKind> types(List<Candidate> candidates) throws SQLException {
        List<Boolean> holdNew = hold("incoming", candidates, c -> incoming.kind(c.column()));
        List<Boolean> holdOld = holdStored(candidates);
        Map<TableColumn, ColumnKind> types = new HashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            if (holdNew.get(i) && holdOld.get(i)) {
                types.putIfAbsent(candidates.get(i).column(), candidates.get(i).type());
            }
        }
        for (Candidate candidate : candidates) {
            if (!types.containsKey(candidate.column())) {
                throw incoming.unfit(relation.table().name(), candidate.column());
            }
        }
        return types;
    }

    /** Only of a LONG as a DOUBLE is it not known beforehand. */
    private List<Boolean> holdStored(List<Candidate> candidates) throws SQLException {
        List<Candidate> open = candidates.stream().filter(Candidate::mustBeLookedUp).toList();
        if (open.isEmpty()) {
            return candidates.stream().map(c -> true).toList();
        }
        List<TableColumn> columns = open.stream().map(Candidate::column).distinct().toList();
        String rows = "(" + relation.select(columns) + ")";
        List<Boolean> found = hold(rows, open, c -> c.column().type());
        return candidates.stream()
                .map(c -> !c.mustBeLookedUp() || found.get(open.indexOf(c)))
                .toList();
    }

    private List<Boolean> hold(
            String rows, List<Candidate> candidates, Function<Candidate, ColumnKind> from)
            throws SQLException {
        String counts =
                Sql.list(
                        candidates,
                        c ->
                                "count(*) FILTER (NOT %s)"
                                        .formatted(holds(c.type(), c.column(), from.apply(c))));
        long[] lost = incoming.session().longs("SELECT %s FROM %s".formatted(counts, rows)).get(0);
        List<Boolean> all = new ArrayList<>();
        for (long each : lost) {
            all.add(each == 0);
        }
        return all;
    }

    /** Whether a value comes back from the type as it went in. */
    static String holds(ColumnKind type, TableColumn column, ColumnKind from) {
        String value = Sql.name(column.name());
        return "(TRY_CAST(TRY_CAST(%s AS %s) AS %s) IS NOT DISTINCT FROM %s)"
                .formatted(value, type.sqlType(), from.sqlType(), value);
    }
}
