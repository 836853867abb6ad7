package org.jotter.tracking.search;

/** One key to order runs by. Real values come first, then NaN, then missing: both ways. */
record Order(Identifier identifier, boolean descending) {

    /** Reads {@code "metrics.auc DESC"}; ascending where no direction is given. */
    static Order parse(String text) {
        TokenReader tokens = new TokenReader(text, SyntaxError.ORDER_BY);
        Identifier identifier = tokens.identifier();
        boolean descending = tokens.skip("DESC");
        if (!descending) {
            tokens.skip("ASC");
        }
        if (!tokens.atEnd()) {
            throw tokens.error();
        }
        return new Order(identifier, descending);
    }

    SqlFragment join(String name) {
        return identifier.column().join(name);
    }

    String toSql(String name) {
        return identifier.column().orderBy(name, direction());
    }

    String direction() {
        return descending ? "DESC" : "ASC";
    }
}
