package org.jotter.magics.exam;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.practice.exams.ExamSheet;
import picocli.CommandLine.Command;

@Command(
        name = "submit",
        description = "End the exam, and see its score by section, and what to study next.")
final class SubmitCommand extends MagicCommand {

    SubmitCommand(MagicContext context) {
        super(context);
    }

    @Override
    public ExamSheet call() {
        return context.jotter().exams().submit();
    }
}
