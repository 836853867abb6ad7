package org.jotter.tracking.sqlite.search;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jotter.tracking.errors.JotterException;

/** Reads one clause of a filter. */
final class ClauseParser {

    private static final List<String> NUMBER_COMPARATORS = List.of("=", "!=", ">", ">=", "<", "<=");

    /** MLflow's words. */
    private static final String EMPTY_LIST =
            "While parsing a list in the query, expected a non-empty list of string values, but got"
                    + " empty list";

    private final Schema schema;
    private final TokenReader tokens;

    ClauseParser(Schema schema, TokenReader tokens) {
        this.schema = schema;
        this.tokens = tokens;
    }

    Clause clause() {
        Identifier identifier = schema.identifier(tokens.name(), Attribute.Use.FILTER);
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
        if (!identifier.column().mayBeMissing()) {
            throw refused("IS NULL can be asked of tags, params and metrics, not of " + identifier);
        }
        return new Clause.NullCheck(identifier, isNull);
    }

    /** A Python tuple of one has a comma behind it: {@code ('a',)}. */
    private Clause textList(Identifier identifier, boolean negated) {
        if (identifier.numeric()) {
            throw refused("IN can be asked of texts, not of numbers as in " + identifier);
        }
        tokens.next(Token.Kind.OPEN);
        if (tokens.peek().is(Token.Kind.CLOSE)) {
            throw refused(EMPTY_LIST);
        }
        List<String> values = new ArrayList<>();
        do {
            values.add(text(identifier, tokens.next()));
        } while (tokens.skip(Token.Kind.COMMA) && !tokens.peek().is(Token.Kind.CLOSE));
        tokens.next(Token.Kind.CLOSE);
        return new Clause.TextList(identifier, negated, values);
    }

    private Clause comparison(Identifier identifier) {
        Token comparator = tokens.next();
        if (!comparator.is(Token.Kind.COMPARATOR) && !isLike(comparator)) {
            throw tokens.error(comparator);
        }
        String symbol = comparator.text().toUpperCase(Locale.ROOT);
        Token value = tokens.next();
        if (value.is(Token.Kind.END)) {
            throw tokens.error(value);
        }
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
                            .formatted(identifier, SyntaxError.shown(value.text())));
        }
        return new Clause.NumberComparison(identifier, symbol, number(identifier, value.text()));
    }

    /** As the column holds it: a metric is a double, which does not hold every long. */
    private static Number number(Identifier identifier, String text) {
        if (!(identifier.column() instanceof Column.OfRow)) {
            return Double.valueOf(text);
        }
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException notLong) {
            return Double.valueOf(text);
        }
    }

    private Clause textComparison(Identifier identifier, String symbol, Token value) {
        TextComparator comparator =
                Arrays.stream(TextComparator.values())
                        .filter(known -> known.symbol().equals(symbol))
                        .findFirst()
                        .orElseThrow(() -> invalidComparator(identifier, symbol, TEXT_COMPARATORS));
        String text = text(identifier, value);
        if (comparator.isTooLong(text)) {
            throw refused(
                    "The pattern for %s is too long. %s takes one of %d bytes at most"
                            .formatted(identifier, symbol, TextComparator.LONGEST_PATTERN_BYTES));
        }
        return new Clause.TextComparison(identifier, comparator, text);
    }

    private static final List<String> TEXT_COMPARATORS =
            Stream.concat(
                            Arrays.stream(TextComparator.values()).map(TextComparator::symbol),
                            Stream.of("IN"))
                    .toList();

    private String text(Identifier identifier, Token value) {
        if (value.is(Token.Kind.NUMBER) || value.is(Token.Kind.WORD)) {
            throw refused(
                    "Expected a quoted string value for %s. Write '%s' in quotes"
                            .formatted(identifier, SyntaxError.shown(value.text())));
        }
        if (!value.isText()) {
            throw tokens.error(value);
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
