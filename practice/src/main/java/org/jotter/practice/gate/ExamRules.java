package org.jotter.practice.gate;

import java.util.ArrayList;
import java.util.List;
import org.jotter.practice.banks.Exam;
import org.jotter.practice.banks.Kind;
import org.jotter.practice.banks.Question;
import org.jotter.practice.banks.Section;

/** What a bank of whole exams has to have. */
final class ExamRules {

    private ExamRules() {}

    static List<String> findings(Exam exam, List<Question> questions) {
        List<String> findings = new ArrayList<>();
        for (int mock = 1; mock <= exam.mocks(); mock++) {
            for (Section section : exam.sections()) {
                long asked = count(questions, mock, section);
                if (asked != section.questions()) {
                    findings.add(
                            "mock %d asks %d questions of section %s, not %d"
                                    .formatted(mock, asked, section.id(), section.questions()));
                }
            }
        }
        findings.addAll(skills(exam, questions));
        long applied = questions.stream().filter(q -> q.place().kind() != Kind.CONCEPT).count();
        if (applied * 3 < questions.size()) {
            findings.add(
                    "%d of %d questions are scenarios or code, less than a third"
                            .formatted(applied, questions.size()));
        }
        return findings;
    }

    private static long count(List<Question> questions, int mock, Section section) {
        return questions.stream()
                .filter(q -> q.place().mock() == mock)
                .filter(q -> section.skills().containsKey(q.place().skill()))
                .count();
    }

    private static List<String> skills(Exam exam, List<Question> questions) {
        return exam.sections().stream()
                .flatMap(section -> section.skills().keySet().stream())
                .filter(skill -> questions.stream().noneMatch(q -> q.place().skill().equals(skill)))
                .map("skill %s is asked by no question"::formatted)
                .toList();
    }
}
