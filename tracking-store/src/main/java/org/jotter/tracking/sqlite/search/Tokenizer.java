package org.jotter.tracking.sqlite.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a filter or an order into tokens. A quote inside quotes of its kind is written twice; in the
 * list of an {@code IN} also as Python writes it, see {@link Quoted}.
 */
final class Tokenizer {

    /** Possessive throughout, so that no text, however long, makes the matcher step back. */
    private static final Pattern TOKEN =
            Pattern.compile(
                    """
                    [\\s\\p{Z}]*+(?:\
                    (?<quote>['"`])\
                    |(?<number>[-+]?+(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE][-+]?+[0-9]++)?+(?![\\w.]))\
                    |(?<word>[\\p{L}_][\\p{L}\\p{N}_./:\\-]*+)\
                    |(?<comparator>[<>=!]++)\
                    |(?<open>\\()\
                    |(?<close>\\))\
                    |(?<comma>,)\
                    |(?<end>$))\
                    """,
                    Pattern.DOTALL);

    private Tokenizer() {}

    /** The tokens of {@code text}, the last one END; throws {@code wrong} where there is none. */
    static List<Token> tokens(String text, SyntaxError wrong) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        do {
            if (!matcher.lookingAt()) {
                throw wrong.at(text, matcher.regionStart());
            }
            tokens.add(token(text, matcher, inList(tokens), wrong));
            matcher.region(tokens.get(tokens.size() - 1).end(), text.length());
        } while (!tokens.get(tokens.size() - 1).is(Token.Kind.END));
        return tokens;
    }

    /** Whether the next token stands in brackets that follow IN. */
    private static boolean inList(List<Token> tokens) {
        int last = tokens.size() - 1;
        while (last >= 0 && (tokens.get(last).isText() || tokens.get(last).is(Token.Kind.COMMA))) {
            last--;
        }
        return last > 0
                && tokens.get(last).is(Token.Kind.OPEN)
                && tokens.get(last - 1).isKeyword("IN");
    }

    private static Token token(String text, Matcher m, boolean inList, SyntaxError wrong) {
        if (m.group("quote") != null) {
            return Quoted.read(text, m.start("quote"), inList)
                    .orElseThrow(() -> wrong.at(text, m.start("quote")));
        }
        Token found = null;
        for (Group group : GROUPS) {
            String word = m.group(group.name);
            if (found == null && word != null) {
                found = new Token(group.kind, word, m.start(), m.end());
            }
        }
        return found;
    }

    private record Group(String name, Token.Kind kind) {}

    private static final List<Group> GROUPS =
            List.of(
                    new Group("number", Token.Kind.NUMBER),
                    new Group("word", Token.Kind.WORD),
                    new Group("comparator", Token.Kind.COMPARATOR),
                    new Group("open", Token.Kind.OPEN),
                    new Group("close", Token.Kind.CLOSE),
                    new Group("comma", Token.Kind.COMMA),
                    new Group("end", Token.Kind.END));
}
