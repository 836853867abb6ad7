package org.jotter.tracking.search;

import java.util.List;
import org.jotter.tracking.errors.JotterException;

/** Walks through the tokens of one text. */
final class TokenReader {

    private final String text;
    private final SyntaxError wrong;
    private final List<Token> tokens;
    private int position;

    TokenReader(String text, SyntaxError wrong) {
        this.text = text;
        this.wrong = wrong;
        this.tokens = Tokenizer.tokens(text, wrong);
    }

    Token peek() {
        return tokens.get(position);
    }

    Token next() {
        Token token = peek();
        if (!token.is(Token.Kind.END)) {
            position++;
        }
        return token;
    }

    Token next(Token.Kind kind) {
        Token token = next();
        if (!token.is(kind)) {
            throw error();
        }
        return token;
    }

    /** Steps over the keyword if it is next. */
    boolean skip(String keyword) {
        boolean found = peek().isKeyword(keyword);
        if (found) {
            position++;
        }
        return found;
    }

    void expect(String keyword) {
        if (!skip(keyword)) {
            throw error();
        }
    }

    boolean atEnd() {
        return peek().is(Token.Kind.END);
    }

    /** {@code metrics.auc}, {@code metrics."my auc"} or {@code `Run Name`}. */
    Identifier identifier() {
        Token token = next();
        if (token.isQuotedKey()) {
            return Identifier.of(Entity.ATTRIBUTE, token.text());
        }
        if (!token.is(Token.Kind.WORD) || token.isKeyword("NOT")) {
            throw error();
        }
        if (!token.text().endsWith(".")) {
            return Identifier.parse(token.text());
        }
        Token key = next();
        if (!key.isQuotedKey()) {
            throw error();
        }
        return Identifier.parse(token.text() + key.text());
    }

    JotterException error() {
        return wrong.at(text);
    }
}
