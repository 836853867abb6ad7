package org.jotter.magics.quiz;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.values.QuestionBanks;
import org.jotter.practice.banks.QuestionBank;
import org.jotter.practice.gate.BankCheck;
import org.jotter.practice.gate.BankGate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = {
            "Hold a bank to the rules of the banks that come with Jotter.",
            "A bank that breaks some of them can be asked all the same."
        },
        footer = {"", "%%quiz check my-bank.yaml"})
final class CheckCommand extends MagicCommand {

    @Parameters(
            paramLabel = "BANK",
            completionCandidates = QuestionBanks.class,
            description = "A YAML or JSON file, or a bank that comes with Jotter.")
    private String bank;

    CheckCommand(MagicContext context) {
        super(context);
    }

    @Override
    public BankCheck call() {
        return BankGate.check(QuestionBank.find(bank));
    }
}
