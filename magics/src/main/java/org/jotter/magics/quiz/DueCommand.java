package org.jotter.magics.quiz;

import java.time.LocalDate;
import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.practice.quizzes.Quizzes;
import picocli.CommandLine.Command;

@Command(
        name = "due",
        description = {
            "List how many questions of each bank come back today.",
            "A question comes back before it is forgotten: soon after a wrong answer, later after"
                    + " each right one."
        })
final class DueCommand extends MagicCommand {

    DueCommand(MagicContext context) {
        super(context);
    }

    @Override
    public DueList call() {
        Quizzes quizzes = context.jotter().quizzes();
        LocalDate today = quizzes.today();
        return new DueList(
                quizzes.schedules().entrySet().stream()
                        .map(
                                bank ->
                                        new DueList.Line(
                                                bank.getKey(),
                                                bank.getValue().entries().size(),
                                                bank.getValue().due(today).size(),
                                                bank.getValue().nextDay(today)))
                        .toList());
    }
}
