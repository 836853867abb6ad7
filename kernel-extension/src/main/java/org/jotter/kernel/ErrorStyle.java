package org.jotter.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dflib.jjava.jupyter.kernel.BaseNotebookStatics;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;

/**
 * Stands in the place of JJava's error styler and shows one sentence where JJava would print the
 * class and message of an error of ours; all else looks as before. It is the only hook that JJava
 * leaves between an error and the notebook.
 */
final class ErrorStyle extends StringStyler {

    private static final String TRANSPILED_MAGIC = BaseNotebookStatics.class.getName() + ".";

    private final StringStyler before;
    private final ErrorSentences sentences;
    private final BodyErrors bodyErrors;
    private final Function<String, Optional<String>> hints;
    private boolean belowSentence;
    private boolean belowMisplaced;

    /**
     * @param hints what to write where the compiler says a line such as this
     */
    ErrorStyle(
            StringStyler before,
            ErrorSentences sentences,
            BodyErrors bodyErrors,
            Function<String, Optional<String>> hints) {
        super("", "", "", line -> "");
        this.before = before;
        this.sentences = sentences;
        this.bodyErrors = bodyErrors;
        this.hints = hints;
    }

    /**
     * JJava 1.0-a8 styles an error line by line: its head, each frame, then the same of its cause,
     * which nobody can take from the exception and a sentence of ours has no need of.
     */
    @Override
    public String secondary(String line) {
        if (belowMisplaced || (belowSentence && line.startsWith("Caused by: "))) {
            belowMisplaced = false;
            return "";
        }
        Optional<String> sentence = sentences.in(line);
        belowSentence = sentence.isPresent();
        return sentence.map(text -> String.join("\n", linesOf(text)))
                .orElseGet(() -> before.secondary(line) + hint(line));
    }

    /** Other versions style the whole trace at once. */
    @Override
    public List<String> secondaryLines(String trace) {
        return sentences.in(trace).map(this::linesOf).orElseGet(() -> before.secondaryLines(trace));
    }

    private String hint(String line) {
        return hints.apply(line).map(text -> "\n" + before.secondary(text)).orElse("");
    }

    private List<String> linesOf(String sentence) {
        List<String> ofBody = bodyErrors.lines(sentence);
        return ofBody.isEmpty() ? sentence.lines().map(before::secondary).toList() : ofBody;
    }

    /** What JJava made of a magic would only puzzle; other source is shown, as the bad place. */
    @Override
    public List<String> primaryLines(String source) {
        return source.startsWith(TRANSPILED_MAGIC) ? List.of() : before.primaryLines(source);
    }

    @Override
    public String primary(String text) {
        return before.primary(text);
    }

    @Override
    public String highlight(String text) {
        return before.highlight(text);
    }

    @Override
    public String highlightSubstring(String text, int start, int end) {
        return before.highlightSubstring(text, start, end);
    }

    @Override
    public String primaryLine(int line, String text) {
        return before.primaryLine(line, text);
    }

    @Override
    public String secondaryLine(int line, String text) {
        return before.secondaryLine(line, text);
    }

    @Override
    public String highlightLine(int line, String text) {
        return before.highlightLine(line, text);
    }

    @Override
    public List<String> highlightLines(String text) {
        return before.highlightLines(text);
    }

    /** A cell magic below the first line is Java, wrong at each percent sign. */
    @Override
    public List<String> highlightSubstringLines(String source, int start, int end) {
        boolean first = isCellMagic(source, start);
        belowMisplaced = first || isCellMagic(source, start - 1);
        if (!belowMisplaced) {
            return before.highlightSubstringLines(source, start, end);
        }
        return first ? List.of(before.secondary(misplaced(source.substring(start)))) : List.of();
    }

    private static boolean isCellMagic(String source, int at) {
        return source.startsWith("%%", at) && (at == 0 || source.charAt(at - 1) == '\n');
    }

    private String misplaced(String magic) {
        return sentences.misplaced(magic.split("\\s", 2)[0]);
    }
}
