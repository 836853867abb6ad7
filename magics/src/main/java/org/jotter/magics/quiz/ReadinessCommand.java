package org.jotter.magics.quiz;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.values.ExamBanks;
import org.jotter.practice.quizzes.Readiness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "readiness",
        description = {
            "Show how ready you are for each section of an exam, and what to take next.",
            "Between which shares the true one lies, at 90 %%, by the newest answer to each"
                    + " question."
        },
        footer = {"", "%%quiz readiness ml-associate"})
final class ReadinessCommand extends MagicCommand {

    @Parameters(
            paramLabel = "BANK",
            completionCandidates = ExamBanks.class,
            description = "A bank for an exam that comes with Jotter, or a YAML or JSON file.")
    private String bank;

    ReadinessCommand(MagicContext context) {
        super(context);
    }

    @Override
    public Readiness call() {
        return context.jotter().quizzes().readiness(bank);
    }
}
