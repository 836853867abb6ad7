package org.jotter.magics.quiz;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.practice.quizzes.Quiz;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "answer",
        description = "Answer a question; the last answer ends the quiz with its score.",
        footer = {"", "%%quiz answer 1 c"})
final class AnswerCommand extends MagicCommand {

    @Parameters(index = "0", paramLabel = "NUMBER", description = "The question's number.")
    private int number;

    @Parameters(
            index = "1",
            paramLabel = "LETTER",
            description =
                    "The option's letter; letters with commas between where several are asked.")
    private String letters;

    AnswerCommand(MagicContext context) {
        super(context);
    }

    @Override
    public Quiz call() {
        return context.jotter().quizzes().answer(number, letters);
    }
}
