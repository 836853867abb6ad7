package org.jotter.practice.quizzes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jotter.practice.banks.Question;
import org.jotter.practice.banks.QuestionBank;

/**
 * An attempt as the workspace holds it.
 *
 * @param bank the questions as they were asked when the attempt began, options in their order
 * @param selection which questions of the bank those are, in words
 * @param seed what they were drawn and shuffled with
 * @param answers the letters given, by number of the question
 */
record StoredAttempt(
        long id,
        QuestionBank bank,
        String selection,
        long seed,
        Instant startedAt,
        Instant changedAt,
        boolean finished,
        Map<Integer, String> answers) {

    StoredAttempt {
        answers = Map.copyOf(answers);
    }

    StoredAttempt with(int number, String letters, Instant now) {
        Map<Integer, String> more = new TreeMap<>(answers);
        more.put(number, letters);
        return new StoredAttempt(id, bank, selection, seed, startedAt, now, finished, more);
    }

    StoredAttempt finishedAt(Instant now) {
        return new StoredAttempt(id, bank, selection, seed, startedAt, now, true, answers);
    }

    int size() {
        return bank.questions().size();
    }

    boolean complete() {
        return answers.size() == size();
    }

    Question question(int number) {
        if (number < 1 || number > size()) {
            throw QuizErrors.noQuestion(number, size());
        }
        return bank.questions().get(number - 1);
    }

    /** The letters given; the empty string where there are none. */
    String given(int number) {
        return answers.getOrDefault(number, "");
    }

    private IntStream numbers() {
        return IntStream.rangeClosed(1, size());
    }

    private int score() {
        return (int) numbers().filter(n -> question(n).answer().equals(given(n))).count();
    }

    Attempt summary() {
        return new Attempt(
                id,
                bank.name(),
                bank.title(),
                selection,
                seed,
                startedAt,
                changedAt,
                finished,
                size(),
                answers.size(),
                finished ? score() : 0);
    }

    Quiz view(String message) {
        List<AskedQuestion> asked =
                numbers().mapToObj(n -> AskedQuestion.of(n, question(n), given(n))).toList();
        List<Solution> solutions =
                numbers()
                        .filter(n -> finished)
                        .mapToObj(n -> Solution.of(n, question(n), given(n)))
                        .toList();
        return new Quiz(summary(), message, asked, solutions);
    }

    String progress() {
        return "%d of %d answered".formatted(answers.size(), size());
    }

    String result() {
        int score = score();
        return "Finished: %d of %d right (%d%%)"
                .formatted(score, size(), Math.round(100.0 * score / size()));
    }
}
