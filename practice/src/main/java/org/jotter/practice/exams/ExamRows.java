package org.jotter.practice.exams;

import static org.jotter.practice.attempts.AttemptKind.EXAM;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jotter.practice.attempts.AttemptRows;
import org.jotter.practice.attempts.StoredAttempt;
import org.jotter.tracking.db.Row;
import org.jotter.tracking.db.Session;

/** The tables of the exams, beside those of their attempts. */
final class ExamRows {

    private ExamRows() {}

    static Optional<StoredExam> unfinished(Session session, String bank) throws SQLException {
        return exam(session, AttemptRows.unfinished(session, EXAM, bank));
    }

    static Optional<StoredExam> lastUsed(Session session) throws SQLException {
        return exam(session, AttemptRows.lastUsed(session, EXAM));
    }

    private static Optional<StoredExam> exam(Session session, Optional<StoredAttempt> attempt)
            throws SQLException {
        return attempt.isEmpty() ? Optional.empty() : Optional.of(exam(session, attempt.get()));
    }

    static StoredExam exam(Session session, StoredAttempt attempt) throws SQLException {
        List<ExamItem> items = items(session, attempt);
        return session.first(
                        "SELECT mock, minutes, practice, paused_at, paused_millis, shown, shown_at"
                                + " FROM exams WHERE attempt_id = ?",
                        row -> exam(row, attempt, items),
                        attempt.id())
                .orElseThrow();
    }

    private static StoredExam exam(Row row, StoredAttempt attempt, List<ExamItem> items)
            throws SQLException {
        long pausedAt = row.number("paused_at");
        return new StoredExam(
                attempt,
                row.integer("mock"),
                Duration.ofMinutes(row.number("minutes")),
                row.flag("practice"),
                pausedAt == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(pausedAt)),
                Duration.ofMillis(row.number("paused_millis")),
                row.integer("shown"),
                Instant.ofEpochMilli(row.number("shown_at")),
                items);
    }

    private static List<ExamItem> items(Session session, StoredAttempt attempt)
            throws SQLException {
        Map<Integer, ExamItem> kept = new HashMap<>();
        session.list(
                "SELECT number, flagged, millis FROM exam_items WHERE attempt_id = ?",
                row -> kept.put(row.integer("number"), item(row, attempt)),
                attempt.id());
        List<ExamItem> items = new ArrayList<>();
        for (int number = 1; number <= attempt.size(); number++) {
            boolean answered = !attempt.given(number).isEmpty();
            items.add(
                    kept.getOrDefault(
                            number, new ExamItem(number, answered, false, Duration.ZERO)));
        }
        return items;
    }

    private static ExamItem item(Row row, StoredAttempt attempt) throws SQLException {
        int number = row.integer("number");
        return new ExamItem(
                number,
                !attempt.given(number).isEmpty(),
                row.flag("flagged"),
                Duration.ofMillis(row.number("millis")));
    }

    static StoredExam insert(Session session, StoredAttempt attempt, int mock, boolean practice)
            throws SQLException {
        session.update(
                "INSERT INTO exams (attempt_id, mock, minutes, practice, shown_at)"
                        + " VALUES (?, ?, ?, ?, ?)",
                attempt.id(),
                mock,
                attempt.bank().exam().orElseThrow().minutes(),
                practice,
                attempt.startedAt().toEpochMilli());
        return exam(session, attempt);
    }

    /** How often each mock of a bank was begun. */
    static Map<Integer, Integer> mocks(Session session, String bank) throws SQLException {
        Map<Integer, Integer> begun = new HashMap<>();
        session.list(
                "SELECT mock, count(*) AS begun FROM exams JOIN quiz_attempts ON id = attempt_id"
                        + " WHERE bank = ? GROUP BY mock",
                row -> begun.put(row.integer("mock"), row.integer("begun")),
                bank);
        return begun;
    }

    /** Counts the time since the last look to the question that was shown, and shows another. */
    static void look(Session session, StoredExam exam, int number, Instant now)
            throws SQLException {
        Instant until = now.isBefore(exam.end(now)) ? now : exam.end(now);
        long millis = Math.max(0, Duration.between(exam.shownAt(), until).toMillis());
        long counted = exam.pausedAt().isPresent() ? 0 : millis;
        session.update(
                """
                INSERT INTO exam_items (attempt_id, number, millis) VALUES (?, ?, ?)
                ON CONFLICT (attempt_id, number) DO UPDATE SET millis = millis + excluded.millis
                """,
                exam.attempt().id(),
                exam.shown(),
                counted);
        session.update(
                "UPDATE exams SET shown = ?, shown_at = ? WHERE attempt_id = ?",
                number,
                now.toEpochMilli(),
                exam.attempt().id());
    }

    static void flag(Session session, StoredExam exam, int number, boolean on) throws SQLException {
        session.update(
                """
                INSERT INTO exam_items (attempt_id, number, flagged) VALUES (?, ?, ?)
                ON CONFLICT (attempt_id, number) DO UPDATE SET flagged = excluded.flagged
                """,
                exam.attempt().id(),
                number,
                on);
    }

    static void pause(Session session, StoredExam exam, Instant now) throws SQLException {
        session.update(
                "UPDATE exams SET paused_at = ? WHERE attempt_id = ?",
                now.toEpochMilli(),
                exam.attempt().id());
    }

    static void resume(Session session, StoredExam exam, Instant now) throws SQLException {
        session.update(
                """
                UPDATE exams SET paused_at = NULL, paused_millis = paused_millis + ?, shown_at = ?
                WHERE attempt_id = ?
                """,
                Duration.between(exam.pausedAt().orElseThrow(), now).toMillis(),
                now.toEpochMilli(),
                exam.attempt().id());
    }
}
