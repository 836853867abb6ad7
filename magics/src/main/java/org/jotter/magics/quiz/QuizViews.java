package org.jotter.magics.quiz;

import java.time.LocalDate;
import java.util.Collections;
import org.jotter.charts.cards.Card;
import org.jotter.charts.cards.HtmlTable;
import org.jotter.magics.notebook.Display;
import org.jotter.magics.notebook.Notebook;
import org.jotter.practice.attempts.AskedQuestion;
import org.jotter.practice.attempts.Attempt;
import org.jotter.practice.attempts.Solution;
import org.jotter.practice.gate.BankCheck;
import org.jotter.practice.quizzes.Quiz;
import org.jotter.practice.quizzes.Readiness;
import org.jotter.views.Times;

/** How quizzes are shown. */
public final class QuizViews {

    private QuizViews() {}

    /** Tells the notebook how each of these values is shown. */
    public static void register(Notebook notebook) {
        notebook.registerRenderer(Quiz.class, QuizViews::quiz);
        notebook.registerRenderer(QuizHistory.class, QuizViews::history);
        notebook.registerRenderer(BankList.class, QuizViews::banks);
        notebook.registerRenderer(DueList.class, QuizViews::due);
        notebook.registerRenderer(Readiness.class, ReadinessView::of);
        notebook.registerRenderer(BankCheck.class, CheckView::of);
    }

    private static Display quiz(Quiz quiz) {
        return Display.of(quiz.finished() ? solutions(quiz) : questions(quiz));
    }

    private static Card questions(Quiz quiz) {
        Card card = Card.titled(quiz.attempt().title()).note(quiz.message());
        for (AskedQuestion question : quiz.questions()) {
            card = QuestionTable.addAsked(card, question);
        }
        return quiz.questions().stream()
                .filter(question -> !question.answered())
                .findFirst()
                .map(QuizViews::howToAnswer)
                .map(card::code)
                .orElse(card);
    }

    /** Names no option: any letter would be taken for advice. */
    private static String howToAnswer(AskedQuestion next) {
        String letters =
                next.lettersWanted() == 1
                        ? "LETTER"
                        : String.join(",", Collections.nCopies(next.lettersWanted(), "LETTER"));
        return "%%quiz answer %d %s".formatted(next.number(), letters);
    }

    private static Card solutions(Quiz quiz) {
        Card card = Card.titled(quiz.attempt().title()).note(quiz.message());
        for (Solution solution : quiz.solutions()) {
            card = QuestionTable.addSolved(card, solution);
        }
        return card;
    }

    private static Display history(QuizHistory history) {
        if (history.isEmpty()) {
            return Display.text("No quiz was started yet. Start one with %quiz start BANK");
        }
        HtmlTable.Builder table =
                HtmlTable.builder()
                        .columns("quiz", "asked", "started (UTC)", "answered", "score", "seed");
        for (Attempt attempt : history) {
            table.row(
                    attempt.bank(),
                    attempt.selection().isEmpty() ? "all" : attempt.selection(),
                    Times.at(attempt.startedAt().toEpochMilli()),
                    "%d of %d".formatted(attempt.answered(), attempt.questions()),
                    attempt.finished()
                            ? "%d of %d".formatted(attempt.score(), attempt.questions())
                            : "not finished",
                    Long.toString(attempt.seed()));
        }
        return Display.of(table.build());
    }

    private static Display due(DueList banks) {
        if (banks.isEmpty()) {
            return Display.text(
                    "Nothing comes back yet: no quiz is over. Start one with %quiz start BANK");
        }
        HtmlTable.Builder table =
                HtmlTable.builder().columns("bank", "answered so far", "due today", "next on");
        for (DueList.Line line : banks) {
            table.row(
                    line.bank(),
                    line.answered(),
                    line.due(),
                    line.next().map(LocalDate::toString).orElse(null));
        }
        return Display.of(table.build());
    }

    private static Display banks(BankList banks) {
        HtmlTable.Builder table = HtmlTable.builder().columns("bank", "title", "questions");
        banks.forEach(bank -> table.row(bank.name(), bank.title(), bank.questions().size()));
        return Display.of(table.build());
    }
}
