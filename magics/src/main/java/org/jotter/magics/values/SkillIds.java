package org.jotter.magics.values;

import java.util.List;
import org.jotter.magics.notebook.MagicContext;

/** The ids of the skills of the exam of the bank that the line names. */
public final class SkillIds extends DependentValues {

    SkillIds(MagicContext context) {
        super(context);
    }

    @Override
    List<String> startingWith(String prefix, OtherWords others) {
        return QuestionBanks.sections(others.argument(0)).stream()
                .flatMap(section -> section.skills().keySet().stream())
                .toList();
    }
}
