package org.jotter.magics.cell;

import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The statements of a cell, magics among them.
 *
 * <p>A percent sign and a word are a magic where the sign is the first token of its line and begins
 * a statement, or stands behind the {@code =} of an assignment. Texts, text blocks, comments and
 * expressions that go on from one line to the next are Java.
 */
public final class CellSource {

    private static final Pattern VAR =
            Pattern.compile("\\s*+(?:final\\s++)?+var\\s++\\w++\\s*+=\\s*+");

    /** Two words in a row: no expression of Java, whatever stands before the percent sign. */
    private static final Pattern TWO_WORDS = Pattern.compile("[\\w-]++\\h++\\w.*+");

    private final JavaScanner java;
    private final String source;

    private CellSource(String source) {
        this.source = source;
        this.java = new JavaScanner(source);
    }

    /** The source with each of its magics replaced by the Java that {@code call} makes of it. */
    public static String toJava(String source, Function<MagicStatement, String> call) {
        return source.indexOf('%') < 0 ? source : new CellSource(source).replace(call);
    }

    private String replace(Function<MagicStatement, String> call) {
        StringBuilder replaced = new StringBuilder();
        int kept = 0;
        while (java.toToken()) {
            if (!isMagic()) {
                java.skipToken();
                continue;
            }
            int end = java.lineEnd();
            replaced.append(source, kept, java.at())
                    .append(java.last() == Token.VALUE ? ";" : "") // the one its statement lacks
                    .append(call.apply(magic(end)));
            java.skipTo(end);
            kept = end;
        }
        return replaced.append(source, kept, source.length()).toString();
    }

    private MagicStatement magic(int end) {
        String before = source.substring(java.statement(), java.at());
        boolean typed = java.last() == Token.ASSIGN && VAR.matcher(before).matches();
        return new MagicStatement(source.substring(java.at() + 1, end), typed);
    }

    private boolean isMagic() {
        if (source.charAt(java.at()) != '%' || java.inBrackets() || !isName(java.at() + 1)) {
            return false;
        }
        return switch (java.last()) {
            case ASSIGN -> true;
            case END -> java.firstOnLine();
            case VALUE -> java.firstOnLine() && hasTwoWords();
            case OPEN -> false;
        };
    }

    private boolean isName(int at) {
        return at < source.length()
                && (Character.isLetterOrDigit(source.charAt(at)) || source.charAt(at) == '_');
    }

    private boolean hasTwoWords() {
        return TWO_WORDS.matcher(source.substring(java.at() + 1, java.lineEnd())).matches();
    }
}
