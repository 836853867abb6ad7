package org.jotter.practice.formats;

import java.util.function.Function;
import org.jotter.practice.banks.QuestionBank;

/** A format of another program in which a bank can be written. */
public enum BankFormat {
    /**
     * Anki's text files: a card a line, its front, its back and its tags with tabs between. Format:
     * "Text Files" in Anki's manual.
     */
    ANKI("txt", AnkiText::of),

    /**
     * Moodle's GIFT, with a category for each skill. Format: "GIFT format" in Moodle's documents.
     */
    GIFT("gift", Gift::of),

    /** The JSON of the Python package jupyterquiz, its types multiple_choice and many_choice. */
    JUPYTERQUIZ("json", JupyterQuiz::of);

    private final String ending;
    private final Function<QuestionBank, String> writer;

    BankFormat(String ending, Function<QuestionBank, String> writer) {
        this.ending = ending;
        this.writer = writer;
    }

    /** How the names of such files end, without the dot. */
    public String ending() {
        return ending;
    }

    /** The whole bank, with the reason of every option. */
    public String write(QuestionBank bank) {
        return writer.apply(bank);
    }
}
