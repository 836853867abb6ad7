package org.jotter.tracking.sqlite.search;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jotter.tracking.errors.JotterException;

/** One key to order by. Real values come first, then NaN, then missing: both ways. */
record Order(Identifier identifier, boolean descending) {

    /** Each is one more table to join. */
    private static final int MOST = 20;

    /** Reads {@code "metrics.auc DESC"}; ascending where no direction is given. */
    static Order parse(Schema schema, String text) {
        TokenReader tokens = new TokenReader(text, SyntaxError.ORDER_BY);
        TokenReader.Name name = tokens.name();
        boolean descending = tokens.skip("DESC");
        if (!descending && !tokens.skip("ASC") && tokens.peek().is(Token.Kind.WORD)) {
            throw noDirection(text, tokens.peek());
        }
        if (!tokens.atEnd()) {
            throw tokens.error(tokens.peek());
        }
        return new Order(schema.identifier(name, Attribute.Use.ORDER), descending);
    }

    /**
     * What the caller asks for, or else the usual, and then what parts rows that are equal in it.
     *
     * @throws JotterException INVALID also where one key is there twice
     */
    static List<Order> complete(Schema schema, List<Order> wanted) {
        List<Order> orders = new ArrayList<>(wanted);
        Set<Identifier> seen = new HashSet<>();
        if (wanted.size() > MOST || !wanted.stream().allMatch(o -> seen.add(o.identifier))) {
            throw tooMany(wanted);
        }
        List<String> more = wanted.isEmpty() ? schema.usualOrder() : List.of();
        for (String text : concat(more, schema.tieBreakers())) {
            Order order = parse(schema, text);
            if (seen.add(order.identifier)) {
                orders.add(order);
            }
        }
        return orders;
    }

    private static List<String> concat(List<String> first, List<String> second) {
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    Column.Sortable column() {
        return (Column.Sortable) identifier.column();
    }

    String direction() {
        return descending ? "DESC" : "ASC";
    }

    private static JotterException noDirection(String text, Token word) {
        return new JotterException(
                INVALID,
                "Invalid ordering key in order_by clause '%s'. After the key comes ASC or DESC, not '%s'"
                        .formatted(SyntaxError.shown(text), SyntaxError.shown(word.text())));
    }

    private static JotterException tooMany(List<Order> wanted) {
        List<String> names = wanted.stream().map(order -> order.identifier.toString()).toList();
        String shown = SyntaxError.shown(String.join(", ", names));
        return new JotterException(
                INVALID,
                "`order_by` contains duplicate fields or more than %d: %s".formatted(MOST, shown));
    }
}
