package org.jotter.tracking.sqlite.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a filter or an order into tokens. There is no escape inside quotes: use the other kind. */
final class Tokenizer {

    /** Possessive throughout, so that no text, however long, makes the matcher step back. */
    private static final Pattern TOKEN =
            Pattern.compile(
                    """
                    [\\s\\p{Z}]*+(?:\
                    '(?<single>[^']*+)'\
                    |"(?<double>[^"]*+)"\
                    |`(?<back>[^`]*+)`\
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
            tokens.add(token(matcher));
            matcher.region(matcher.end(), text.length());
        } while (!tokens.get(tokens.size() - 1).is(Token.Kind.END));
        return tokens;
    }

    private static Token token(Matcher m) {
        Token found = null;
        for (Group group : GROUPS) {
            String text = m.group(group.name);
            if (found == null && text != null) {
                found = new Token(group.kind, text, m.start());
            }
        }
        return found;
    }

    private record Group(String name, Token.Kind kind) {}

    private static final List<Group> GROUPS =
            List.of(
                    new Group("single", Token.Kind.SINGLE_QUOTED),
                    new Group("double", Token.Kind.DOUBLE_QUOTED),
                    new Group("back", Token.Kind.BACK_QUOTED),
                    new Group("number", Token.Kind.NUMBER),
                    new Group("word", Token.Kind.WORD),
                    new Group("comparator", Token.Kind.COMPARATOR),
                    new Group("open", Token.Kind.OPEN),
                    new Group("close", Token.Kind.CLOSE),
                    new Group("comma", Token.Kind.COMMA),
                    new Group("end", Token.Kind.END));
}
