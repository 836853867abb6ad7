package org.jotter.practice.attempts;

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
 * @param kind whether the questions belong to a quiz or to an exam
 * @param bank the questions as they were asked when the attempt began, options in their order
 * @param selection which questions of the bank those are, in words
 * @param seed what they were drawn and shuffled with
 * @param answers the letters given, by number of the question
 */
public record StoredAttempt(
        long id,
        AttemptKind kind,
        QuestionBank bank,
        String selection,
        long seed,
        Instant startedAt,
        Instant changedAt,
        boolean finished,
        Map<Integer, String> answers) {

    public StoredAttempt {
        answers = Map.copyOf(answers);
    }

    /** With an answer more, or another one. */
    public StoredAttempt with(int number, String letters, Instant now) {
        Map<Integer, String> more = new TreeMap<>(answers);
        more.put(number, letters);
        return new StoredAttempt(id, kind, bank, selection, seed, startedAt, now, finished, more);
    }

    public StoredAttempt finishedAt(Instant now) {
        return new StoredAttempt(id, kind, bank, selection, seed, startedAt, now, true, answers);
    }

    public int size() {
        return bank.questions().size();
    }

    public boolean complete() {
        return answers.size() == size();
    }

    /**
     * The question of a number from 1.
     *
     * @throws org.jotter.tracking.errors.JotterException INVALID where there is none
     */
    public Question question(int number) {
        if (number < 1 || number > size()) {
            throw AttemptErrors.noQuestion(kind, number, size());
        }
        return bank.questions().get(number - 1);
    }

    /** The letters given; the empty string where there are none. */
    public String given(int number) {
        return answers.getOrDefault(number, "");
    }

    private IntStream numbers() {
        return IntStream.rangeClosed(1, size());
    }

    private int score() {
        return (int) numbers().filter(n -> question(n).answer().equals(given(n))).count();
    }

    public Attempt summary() {
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

    /** Every question with the answer given so far. */
    public List<AskedQuestion> asked() {
        return numbers().mapToObj(this::asked).toList();
    }

    /**
     * A question with the answer given so far.
     *
     * @throws org.jotter.tracking.errors.JotterException INVALID where there is none of the number
     */
    public AskedQuestion asked(int number) {
        return AskedQuestion.of(number, question(number), given(number));
    }

    /** What is right and why; empty until the attempt is finished. */
    public List<Solution> solutions() {
        return numbers()
                .filter(n -> finished)
                .mapToObj(n -> Solution.of(n, question(n), given(n)))
                .toList();
    }

    public String progress() {
        return "%d of %d answered".formatted(answers.size(), size());
    }

    public String result() {
        int score = score();
        return "Finished: %d of %d right (%d%%)"
                .formatted(score, size(), Math.round(100.0 * score / size()));
    }
}
