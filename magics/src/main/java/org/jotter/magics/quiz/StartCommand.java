package org.jotter.magics.quiz;

import java.util.OptionalLong;
import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.values.AtLeastOne;
import org.jotter.magics.values.QuestionBanks;
import org.jotter.magics.values.SectionIds;
import org.jotter.magics.values.SkillIds;
import org.jotter.practice.quizzes.Quiz;
import org.jotter.practice.quizzes.Selection;
import org.jotter.practice.quizzes.Selection.Order;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "start",
        description = {
            "Start a quiz, or go on with the unfinished one of the same part.",
            "What a quiz asks is kept: it survives the page and the kernel."
        },
        footer = {
            "",
            "%%quiz start mlops-in-databricks",
            "%%quiz start ml-associate --section A1 --count 10",
            "%%quiz start ml-associate --due"
        })
final class StartCommand extends MagicCommand {

    @Parameters(
            paramLabel = "BANK",
            completionCandidates = QuestionBanks.class,
            description = "A bank that comes with Jotter, or a YAML or JSON file.")
    private String bank;

    @Option(
            names = "--section",
            paramLabel = "ID",
            completionCandidates = SectionIds.class,
            description = "Ask this section of the exam alone.")
    private String section;

    @Option(
            names = "--skill",
            paramLabel = "ID",
            completionCandidates = SkillIds.class,
            description = "Ask this skill of the exam alone.")
    private String skill;

    @Option(
            names = "--count",
            paramLabel = "N",
            converter = AtLeastOne.class,
            description = "Ask so many at most, drawn by chance.")
    private Integer count;

    @ArgGroup private First first;

    /** One of them at most. */
    static final class First {

        @Option(names = "--weak", description = "Begin with the skills that were answered worst.")
        private boolean weak;

        @Option(names = "--due", description = "Ask what comes back today, and nothing else.")
        private boolean due;

        @Option(
                names = "--plan",
                description = "Ask what comes back today, then the skills that went worst.")
        private boolean plan;

        Order order() {
            if (due) {
                return Order.DUE;
            }
            if (plan) {
                return Order.PLAN;
            }
            return weak ? Order.WEAK : Order.BANK;
        }
    }

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Draw and shuffle as an earlier quiz did; %%quiz history shows its seed.")
    private Long seed;

    StartCommand(MagicContext context) {
        super(context);
    }

    @Override
    public Quiz call() {
        return context.jotter().quizzes().start(bank, selection());
    }

    private Selection selection() {
        return new Selection(
                section == null ? "" : section,
                skill == null ? "" : skill,
                count == null ? 0 : count,
                first == null ? Order.BANK : first.order(),
                seed == null ? OptionalLong.empty() : OptionalLong.of(seed));
    }
}
