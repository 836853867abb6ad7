package org.jotter.magics.values;

import java.util.List;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.practice.banks.QuestionBank;

/** The banks for an exam that come with Jotter. */
public final class ExamBanks extends Values {

    ExamBanks(MagicContext context) {
        super(context);
    }

    @Override
    protected List<String> startingWith(String prefix) {
        return QuestionBank.names().stream()
                .filter(name -> QuestionBank.load(name).exam().isPresent())
                .toList();
    }
}
