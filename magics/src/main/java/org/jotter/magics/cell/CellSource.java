package org.jotter.magics.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        StringBuilder replaced = new StringBuilder();
        int kept = 0;
        for (Found magic : new CellSource(source).magics()) {
            replaced.append(source, kept, magic.span().start())
                    .append(magic.lacksSemicolon() ? ";" : "")
                    .append(call.apply(magic.statement()));
            kept = magic.span().end();
        }
        return replaced.append(source, kept, source.length()).toString();
    }

    /** The magic whose line the cursor stands in, behind its percent sign. */
    public static Optional<MagicSpan> magicAt(String source, int cursor) {
        return spans(source).stream()
                .filter(span -> span.start() < cursor && cursor <= span.end())
                .findFirst();
    }

    /** The source with blanks in the place of its magics, so that every position stays. */
    public static String withoutMagics(String source) {
        StringBuilder java = new StringBuilder(source);
        for (MagicSpan span : spans(source)) {
            java.replace(span.start(), span.end(), " ".repeat(span.end() - span.start()));
        }
        return java.toString();
    }

    private static List<MagicSpan> spans(String source) {
        List<MagicSpan> spans = new ArrayList<>();
        int body = 0;
        if (MagicCell.of(source).isPresent()) {
            body = new JavaScanner(source).lineEnd();
            spans.add(new MagicSpan(0, body));
        }
        int below = body;
        new CellSource(source.substring(below))
                .magics().stream()
                        .map(Found::span)
                        .map(at -> new MagicSpan(below + at.start(), below + at.end()))
                        .forEach(spans::add);
        return spans;
    }

    private record Found(MagicSpan span, MagicStatement statement, boolean lacksSemicolon) {}

    private List<Found> magics() {
        List<Found> found = new ArrayList<>();
        while (source.indexOf('%', java.at()) >= 0 && java.toToken()) {
            if (isMagic()) {
                MagicSpan span = new MagicSpan(java.at(), java.lineEnd());
                found.add(new Found(span, magic(span.end()), java.last() == Token.VALUE));
                java.skipTo(span.end());
            } else {
                java.skipToken();
            }
        }
        return found;
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
