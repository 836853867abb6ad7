package org.jotter.tracking.sqlite.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a row stands in one order.
 *
 * @param rank 0 for a real value, then NaN, then missing
 * @param value the real value; of no meaning where there is none
 */
record Place(int rank, Object value) {

    /** Which rows come after the one that has these places, in orders named v0, n0, v1 and on. */
    static SqlFragment after(List<Place> places, List<Order> orders) {
        SqlFragment after = SqlFragment.of("FALSE");
        for (int i = places.size() - 1; i >= 0; i--) {
            Place place = places.get(i);
            boolean ranked = !orders.get(i).column().rank("").text().isEmpty();
            after =
                    SqlFragment.join(
                            "",
                            List.of(
                                    SqlFragment.of("("),
                                    place.beyond(i, orders.get(i).descending(), ranked),
                                    SqlFragment.of(" OR ("),
                                    place.same(i, ranked),
                                    SqlFragment.of(" AND "),
                                    after,
                                    SqlFragment.of("))")));
        }
        return after;
    }

    private SqlFragment beyond(int i, boolean descending, boolean ranked) {
        if (rank > 0) {
            return SqlFragment.of("n" + i + " > ?", rank);
        }
        String further = "v" + i + (descending ? " < ?" : " > ?");
        return SqlFragment.of(ranked ? "n" + i + " > 0 OR " + further : further, value);
    }

    private SqlFragment same(int i, boolean ranked) {
        List<SqlFragment> all = new ArrayList<>();
        if (ranked) {
            all.add(SqlFragment.of("n" + i + " = ?", rank));
        }
        if (rank == 0) {
            all.add(SqlFragment.of("v" + i + " = ?", value));
        }
        return all.isEmpty() ? SqlFragment.of("TRUE") : SqlFragment.join(" AND ", all);
    }

    /** The same in its first order only, less exactly, so that an index can begin there. */
    SqlFragment notBefore(String value, boolean descending) {
        return SqlFragment.of(value + (descending ? " <= ?" : " >= ?"), this.value);
    }
}
