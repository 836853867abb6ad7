package org.jotter.magics.quiz;

import org.jotter.charts.cards.Card;
import org.jotter.charts.cards.HtmlTable;
import org.jotter.charts.cards.Marked;
import org.jotter.charts.cards.Tone;
import org.jotter.magics.notebook.Display;
import org.jotter.practice.gate.BankCheck;
import org.jotter.practice.gate.Share;

/** What the gate says of a bank: what guessing brings, then a line for each thing to mend. */
final class CheckView {

    private static final int LONGEST = 500;

    private CheckView() {}

    static Display of(BankCheck check) {
        Card card =
                Card.titled(check.bank().title(), check.passed() ? Tone.GOOD : Tone.BAD)
                        .value("questions", check.bank().questions().size())
                        .value("to mend", check.findings().size());
        if (!check.shares().isEmpty()) {
            card = card.table(shares(check));
        }
        return Display.of(check.passed() ? card : card.table(findings(check)));
    }

    private static HtmlTable shares(BankCheck check) {
        HtmlTable.Builder table =
                HtmlTable.builder().columns("who guesses by", "gets right", "at most", "");
        for (Share share : check.shares()) {
            table.row(
                    share.strategy(),
                    percent(share.right()),
                    percent(share.most()),
                    Marked.of(
                            share.kept() ? "kept" : "too much",
                            share.kept() ? Tone.GOOD : Tone.BAD));
        }
        return table.build();
    }

    private static String percent(double share) {
        return "%.0f %%".formatted(100 * share);
    }

    private static HtmlTable findings(BankCheck check) {
        HtmlTable.Builder table =
                HtmlTable.builder().maxCellLength(LONGEST).maxRows(50).columns("to mend");
        check.findings().forEach(table::row);
        return table.build();
    }
}
