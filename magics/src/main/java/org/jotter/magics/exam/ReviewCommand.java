package org.jotter.magics.exam;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import picocli.CommandLine.Command;

@Command(
        name = "review",
        description =
                "List how every question stands; once the exam is over, every question with its"
                        + " reasons.")
final class ReviewCommand extends MagicCommand {

    ReviewCommand(MagicContext context) {
        super(context);
    }

    @Override
    public ExamPage call() {
        return ExamPage.review(context.jotter().exams().show());
    }
}
