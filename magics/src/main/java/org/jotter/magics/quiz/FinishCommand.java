package org.jotter.magics.quiz;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.practice.quizzes.Quiz;
import picocli.CommandLine.Command;

@Command(
        name = "finish",
        description = "End the quiz now; a question without an answer counts as wrong.")
final class FinishCommand extends MagicCommand {

    FinishCommand(MagicContext context) {
        super(context);
    }

    @Override
    public Quiz call() {
        return context.jotter().quizzes().finish();
    }
}
