package org.jotter.tracking.sqlite.search;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jotter.tracking.errors.JotterException;

/** Reads a filter: OR binds less than AND, AND less than NOT. */
final class FilterParser {

    private static final int LONGEST = 100_000;
    private static final int DEEPEST = 30;
    private static final int MOST_CLAUSES = 100;

    private final TokenReader tokens;
    private final ClauseParser clauses;
    private int depth;
    private int count;

    private FilterParser(Schema schema, TokenReader tokens) {
        this.tokens = tokens;
        this.clauses = new ClauseParser(schema, tokens);
    }

    static Filter parse(Schema schema, String filter) {
        if (filter.isBlank()) {
            return new Filter.AllOf(List.of());
        }
        if (filter.length() > LONGEST) {
            throw tooMuch("has %d characters; it may have %d", filter.length(), LONGEST);
        }
        TokenReader tokens = new TokenReader(filter, SyntaxError.FILTER);
        Filter parsed = new FilterParser(schema, tokens).anyOf();
        if (!tokens.atEnd()) {
            throw tokens.error(tokens.peek());
        }
        return parsed;
    }

    private Filter anyOf() {
        List<Filter> parts = joined("OR", this::allOf);
        return parts.size() == 1 ? parts.get(0) : new Filter.AnyOf(parts);
    }

    private Filter allOf() {
        List<Filter> parts = joined("AND", this::one);
        return parts.size() == 1 ? parts.get(0) : new Filter.AllOf(parts);
    }

    private List<Filter> joined(String keyword, Supplier<Filter> part) {
        List<Filter> parts = new ArrayList<>();
        do {
            parts.add(part.get());
        } while (tokens.skip(keyword));
        return parts;
    }

    private Filter one() {
        if (tokens.skip("NOT")) {
            return deeper(() -> new Filter.Not(one()));
        }
        if (tokens.skip(Token.Kind.OPEN)) {
            Filter inside = deeper(this::anyOf);
            tokens.next(Token.Kind.CLOSE);
            return inside;
        }
        if (++count > MOST_CLAUSES) {
            throw tooMuch("has more than %d clauses", MOST_CLAUSES);
        }
        return clauses.clause();
    }

    private Filter deeper(Supplier<Filter> inside) {
        if (++depth > DEEPEST) {
            throw tooMuch("nests brackets and NOT more than %d deep", DEEPEST);
        }
        Filter filter = inside.get();
        depth--;
        return filter;
    }

    private static JotterException tooMuch(String pattern, Object... values) {
        return new JotterException(
                INVALID,
                "Invalid filter string: it %s. Ask in several searches"
                        .formatted(pattern.formatted(values)));
    }
}
