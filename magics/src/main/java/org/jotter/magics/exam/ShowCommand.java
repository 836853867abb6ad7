package org.jotter.magics.exam;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.practice.exams.Exams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description =
                "Show the exam at a question; once it is over, its result, or the reasons of a"
                        + " question.",
        footer = {"", "%%exam show", "%%exam show 12"})
final class ShowCommand extends MagicCommand {

    @Parameters(
            paramLabel = "NUMBER",
            arity = "0..1",
            description = "The question's number; without, the one that was shown last.")
    private Integer number;

    ShowCommand(MagicContext context) {
        super(context);
    }

    @Override
    public ExamPage call() {
        Exams exams = context.jotter().exams();
        return number == null ? ExamPage.of(exams.show()) : ExamPage.at(exams.show(number));
    }
}
