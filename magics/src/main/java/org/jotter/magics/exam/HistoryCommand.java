package org.jotter.magics.exam;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import picocli.CommandLine.Command;

@Command(name = "history", description = "List the exams so far, newest first.")
final class HistoryCommand extends MagicCommand {

    HistoryCommand(MagicContext context) {
        super(context);
    }

    @Override
    public ExamHistory call() {
        return new ExamHistory(context.jotter().exams().history());
    }
}
