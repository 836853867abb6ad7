package org.jotter.magics.quiz;

import org.jotter.charts.cards.Card;
import org.jotter.charts.cards.HtmlTable;
import org.jotter.charts.cards.Marked;
import org.jotter.charts.cards.Tone;
import org.jotter.practice.quizzes.AskedQuestion;
import org.jotter.practice.quizzes.Choice;
import org.jotter.practice.quizzes.Explanation;
import org.jotter.practice.quizzes.Solution;

/** A question with its options as a part of a card. */
final class QuestionTable {

    /** Options and reasons are read in full. */
    private static final int LONGEST = 500;

    /** Says that it was chosen, not that it is right. */
    private static final String CHOSEN = "\u25cf";

    private QuestionTable() {}

    static Card addAsked(Card card, AskedQuestion question) {
        HtmlTable.Builder table = table().columns("", "option", "your answer");
        for (Choice choice : question.choices()) {
            table.row(choice.letter(), choice.text(), choice.chosen() ? CHOSEN : "");
        }
        return card.note("%d. %s".formatted(question.number(), question.text()))
                .table(table.build());
    }

    /** With the reason of every option, and its source; only after the quiz has ended. */
    static Card addSolved(Card card, Solution solution) {
        String verdict = solution.right() ? "right" : "wrong, it is " + solution.answer();
        HtmlTable.Builder table = table().columns("", "option", "your answer", "", "why");
        for (Explanation option : solution.options()) {
            table.row(
                    option.letter(),
                    option.text(),
                    option.chosen() ? CHOSEN : "",
                    Marked.of(
                            option.correct() ? "right" : "wrong",
                            option.correct() ? Tone.GOOD : Tone.BAD),
                    option.reason());
        }
        return card.note("%d. %s (%s)".formatted(solution.number(), solution.text(), verdict))
                .table(table.build())
                .link(solution.source().url());
    }

    private static HtmlTable.Builder table() {
        return HtmlTable.builder().maxCellLength(LONGEST);
    }
}
