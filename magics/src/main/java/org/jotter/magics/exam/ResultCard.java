package org.jotter.magics.exam;

import java.util.List;
import org.jotter.charts.cards.Card;
import org.jotter.charts.cards.HtmlTable;
import org.jotter.charts.cards.Marked;
import org.jotter.charts.cards.Tone;
import org.jotter.practice.attempts.Solution;
import org.jotter.practice.exams.ExamSheet;
import org.jotter.practice.exams.SectionScore;
import org.jotter.practice.exams.SkillScore;
import org.jotter.views.Times;

/** The result of an exam: each section against its weight, what to study next, every question. */
final class ResultCard {

    private static final int MOST_ITEMS = 200;
    private static final int STUDIED_NEXT = 5;
    private static final int LONGEST = 300;

    private ResultCard() {}

    static Card of(Card head, ExamSheet sheet) {
        Card card = head.table(sections(sheet));
        if (!sheet.studyNext().isEmpty()) {
            card = card.table(studyNext(sheet));
        }
        return card.table(questions(sheet))
                .note("No pass mark is published for the exam.")
                .code("%exam show NUMBER\n%exam review");
    }

    private static HtmlTable sections(ExamSheet sheet) {
        HtmlTable.Builder table =
                HtmlTable.builder().columns("section", "", "weight", "right", "share");
        for (SectionScore score : sheet.sections()) {
            table.row(
                    score.section().id(),
                    score.section().title(),
                    score.section().weight() + " %",
                    "%d of %d".formatted(score.right(), score.asked()),
                    "%.0f %%".formatted(100 * score.share()));
        }
        return table.build();
    }

    private static HtmlTable studyNext(ExamSheet sheet) {
        HtmlTable.Builder table =
                HtmlTable.builder()
                        .caption("Study next")
                        .maxCellLength(LONGEST)
                        .columns("skill", "", "right", "read", "try");
        for (SkillScore score : sheet.studyNext().stream().limit(STUDIED_NEXT).toList()) {
            table.row(
                    score.skill(),
                    score.title(),
                    "%d of %d".formatted(score.right(), score.asked()),
                    joined(score.sources()),
                    joined(score.cells()));
        }
        return table.build();
    }

    private static String joined(List<String> texts) {
        return String.join("; ", texts);
    }

    private static HtmlTable questions(ExamSheet sheet) {
        HtmlTable.Builder table =
                HtmlTable.builder().maxRows(MOST_ITEMS).columns("question", "", "about", "time");
        for (Solution solution : sheet.solutions()) {
            table.row(
                    solution.number(),
                    Marked.of(verdict(solution), solution.right() ? Tone.GOOD : Tone.BAD),
                    solution.topic(),
                    Times.lasting(sheet.items().get(solution.number() - 1).time().toMillis()));
        }
        return table.build();
    }

    private static String verdict(Solution solution) {
        if (solution.given().isEmpty()) {
            return "not answered";
        }
        return solution.right() ? "right" : "wrong";
    }
}
