package org.jotter.magics.exam;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.practice.exams.ExamSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "flag",
        description = "Mark a question to be looked at again.",
        footer = {"", "%%exam flag 7"})
final class FlagCommand extends MagicCommand {

    @Parameters(index = "0", paramLabel = "NUMBER", description = "The question's number.")
    private int number;

    @Option(names = "--off", description = "Take the mark away.")
    private boolean off;

    FlagCommand(MagicContext context) {
        super(context);
    }

    @Override
    public ExamSheet call() {
        return context.jotter().exams().flag(number, !off);
    }
}
