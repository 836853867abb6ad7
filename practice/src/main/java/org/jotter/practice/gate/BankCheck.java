package org.jotter.practice.gate;

import java.util.List;
import org.jotter.practice.banks.QuestionBank;

/**
 * What the gate says of a bank.
 *
 * @param shares what guessing brings; empty where the bank is too small to tell
 * @param findings a sentence for each thing that a shipped bank has to mend
 */
public record BankCheck(QuestionBank bank, List<Share> shares, List<String> findings) {

    public BankCheck {
        shares = List.copyOf(shares);
        findings = List.copyOf(findings);
    }

    public boolean passed() {
        return findings.isEmpty();
    }
}
