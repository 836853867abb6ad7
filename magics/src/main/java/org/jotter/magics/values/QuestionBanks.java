package org.jotter.magics.values;

import java.util.List;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.practice.banks.QuestionBank;

/** The question banks that come with Jotter. */
public final class QuestionBanks extends Values {

    QuestionBanks(MagicContext context) {
        super(context);
    }

    @Override
    protected List<String> startingWith(String prefix) {
        return QuestionBank.names();
    }
}
