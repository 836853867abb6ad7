package org.jotter.tracking.search;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jotter.tracking.errors.JotterException;

/** A filter's clauses, all of which have to hold. */
final class FilterParser {

    private static final List<String> NUMBER_COMPARATORS = List.of("=", "!=", ">", ">=", "<", "<=");

    private final TokenReader tokens;

    private FilterParser(TokenReader tokens) {
        this.tokens = tokens;
    }

    static List<Clause> parse(String filter) {
        if (filter.isBlank()) {
            return List.of();
        }
        return new FilterParser(new TokenReader(filter, SyntaxError.FILTER)).clauses();
    }

    private List<Clause> clauses() {
        List<Clause> clauses = new ArrayList<>();
        clauses.add(clause());
        while (!tokens.atEnd()) {
            tokens.expect("AND");
            clauses.add(clause());
        }
        return clauses;
    }

    private Clause clause() {
        Identifier identifier = tokens.identifier();
        if (tokens.skip("IS")) {
            return nullCheck(identifier);
        }
        boolean negated = tokens.skip("NOT");
        if (negated || tokens.peek().isKeyword("IN")) {
            tokens.expect("IN");
            return textList(identifier, negated);
        }
        return comparison(identifier);
    }

    private Clause nullCheck(Identifier identifier) {
        boolean isNull = !tokens.skip("NOT");
        tokens.expect("NULL");
        if (identifier.entity() != Entity.TAG && identifier.entity() != Entity.PARAMETER) {
            throw refused("IS NULL can be asked of tags and params, not of " + identifier);
        }
        return new Clause.NullCheck(identifier, isNull);
    }

    private Clause textList(Identifier identifier, boolean negated) {
        if (identifier.entity() != Entity.ATTRIBUTE || identifier.numeric()) {
            throw refused("IN can be asked of text attributes, not of " + identifier);
        }
        tokens.next(Token.Kind.OPEN);
        List<String> values = new ArrayList<>();
        Token separator;
        do {
            values.add(text(identifier, tokens.next()));
            separator = tokens.next();
        } while (separator.is(Token.Kind.COMMA));
        if (!separator.is(Token.Kind.CLOSE)) {
            throw tokens.error();
        }
        return new Clause.TextList(identifier, negated, values);
    }

    private Clause comparison(Identifier identifier) {
        Token comparator = tokens.next();
        if (!comparator.is(Token.Kind.COMPARATOR) && !isLike(comparator)) {
            throw tokens.error();
        }
        String symbol = comparator.text().toUpperCase(Locale.ROOT);
        if (tokens.atEnd()) {
            throw tokens.error();
        }
        Token value = tokens.next();
        return identifier.numeric()
                ? numberComparison(identifier, symbol, value)
                : textComparison(identifier, symbol, value);
    }

    private static boolean isLike(Token token) {
        return token.isKeyword("LIKE") || token.isKeyword("ILIKE");
    }

    private Clause numberComparison(Identifier identifier, String symbol, Token value) {
        if (!NUMBER_COMPARATORS.contains(symbol)) {
            throw invalidComparator(identifier, symbol, NUMBER_COMPARATORS);
        }
        if (!value.is(Token.Kind.NUMBER)) {
            throw refused(
                    "Expected numeric value type for %s. Found '%s'"
                            .formatted(identifier, value.text()));
        }
        return new Clause.NumberComparison(identifier, symbol, Double.valueOf(value.text()));
    }

    private Clause textComparison(Identifier identifier, String symbol, Token value) {
        Optional<TextComparator> comparator =
                Arrays.stream(TextComparator.values())
                        .filter(known -> known.symbol().equals(symbol))
                        .findFirst();
        return new Clause.TextComparison(
                identifier,
                comparator.orElseThrow(
                        () ->
                                invalidComparator(
                                        identifier,
                                        symbol,
                                        Arrays.stream(TextComparator.values())
                                                .map(TextComparator::symbol)
                                                .toList())),
                text(identifier, value));
    }

    private String text(Identifier identifier, Token value) {
        if (value.is(Token.Kind.NUMBER) || value.is(Token.Kind.WORD)) {
            throw refused(
                    "Expected a quoted string value for %s. Write '%s' in quotes"
                            .formatted(identifier, value.text()));
        }
        if (!value.isText()) {
            throw tokens.error();
        }
        return value.text();
    }

    private static JotterException invalidComparator(
            Identifier identifier, String symbol, List<String> valid) {
        return refused(
                "Invalid comparator '%s' for %s. Valid comparators are %s"
                        .formatted(symbol, identifier, String.join(", ", valid)));
    }

    private static JotterException refused(String message) {
        return new JotterException(INVALID, message);
    }
}
