package org.jotter.tracking.sqlite.search;

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
            throw error(token);
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

    /** Steps over the token if it is next. */
    boolean skip(Token.Kind kind) {
        boolean found = peek().is(kind);
        if (found) {
            position++;
        }
        return found;
    }

    void expect(String keyword) {
        if (!skip(keyword)) {
            throw error(peek());
        }
    }

    boolean atEnd() {
        return peek().is(Token.Kind.END);
    }

    /** {@code metrics.auc}, {@code metrics."my auc"} or {@code `Run Name`}: entity and key. */
    Name name() {
        Token token = next();
        if (token.isQuotedKey()) {
            return new Name("", token.text());
        }
        if (!token.is(Token.Kind.WORD)) {
            throw error(token);
        }
        int dot = token.text().indexOf('.');
        if (dot < 0) {
            return new Name("", token.text());
        }
        String entity = token.text().substring(0, dot);
        String key = token.text().substring(dot + 1);
        return new Name(entity, key.isEmpty() ? quotedKey() : key);
    }

    private String quotedKey() {
        Token key = next();
        if (!key.isQuotedKey()) {
            throw error(key);
        }
        return key.text();
    }

    /** The first dot parts them; {@code entity} is empty where there is none. */
    record Name(String entity, String key) {}

    JotterException error(Token at) {
        return wrong.at(text, at.start());
    }
}
