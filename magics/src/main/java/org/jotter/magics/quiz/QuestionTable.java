package org.jotter.magics.quiz;

import org.jotter.charts.cards.Card;
import org.jotter.charts.cards.HtmlTable;
import org.jotter.charts.cards.Marked;
import org.jotter.charts.cards.Tone;
import org.jotter.practice.attempts.AskedQuestion;
import org.jotter.practice.attempts.Choice;
import org.jotter.practice.attempts.Explanation;
import org.jotter.practice.attempts.Solution;
import org.jotter.practice.banks.Source;

/** A question with its options as a part of a card. */
public final class QuestionTable {

    /** Options and reasons are read in full. */
    private static final int LONGEST = 500;

    /** Says that it was chosen, not that it is right. */
    private static final String CHOSEN = "\u25cf";

    private QuestionTable() {}

    /** With the options, and the choice so far; nothing says what is right. */
    public static Card addAsked(Card card, AskedQuestion question) {
        HtmlTable.Builder table = table().columns("", "option", "your answer");
        for (Choice choice : question.choices()) {
            table.row(choice.letter(), Marked.prose(choice.text()), choice.chosen() ? CHOSEN : "");
        }
        Card asked = card.prose("%d. %s".formatted(question.number(), question.text()));
        return code(asked, question.python()).table(table.build());
    }

    /** With the reason of every option, and its source; only after the quiz has ended. */
    public static Card addSolved(Card card, Solution solution) {
        String verdict = solution.right() ? "right" : "wrong, it is " + solution.answer();
        HtmlTable.Builder table = table().columns("", "option", "your answer", "", "why");
        for (Explanation option : solution.options()) {
            table.row(
                    option.letter(),
                    Marked.prose(option.text()),
                    option.chosen() ? CHOSEN : "",
                    Marked.of(
                            option.correct() ? "right" : "wrong",
                            option.correct() ? Tone.GOOD : Tone.BAD),
                    Marked.prose(option.reason()));
        }
        Card solved =
                card.prose("%d. %s (%s)".formatted(solution.number(), solution.text(), verdict));
        return readOn(code(solved, solution.code().python()).table(table.build()), solution);
    }

    private static Card code(Card card, String code) {
        return code.isEmpty() ? card : card.code(code);
    }

    /** The same in Java, a cell that shows it, and the page to read. */
    private static Card readOn(Card card, Solution solution) {
        String java = solution.code().java();
        Card with = java.isEmpty() ? card : card.note("In Java, here:").code(java);
        String cell = solution.code().tryIt();
        with = cell.isEmpty() ? with : with.note("Try it: " + cell.replace("#", ", section "));
        Source source = solution.source();
        if (!source.url().isEmpty()) {
            return with.link(source.url());
        }
        return source.title().isEmpty() ? with : with.note("Source: " + source.title());
    }

    private static HtmlTable.Builder table() {
        return HtmlTable.builder().maxCellLength(LONGEST);
    }
}
