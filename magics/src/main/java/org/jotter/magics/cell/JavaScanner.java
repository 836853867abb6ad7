package org.jotter.magics.cell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Reads Java token by token, no deeper than it takes to tell a percent sign that begins a statement
 * from one within a text, a comment or an expression. Bad Java is read to its end all the same.
 */
final class JavaScanner {

    private static final String TEXT_BLOCK = "\"\"\"";

    /** What such a word has in brackets is followed by a statement. */
    private static final Set<String> HEADS = Set.of("if", "for", "while");

    private static final Set<String> BEFORE_STATEMENT = Set.of("else", "do");

    private final String source;

    /** Open brackets; that of a head as {@code h}. */
    private final Deque<Character> open = new ArrayDeque<>();

    private int at;
    private int statement;
    private Token last = Token.END;
    private String word = "";
    private boolean firstOnLine = true;

    JavaScanner(String source) {
        this.source = source;
    }

    /** Where the next token begins; comments and blanks are none. */
    int at() {
        return at;
    }

    /** Where the statement of the next token begins. */
    int statement() {
        return statement;
    }

    Token last() {
        return last;
    }

    /** True where nothing but blanks and comments stand before the next token on its line. */
    boolean firstOnLine() {
        return firstOnLine;
    }

    boolean inBrackets() {
        return !open.isEmpty() && open.peek() != '{';
    }

    /** Goes to the next token; false where there is none. */
    boolean toToken() {
        while (at < source.length()) {
            if (Character.isWhitespace(source.charAt(at))) {
                firstOnLine |= source.charAt(at) == '\n';
                at++;
            } else if (source.startsWith("//", at)) {
                at = lineEnd();
            } else if (source.startsWith("/*", at)) {
                at = after("*/", at + 2);
            } else {
                return true;
            }
        }
        return false;
    }

    /** Where the line of the next token ends. */
    int lineEnd() {
        int end = at;
        while (end < source.length() && "\r\n".indexOf(source.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** Goes on behind what ends at {@code end}, as behind a statement. */
    void skipTo(int end) {
        at = end;
        ended();
    }

    private void ended() {
        last = Token.END;
        statement = at;
    }

    /** Goes behind the token. */
    void skipToken() {
        firstOnLine = false;
        char c = source.charAt(at);
        if (source.startsWith(TEXT_BLOCK, at)) {
            value(after(TEXT_BLOCK, at + TEXT_BLOCK.length()));
        } else if (c == '"' || c == '\'') {
            value(quoteEnd(c));
        } else if (Character.isJavaIdentifierPart(c)) {
            skipWord();
        } else {
            skipSign(c);
        }
    }

    private void value(int end) {
        at = end;
        last = Token.VALUE;
        word = "";
    }

    private void skipWord() {
        int end = at;
        while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
            end++;
        }
        String skipped = source.substring(at, end);
        value(end);
        word = skipped;
        if (BEFORE_STATEMENT.contains(word)) {
            ended();
        }
    }

    private void skipSign(char c) {
        String before = word;
        word = "";
        at++;
        switch (c) {
            case '(' -> open(HEADS.contains(before) ? 'h' : c);
            case '[' -> open(c);
            case '{' -> {
                open(c);
                ended();
            }
            case ')' -> {
                boolean head = !open.isEmpty() && open.pop() == 'h';
                value(at);
                if (head) {
                    ended();
                }
            }
            case ']' -> {
                open.poll();
                value(at);
            }
            case '}' -> {
                open.poll();
                ended();
            }
            case ';', ':' -> ended();
            default -> operator(c);
        }
    }

    private void open(char bracket) {
        open.push(bracket);
        last = Token.OPEN;
    }

    private void operator(char c) {
        boolean alone = at < 2 || "=!<>+-*/%&|^".indexOf(source.charAt(at - 2)) < 0;
        last = Token.OPEN;
        if (c == '-' && source.startsWith(">", at)) {
            at++;
            ended(); // of a lambda or a case: a statement can follow
        } else if (c == '=' && source.startsWith("=", at)) {
            at++;
        } else if (c == '=' && alone) {
            last = Token.ASSIGN;
        }
    }

    /** Behind the next {@code end} that no backslash stands before. */
    private int after(String end, int from) {
        for (int i = from; i < source.length(); i++) {
            if (source.charAt(i) == '\\' && end.equals(TEXT_BLOCK)) {
                i++;
            } else if (source.startsWith(end, i)) {
                return i + end.length();
            }
        }
        return source.length();
    }

    /** Behind a text in one line, or a letter. */
    private int quoteEnd(char quote) {
        int end = lineEnd();
        for (int i = at + 1; i < end; i++) {
            if (source.charAt(i) == '\\') {
                i++;
            } else if (source.charAt(i) == quote) {
                return i + 1;
            }
        }
        return end;
    }
}
