package org.jotter.magics.quiz;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import picocli.CommandLine.Command;

@Command(name = "history", description = "List the quizzes so far, newest first.")
final class HistoryCommand extends MagicCommand {

    HistoryCommand(MagicContext context) {
        super(context);
    }

    @Override
    public QuizHistory call() {
        return new QuizHistory(context.jotter().quizzes().history());
    }
}
