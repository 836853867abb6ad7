package org.jotter.practice.quizzes;

import static org.jotter.practice.attempts.AttemptKind.QUIZ;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jotter.practice.attempts.Attempt;
import org.jotter.practice.attempts.AttemptRows;
import org.jotter.practice.attempts.Letters;
import org.jotter.practice.attempts.ReviewRows;
import org.jotter.practice.attempts.StoredAttempt;
import org.jotter.practice.banks.Exam;
import org.jotter.practice.banks.QuestionBank;
import org.jotter.practice.quizzes.Selection.Order;
import org.jotter.practice.schedule.Review;
import org.jotter.practice.schedule.Schedule;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.db.Session;
import org.jotter.tracking.errors.JotterException;

/**
 * The quizzes of a workspace. One attempt at each part of a bank is unfinished at most; the one
 * started, resumed or answered last is the current one. What a method gave back is kept: it
 * survives the kernel. Safe for all threads. Tables are made at first use.
 */
public final class Quizzes {

    /** How many questions a study plan has. */
    private static final int NEXT = 5;

    private final Db db;
    private final Clock clock;
    private volatile boolean migrated;

    public Quizzes(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * All questions of a bank; as {@link #start(String, Selection)}.
     *
     * @throws JotterException MISSING where there is no such bank, INVALID where its file is faulty
     */
    public Quiz start(String bank) {
        return start(bank, Selection.ALL);
    }

    /**
     * The unfinished attempt at that part of the bank, or a new one where there is none.
     *
     * @param bank the name of a bank that comes with Jotter, or the path of a YAML or JSON file
     * @throws JotterException MISSING where there is no such bank, no such section or skill in it,
     *     or nothing that is due; INVALID where its file is faulty
     */
    public Quiz start(String bank, Selection selection) {
        QuestionBank questions = QuestionBank.find(bank);
        return db().write(session -> start(session, questions, selection));
    }

    private Quiz start(Session session, QuestionBank bank, Selection selection)
            throws SQLException {
        var unfinished = AttemptRows.unfinished(session, QUIZ, bank.name(), selection.words());
        if (unfinished.isPresent()) {
            AttemptRows.touch(session, unfinished.get());
            return Quiz.of(unfinished.get(), "Resumed: " + unfinished.get().progress());
        }
        long seed = selection.seed().orElseGet(() -> new SecureRandom().nextInt(1_000_000));
        List<Review> reviews = ReviewRows.of(session, bank.name(), clock.getZone());
        QuestionBank drawn = Draw.of(bank, selection, reviews, LocalDate.now(clock), seed);
        StoredAttempt fresh =
                AttemptRows.insert(session, QUIZ, drawn, selection.words(), seed, now());
        return Quiz.of(fresh, "Started: " + fresh.progress());
    }

    /**
     * Answers a question of the current quiz, or changes its answer. The answer to the last open
     * question ends the quiz.
     *
     * @param number of the question, from 1
     * @param letters of the options: {@code c}, or {@code a,d} where several are asked for
     * @throws JotterException INVALID where there is no such question or option, or the quiz is
     *     finished; MISSING where none was started
     */
    public Quiz answer(int number, String letters) {
        return db().write(session -> answer(session, number, letters));
    }

    private Quiz answer(Session session, int number, String written) throws SQLException {
        StoredAttempt before = running(session);
        String letters = Letters.of(QUIZ, number, before.question(number), written);
        AttemptRows.putAnswer(session, before.id(), number, letters, now());
        StoredAttempt after = before.with(number, letters, now());
        if (after.complete()) {
            return finish(session, after);
        }
        AttemptRows.touch(session, after);
        return Quiz.of(after, answered(number, before.given(number), letters) + after.progress());
    }

    private static String answered(int number, String before, String letters) {
        String change = before.isEmpty() || before.equals(letters) ? "" : ", before " + before;
        return "Question %d: %s%s. ".formatted(number, letters, change);
    }

    /**
     * The current quiz; once it is finished, with its solutions.
     *
     * @throws JotterException MISSING where none was started
     */
    public Quiz current() {
        return db().read(
                        session -> {
                            StoredAttempt attempt = lastUsed(session);
                            return Quiz.of(
                                    attempt,
                                    attempt.finished() ? attempt.result() : attempt.progress());
                        });
    }

    /**
     * Ends the current quiz. A question without an answer counts as wrong.
     *
     * @throws JotterException MISSING where none was started, INVALID where it is finished
     */
    public Quiz finish() {
        return db().write(session -> finish(session, running(session)));
    }

    private Quiz finish(Session session, StoredAttempt attempt) throws SQLException {
        StoredAttempt finished = attempt.finishedAt(now());
        AttemptRows.touch(session, finished);
        ReviewRows.add(session, finished);
        return Quiz.of(finished, finished.result());
    }

    /** Every attempt, newest first. */
    public List<Attempt> history() {
        return db().read(session -> AttemptRows.all(session, QUIZ)).stream()
                .map(StoredAttempt::summary)
                .toList();
    }

    /** When the questions of each bank come back, by the bank's name. */
    public Map<String, Schedule> schedules() {
        return db().read(
                        session -> {
                            Map<String, Schedule> schedules = new TreeMap<>();
                            for (String bank : ReviewRows.banks(session)) {
                                schedules.put(
                                        bank,
                                        Schedule.of(ReviewRows.of(session, bank, clock.getZone())));
                            }
                            return schedules;
                        });
    }

    /**
     * How ready somebody is for the exam of a bank, and the five questions to take next; {@link
     * Selection.Order#PLAN} asks such questions.
     *
     * @throws JotterException MISSING where there is no such bank or it is for no exam
     */
    public Readiness readiness(String bank) {
        QuestionBank questions = QuestionBank.find(bank);
        Exam exam = questions.exam().orElseThrow(() -> QuizErrors.noParts(questions.name()));
        List<Review> reviews =
                db().read(session -> ReviewRows.of(session, questions.name(), clock.getZone()));
        Standing standing = new Standing(questions, reviews);
        Selection next = Selection.ALL.withOrder(Order.PLAN).withCount(NEXT);
        return new Readiness(
                questions.name(),
                questions.title(),
                today(),
                exam.sections().stream().map(standing::section).toList(),
                Draw.of(questions, next, reviews, today(), 0).questions());
    }

    /** The day of today, by the clock that answers are dated with. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private static StoredAttempt running(Session session) throws SQLException {
        StoredAttempt attempt = lastUsed(session);
        if (attempt.finished()) {
            throw QuizErrors.finished(attempt.bank().name());
        }
        return attempt;
    }

    private static StoredAttempt lastUsed(Session session) throws SQLException {
        return AttemptRows.lastUsed(session, QUIZ)
                .orElseThrow(() -> QuizErrors.noQuiz(QuestionBank.names()));
    }

    private Instant now() {
        return clock.instant();
    }

    private Db db() {
        if (!migrated) {
            db.migrate(AttemptRows.TABLES);
            migrated = true;
        }
        return db;
    }
}
