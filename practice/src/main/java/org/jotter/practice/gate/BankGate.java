package org.jotter.practice.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jotter.practice.banks.Question;
import org.jotter.practice.banks.QuestionBank;

/** The rules that every bank which comes with Jotter keeps, and that any bank can be held to. */
public final class BankGate {

    private BankGate() {}

    /** Holds a bank to the rules. */
    public static BankCheck check(QuestionBank bank) {
        List<Question> questions = bank.questions();
        List<Share> shares = Guessing.shares(questions);
        List<String> findings = new ArrayList<>();
        shares.stream()
                .filter(share -> !share.kept())
                .map(BankGate::tooMuch)
                .forEach(findings::add);
        questions.forEach(question -> findings.addAll(ItemRules.findings(question)));
        bank.exam()
                .ifPresent(
                        exam -> {
                            questions.forEach(q -> findings.addAll(ItemRules.examFindings(q)));
                            findings.addAll(ExamRules.findings(exam, questions));
                        });
        findings.addAll(Likeness.findings(questions));
        return new BankCheck(bank, shares, findings);
    }

    /** The questions that two or more banks share, or nearly so. */
    public static List<String> twins(List<QuestionBank> banks) {
        Stream<Question> all = banks.stream().flatMap(bank -> bank.questions().stream());
        return Likeness.findings(all.toList());
    }

    private static String tooMuch(Share share) {
        return "guessing '%s' gets %.0f %% right, more than %.0f %%"
                .formatted(share.strategy(), 100 * share.right(), 100 * share.most());
    }
}
