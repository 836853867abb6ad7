package org.jotter.magics.values;

import java.util.List;
import java.util.Optional;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.practice.banks.Exam;
import org.jotter.practice.banks.QuestionBank;
import org.jotter.practice.banks.Section;

/** The question banks that come with Jotter. */
public final class QuestionBanks extends Values {

    QuestionBanks(MagicContext context) {
        super(context);
    }

    @Override
    protected List<String> startingWith(String prefix) {
        return QuestionBank.names();
    }

    /** The sections of the exam of a bank that comes with Jotter; none of any other. */
    static List<Section> sections(Optional<String> bank) {
        return bank.filter(QuestionBank.names()::contains)
                .flatMap(name -> QuestionBank.load(name).exam())
                .map(Exam::sections)
                .orElse(List.of());
    }
}
