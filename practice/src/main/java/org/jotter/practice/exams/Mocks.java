package org.jotter.practice.exams;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jotter.practice.banks.Question;
import org.jotter.practice.banks.QuestionBank;

/** The mock exams of a bank. */
final class Mocks {

    private Mocks() {}

    /** The first of those that were begun least often. */
    static int leastOften(QuestionBank bank, Map<Integer, Integer> begun) {
        return IntStream.rangeClosed(1, bank.exam().orElseThrow().mocks())
                .boxed()
                .min(Comparator.comparing(mock -> begun.getOrDefault(mock, 0)))
                .orElseThrow();
    }

    /** The questions of a mock, mixed, each with its options in another order. */
    static QuestionBank drawn(QuestionBank bank, int mock, Random random) {
        List<Question> questions =
                new ArrayList<>(
                        bank.questions().stream().filter(q -> q.place().mock() == mock).toList());
        if (questions.isEmpty()) {
            throw ExamErrors.noMock(bank, mock);
        }
        Collections.shuffle(questions, random);
        return bank.with(
                bank.shuffle()
                        ? questions.stream().map(q -> q.shuffled(random)).toList()
                        : questions);
    }
}
