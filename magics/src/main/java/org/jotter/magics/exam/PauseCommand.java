package org.jotter.magics.exam;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.practice.exams.ExamSheet;
import picocli.CommandLine.Command;

@Command(
        name = "pause",
        description = "Stop the clock of an exam that was started with --practice.")
final class PauseCommand extends MagicCommand {

    PauseCommand(MagicContext context) {
        super(context);
    }

    @Override
    public ExamSheet call() {
        return context.jotter().exams().pause();
    }
}
