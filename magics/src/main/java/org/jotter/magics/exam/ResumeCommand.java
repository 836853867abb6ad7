package org.jotter.magics.exam;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.practice.exams.ExamSheet;
import picocli.CommandLine.Command;

@Command(name = "resume", description = "Let the clock of a paused exam go on.")
final class ResumeCommand extends MagicCommand {

    ResumeCommand(MagicContext context) {
        super(context);
    }

    @Override
    public ExamSheet call() {
        return context.jotter().exams().resume();
    }
}
