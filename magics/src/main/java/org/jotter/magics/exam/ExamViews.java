package org.jotter.magics.exam;

import java.time.Duration;
import java.util.Collections;
import org.jotter.charts.cards.Card;
import org.jotter.charts.cards.HtmlTable;
import org.jotter.charts.cards.Marked;
import org.jotter.charts.cards.Tone;
import org.jotter.magics.notebook.Display;
import org.jotter.magics.notebook.Notebook;
import org.jotter.magics.quiz.QuestionTable;
import org.jotter.practice.attempts.AskedQuestion;
import org.jotter.practice.attempts.Attempt;
import org.jotter.practice.attempts.Solution;
import org.jotter.practice.exams.ExamItem;
import org.jotter.practice.exams.ExamSheet;
import org.jotter.views.Times;

/** How exams are shown. */
public final class ExamViews {

    private static final int MOST_ITEMS = 200;

    private ExamViews() {}

    /** Tells the notebook how each of these values is shown. */
    public static void register(Notebook notebook) {
        notebook.registerRenderer(ExamSheet.class, sheet -> page(ExamPage.of(sheet)));
        notebook.registerRenderer(ExamPage.class, ExamViews::page);
        notebook.registerRenderer(ExamHistory.class, ExamViews::history);
    }

    private static Display page(ExamPage page) {
        ExamSheet sheet = page.sheet();
        Card card = head(sheet);
        return Display.of(
                switch (page.view()) {
                    case CURRENT ->
                            sheet.finished() ? ResultCard.of(card, sheet) : asked(card, sheet);
                    case QUESTION ->
                            sheet.finished() ? solved(card, sheet, at(sheet)) : asked(card, sheet);
                    case REVIEW -> sheet.finished() ? reasons(card, sheet) : items(card, sheet);
                });
    }

    private static Card head(ExamSheet sheet) {
        Card card =
                Card.titled(
                                "%s, %s"
                                        .formatted(
                                                sheet.attempt().title(),
                                                sheet.attempt().selection()))
                        .note(sheet.message());
        boolean atItsEnds = sheet.finished() || sheet.attempt().answered() == 0;
        return sheet.stale() && atItsEnds
                ? card.note(
                        "This bank follows the official guide of %s: look whether there is a newer one."
                                .formatted(sheet.exam().guide()))
                : card;
    }

    private static Card asked(Card card, ExamSheet sheet) {
        if (sheet.paused()) {
            return card.code("%exam resume");
        }
        AskedQuestion question = sheet.question();
        String letters = String.join(",", Collections.nCopies(question.lettersWanted(), "LETTER"));
        return QuestionTable.addAsked(card, question)
                .note(standing(sheet))
                .code(
                        "%%exam answer %d %s\n%%exam flag %d\n%%exam review\n%%exam submit"
                                .formatted(question.number(), letters, question.number()));
    }

    private static String standing(ExamSheet sheet) {
        ExamItem item = sheet.items().get(sheet.question().number() - 1);
        long flagged = sheet.items().stream().filter(ExamItem::flagged).count();
        return "Question %d of %d%s. %d flagged."
                .formatted(
                        item.number(),
                        sheet.items().size(),
                        item.flagged() ? ", flagged" : "",
                        flagged);
    }

    private static Solution at(ExamSheet sheet) {
        return sheet.solutions().get(sheet.question().number() - 1);
    }

    private static Card solved(Card card, ExamSheet sheet, Solution solution) {
        Duration time = sheet.items().get(solution.number() - 1).time();
        return QuestionTable.addSolved(card, solution)
                .note("Looked at for " + Times.lasting(time.toMillis()));
    }

    private static Card reasons(Card card, ExamSheet sheet) {
        Card all = card;
        for (Solution solution : sheet.solutions()) {
            all = solved(all, sheet, solution);
        }
        return all;
    }

    private static Card items(Card card, ExamSheet sheet) {
        HtmlTable.Builder table =
                HtmlTable.builder().maxRows(MOST_ITEMS).columns("question", "", "", "time");
        for (ExamItem item : sheet.items()) {
            table.row(
                    item.number(),
                    Marked.of(
                            item.answered() ? "answered" : "open",
                            item.answered() ? Tone.GOOD : Tone.NONE),
                    item.flagged() ? "flagged" : "",
                    Times.lasting(item.time().toMillis()));
        }
        return card.table(table.build()).code("%exam show NUMBER\n%exam submit");
    }

    private static Display history(ExamHistory history) {
        if (history.isEmpty()) {
            return Display.text("No exam was started yet. Start one with %exam start BANK");
        }
        HtmlTable.Builder table =
                HtmlTable.builder().columns("exam", "", "started (UTC)", "answered", "score");
        for (Attempt attempt : history) {
            table.row(
                    attempt.bank(),
                    attempt.selection(),
                    Times.at(attempt.startedAt().toEpochMilli()),
                    "%d of %d".formatted(attempt.answered(), attempt.questions()),
                    attempt.finished()
                            ? "%d of %d".formatted(attempt.score(), attempt.questions())
                            : "not finished");
        }
        return Display.of(table.build());
    }
}
