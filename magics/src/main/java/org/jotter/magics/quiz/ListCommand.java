package org.jotter.magics.quiz;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.practice.banks.QuestionBank;
import picocli.CommandLine.Command;

@Command(name = "list", description = "List the question banks that come with Jotter.")
final class ListCommand extends MagicCommand {

    ListCommand(MagicContext context) {
        super(context);
    }

    @Override
    public BankList call() {
        return new BankList(QuestionBank.names().stream().map(QuestionBank::load).toList());
    }
}
