package org.jotter.magics.exam;

import java.util.OptionalInt;
import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.values.AtLeastOne;
import org.jotter.magics.values.ExamBanks;
import org.jotter.practice.exams.ExamSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "start",
        description = {
            "Start a mock exam, or go on with the unfinished one.",
            "It has the official exam's number of questions, weights and minutes, and its clock"
                    + " runs on whatever happens to the kernel."
        },
        footer = {
            "",
            "%%exam start ml-associate",
            "%%exam start ml-professional --mock 2 --practice"
        })
final class StartCommand extends MagicCommand {

    @Parameters(
            paramLabel = "BANK",
            completionCandidates = ExamBanks.class,
            description = "A bank for an exam that comes with Jotter, or a YAML or JSON file.")
    private String bank;

    @Option(
            names = "--mock",
            paramLabel = "N",
            converter = AtLeastOne.class,
            description = "Which of its exams; without, the one that was begun least often.")
    private Integer mock;

    @Option(names = "--practice", description = "Allow the clock to be paused.")
    private boolean practice;

    StartCommand(MagicContext context) {
        super(context);
    }

    @Override
    public ExamSheet call() {
        OptionalInt wanted = mock == null ? OptionalInt.empty() : OptionalInt.of(mock);
        return context.jotter().exams().start(bank, wanted, practice);
    }
}
