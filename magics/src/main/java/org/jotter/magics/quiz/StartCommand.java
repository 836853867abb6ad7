package org.jotter.magics.quiz;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.values.QuestionBanks;
import org.jotter.practice.quizzes.Quiz;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "start", description = "Start a quiz, or go on with the unfinished one.")
final class StartCommand extends MagicCommand {

    @Parameters(
            paramLabel = "BANK",
            completionCandidates = QuestionBanks.class,
            description = "A bank that comes with Jotter, or a YAML or JSON file.")
    private String bank;

    StartCommand(MagicContext context) {
        super(context);
    }

    @Override
    public Quiz call() {
        return context.jotter().quizzes().start(bank);
    }
}
