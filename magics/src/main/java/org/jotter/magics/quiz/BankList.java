package org.jotter.magics.quiz;

import java.util.AbstractList;
import java.util.List;
import org.jotter.practice.banks.QuestionBank;

/** The question banks that come with Jotter. */
public final class BankList extends AbstractList<QuestionBank> {

    private final List<QuestionBank> banks;

    BankList(List<QuestionBank> banks) {
        this.banks = List.copyOf(banks);
    }

    @Override
    public QuestionBank get(int index) {
        return banks.get(index);
    }

    @Override
    public int size() {
        return banks.size();
    }
}
