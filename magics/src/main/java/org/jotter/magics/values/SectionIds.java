package org.jotter.magics.values;

import java.util.List;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.practice.banks.Section;

/** The ids of the sections of the exam of the bank that the line names. */
public final class SectionIds extends DependentValues {

    SectionIds(MagicContext context) {
        super(context);
    }

    @Override
    List<String> startingWith(String prefix, OtherWords others) {
        return QuestionBanks.sections(others.argument(0)).stream().map(Section::id).toList();
    }
}
