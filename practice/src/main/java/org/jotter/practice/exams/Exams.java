package org.jotter.practice.exams;

import static org.jotter.practice.attempts.AttemptKind.EXAM;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.jotter.practice.attempts.Attempt;
import org.jotter.practice.attempts.AttemptRows;
import org.jotter.practice.attempts.Letters;
import org.jotter.practice.attempts.ReviewRows;
import org.jotter.practice.attempts.StoredAttempt;
import org.jotter.practice.banks.QuestionBank;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.db.Session;
import org.jotter.tracking.errors.JotterException;

/**
 * The mock exams of a workspace. One of a bank is unfinished at most; the one started, resumed or
 * answered last is the current one. The clock is a time of day that is kept: it runs on while the
 * kernel is down, and an exam whose time is up ends with what was answered by then. Safe for all
 * threads and several kernels: the last answer to a question counts. Tables are made at first use.
 */
public final class Exams {

    private final Db db;
    private final Clock clock;
    private volatile boolean migrated;

    public Exams(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * The bank's unfinished exam, or a new one where there is none.
     *
     * @param bank the name of a bank that comes with Jotter, or the path of a YAML or JSON file
     * @param mock which of the bank's exams; empty for the one that was begun least often
     * @param practice whether the clock can be stopped
     * @throws JotterException MISSING where there is no such bank or mock, INVALID where the bank
     *     is no exam or its file is faulty
     */
    public ExamSheet start(String bank, OptionalInt mock, boolean practice) {
        QuestionBank questions = QuestionBank.find(bank);
        if (questions.exam().isEmpty()) {
            throw ExamErrors.noExam(questions.name(), names());
        }
        endWhatIsOver();
        return db().write(session -> start(session, questions, mock, practice));
    }

    private ExamSheet start(Session session, QuestionBank bank, OptionalInt asked, boolean practice)
            throws SQLException {
        Optional<StoredExam> unfinished = ExamRows.unfinished(session, bank.name());
        if (unfinished.isPresent()) {
            StoredExam exam = unfinished.get();
            AttemptRows.touch(session, exam.attempt());
            return sheet(exam, "Resumed: " + exam.progress(now()));
        }
        Map<Integer, Integer> begun = ExamRows.mocks(session, bank.name());
        int mock = asked.orElseGet(() -> Mocks.leastOften(bank, begun));
        int seed = new SecureRandom().nextInt(1_000_000);
        QuestionBank drawn = Mocks.drawn(bank, mock, new Random(seed));
        StoredAttempt attempt =
                AttemptRows.insert(session, EXAM, drawn, "mock " + mock, seed, now());
        StoredExam exam = ExamRows.insert(session, attempt, mock, practice);
        return sheet(exam, "Started mock %d: %s".formatted(mock, exam.progress(now())));
    }

    /**
     * Answers a question of the current exam, or changes its answer, and shows the next one without
     * an answer.
     *
     * @param number of the question, from 1
     * @param letters of the options: {@code c}, or {@code a,d} where several are asked for
     * @throws JotterException INVALID where there is no such question or option, the exam is
     *     paused, or over; MISSING where none was started
     */
    public ExamSheet answer(int number, String letters) {
        endWhatIsOver()
                .ifPresent(
                        exam -> {
                            throw ExamErrors.timeWasUp(exam.end(now()));
                        });
        return db().write(session -> answer(session, number, letters));
    }

    private ExamSheet answer(Session session, int number, String written) throws SQLException {
        StoredExam exam = running(session);
        StoredAttempt before = exam.attempt();
        String letters = Letters.of(EXAM, number, before.question(number), written);
        String was = before.given(number);
        AttemptRows.putAnswer(session, before.id(), number, letters, now());
        AttemptRows.touch(session, before.with(number, letters, now()));
        StoredExam answered = again(session);
        ExamRows.look(session, exam, answered.nextOpen(number), now());
        String change = was.isEmpty() || was.equals(letters) ? "" : ", before " + was;
        StoredExam shown = again(session);
        return sheet(
                shown,
                "Question %d: %s%s. %s".formatted(number, letters, change, shown.progress(now())));
    }

    /**
     * The current exam at the question that it shows; once it is over, with its result.
     *
     * @throws JotterException MISSING where none was started
     */
    public ExamSheet show() {
        endWhatIsOver();
        return db().read(
                        session -> {
                            StoredExam exam = again(session);
                            return sheet(exam, Sheets.state(exam, now()));
                        });
    }

    /**
     * The current exam at that question, which may be skipped to and come back to.
     *
     * @throws JotterException INVALID where there is no such question; MISSING where none was
     *     started
     */
    public ExamSheet show(int number) {
        endWhatIsOver();
        return db().write(
                        session -> {
                            StoredExam exam = again(session);
                            exam.attempt().question(number);
                            if (!exam.attempt().finished()) {
                                ExamRows.look(session, exam, number, now());
                            }
                            return Sheets.of(
                                    again(session), number, Sheets.state(exam, now()), clock);
                        });
    }

    /**
     * Marks a question to be looked at again, or takes the mark away.
     *
     * @throws JotterException as {@link #answer}
     */
    public ExamSheet flag(int number, boolean on) {
        endWhatIsOver();
        return db().write(
                        session -> {
                            StoredExam exam = running(session);
                            exam.attempt().question(number);
                            ExamRows.flag(session, exam, number, on);
                            return sheet(
                                    again(session),
                                    "Question %d is %sflagged. %s"
                                            .formatted(
                                                    number,
                                                    on ? "" : "no longer ",
                                                    exam.progress(now())));
                        });
    }

    /**
     * Stops the clock of an exam that was started for practice.
     *
     * @throws JotterException INVALID where its clock cannot be stopped or stands already
     */
    public ExamSheet pause() {
        endWhatIsOver();
        return db().write(
                        session -> {
                            StoredExam exam = running(session);
                            if (!exam.practice()) {
                                throw ExamErrors.clockRuns(exam.attempt().bank().name());
                            }
                            ExamRows.look(session, exam, exam.shown(), now());
                            ExamRows.pause(session, exam, now());
                            return sheet(again(session), "Paused: " + exam.progress(now()));
                        });
    }

    /**
     * Lets the clock of a paused exam go on.
     *
     * @throws JotterException INVALID where it is not paused
     */
    public ExamSheet resume() {
        return db().write(
                        session -> {
                            StoredExam exam = again(session);
                            if (exam.pausedAt().isEmpty()) {
                                throw ExamErrors.notPaused();
                            }
                            ExamRows.resume(session, exam, now());
                            StoredExam running = again(session);
                            return sheet(running, "Resumed: " + running.progress(now()));
                        });
    }

    /**
     * Ends the current exam. A question without an answer counts as wrong.
     *
     * @throws JotterException INVALID where it is over, MISSING where none was started
     */
    public ExamSheet submit() {
        endWhatIsOver();
        return db().write(
                        session -> {
                            StoredExam exam = again(session);
                            if (exam.attempt().finished()) {
                                throw ExamErrors.finished(exam.attempt().bank().name());
                            }
                            end(session, exam, now());
                            StoredExam ended = again(session);
                            return sheet(ended, Sheets.state(ended, now()));
                        });
    }

    /** Every exam, newest first. */
    public List<Attempt> history() {
        endWhatIsOver();
        return db().read(session -> AttemptRows.all(session, EXAM)).stream()
                .map(StoredAttempt::summary)
                .toList();
    }

    /**
     * The exams whose time is up end with what was answered by then; gives the current one of them.
     */
    private Optional<StoredExam> endWhatIsOver() {
        return db().write(
                        session -> {
                            Optional<StoredExam> current = ExamRows.lastUsed(session);
                            for (StoredAttempt attempt : AttemptRows.unfinished(session, EXAM)) {
                                StoredExam exam = ExamRows.exam(session, attempt);
                                if (exam.isOver(now())) {
                                    end(session, exam, exam.end(now()));
                                }
                            }
                            return current.filter(exam -> exam.isOver(now()));
                        });
    }

    private static void end(Session session, StoredExam exam, Instant at) throws SQLException {
        ExamRows.look(session, exam, exam.shown(), at);
        StoredAttempt finished = exam.attempt().finishedAt(at);
        AttemptRows.end(session, finished);
        ReviewRows.add(session, finished);
    }

    private StoredExam running(Session session) throws SQLException {
        StoredExam exam = again(session);
        if (exam.attempt().finished()) {
            throw ExamErrors.finished(exam.attempt().bank().name());
        }
        if (exam.pausedAt().isPresent()) {
            throw ExamErrors.paused();
        }
        return exam;
    }

    private static StoredExam again(Session session) throws SQLException {
        return ExamRows.lastUsed(session).orElseThrow(() -> ExamErrors.noneStarted(names()));
    }

    /** The banks that are exams. */
    private static List<String> names() {
        return QuestionBank.names().stream()
                .filter(name -> QuestionBank.load(name).exam().isPresent())
                .toList();
    }

    private ExamSheet sheet(StoredExam exam, String message) {
        return Sheets.of(exam, exam.shown(), message, clock);
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
