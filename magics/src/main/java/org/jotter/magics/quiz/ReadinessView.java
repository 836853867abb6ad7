package org.jotter.magics.quiz;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import org.jotter.charts.cards.Card;
import org.jotter.charts.cards.HtmlTable;
import org.jotter.magics.notebook.Display;
import org.jotter.practice.banks.Question;
import org.jotter.practice.quizzes.Interval;
import org.jotter.practice.quizzes.Readiness;
import org.jotter.practice.quizzes.SectionReadiness;
import org.jotter.practice.quizzes.SkillState;
import org.jotter.tracking.errors.Counts;

/**
 * How ready somebody is, as an interval for each section with its reason, and the next questions.
 */
final class ReadinessView {

    private static final int LONGEST = 300;

    private ReadinessView() {}

    static Display of(Readiness readiness) {
        return Display.of(
                Card.titled(readiness.title() + ", readiness")
                        .table(sections(readiness))
                        .table(next(readiness))
                        .code("%%quiz start %s --plan --count 5".formatted(readiness.bank())));
    }

    private static HtmlTable sections(Readiness readiness) {
        HtmlTable.Builder table =
                HtmlTable.builder()
                        .maxCellLength(LONGEST)
                        .columns("section", "", "weight", "will be right", "answered", "weakest");
        for (SectionReadiness section : readiness.sections()) {
            table.row(
                    section.section().id(),
                    section.section().title(),
                    section.section().weight() + " %",
                    inWords(section.share()),
                    "%d of %d".formatted(section.answered(), section.questions()),
                    reason(section.weakest(), readiness.today()));
        }
        return table.build();
    }

    private static String inWords(Interval share) {
        return "%.0f to %.0f %%".formatted(100 * share.low(), 100 * share.high());
    }

    /** {@code "A1.6: 4 of 9, last seen 12 days ago"}. */
    private static String reason(SkillState skill, LocalDate today) {
        return skill.lastSeen()
                .map(
                        day ->
                                "%s: %d of %d, last seen %s"
                                        .formatted(
                                                skill.skill(),
                                                skill.right(),
                                                skill.answered(),
                                                ago(DAYS.between(day, today))))
                .orElse(skill.skill() + ": not asked yet");
    }

    private static String ago(long days) {
        return days <= 0 ? "today" : Counts.of(days, "day") + " ago";
    }

    private static HtmlTable next(Readiness readiness) {
        HtmlTable.Builder table =
                HtmlTable.builder()
                        .caption("Next")
                        .maxCellLength(LONGEST)
                        .columns("skill", "", "read", "try");
        for (Question question : readiness.next()) {
            table.row(
                    question.place().skill(),
                    question.topic(),
                    question.source().title(),
                    question.code().tryIt().replace("#", ", section "));
        }
        return table.build();
    }
}
