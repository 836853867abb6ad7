package org.jotter.magics.exam;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.practice.exams.ExamSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "answer",
        description = "Answer a question, or change its answer; the next open one is shown.",
        footer = {"", "%%exam answer 7 c"})
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
    public ExamSheet call() {
        return context.jotter().exams().answer(number, letters);
    }
}
