package org.jotter.practice.attempts;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jotter.practice.banks.QuestionBank;
import org.jotter.tracking.db.Migrations;
import org.jotter.tracking.db.Row;
import org.jotter.tracking.db.Session;

/** The tables of the attempts. */
public final class AttemptRows {

    /** Of all that practice keeps. */
    public static final Migrations TABLES =
            new Migrations(
                    "practice",
                    AttemptRows.class,
                    List.of(
                            "V001__quiz_attempts.sql",
                            "V002__selections_and_reviews.sql",
                            "V003__exams.sql"));

    private static final String COLUMNS =
            "SELECT id, kind, content, selection, seed, started_at, changed_at, finished"
                    + " FROM quiz_attempts ";

    private record Attempt(
            long id,
            String kind,
            String content,
            String selection,
            long seed,
            long startedAt,
            long changedAt,
            boolean finished) {
        static Attempt of(Row row) throws SQLException {
            return new Attempt(
                    row.number("id"),
                    row.text("kind"),
                    row.text("content"),
                    row.text("selection"),
                    row.number("seed"),
                    row.number("started_at"),
                    row.number("changed_at"),
                    row.flag("finished"));
        }
    }

    private AttemptRows() {}

    public static Optional<StoredAttempt> unfinished(
            Session session, AttemptKind kind, String bank, String selection) throws SQLException {
        return one(
                session,
                COLUMNS + "WHERE kind = ? AND bank = ? AND selection = ? AND finished = 0",
                kind.word(),
                bank,
                selection);
    }

    /** The unfinished attempt at a bank, whatever part of it is asked; the newest. */
    public static Optional<StoredAttempt> unfinished(Session session, AttemptKind kind, String bank)
            throws SQLException {
        return one(
                session,
                COLUMNS + "WHERE kind = ? AND bank = ? AND finished = 0 ORDER BY id DESC LIMIT 1",
                kind.word(),
                bank);
    }

    /** The attempt that was started, resumed or answered last. */
    public static Optional<StoredAttempt> lastUsed(Session session, AttemptKind kind)
            throws SQLException {
        return one(session, COLUMNS + "WHERE kind = ? ORDER BY last_use DESC LIMIT 1", kind.word());
    }

    /** Newest first. */
    public static List<StoredAttempt> all(Session session, AttemptKind kind) throws SQLException {
        return list(session, "WHERE kind = ? ORDER BY id DESC", kind);
    }

    /** Those that are not finished, newest first. */
    public static List<StoredAttempt> unfinished(Session session, AttemptKind kind)
            throws SQLException {
        return list(session, "WHERE kind = ? AND finished = 0 ORDER BY id DESC", kind);
    }

    private static List<StoredAttempt> list(Session session, String which, AttemptKind kind)
            throws SQLException {
        List<StoredAttempt> attempts = new ArrayList<>();
        for (Attempt attempt : session.list(COLUMNS + which, Attempt::of, kind.word())) {
            attempts.add(stored(session, attempt));
        }
        return attempts;
    }

    private static Optional<StoredAttempt> one(Session session, String sql, Object... values)
            throws SQLException {
        Optional<Attempt> attempt = session.first(sql, Attempt::of, values);
        return attempt.isEmpty() ? Optional.empty() : Optional.of(stored(session, attempt.get()));
    }

    private static StoredAttempt stored(Session session, Attempt attempt) throws SQLException {
        return new StoredAttempt(
                attempt.id(),
                AttemptKind.valueOf(attempt.kind().toUpperCase(Locale.ROOT)),
                QuestionBank.ofJson("attempt " + attempt.id(), attempt.content()),
                attempt.selection(),
                attempt.seed(),
                Instant.ofEpochMilli(attempt.startedAt()),
                Instant.ofEpochMilli(attempt.changedAt()),
                attempt.finished(),
                answers(session, attempt.id()));
    }

    private static Map<Integer, String> answers(Session session, long id) throws SQLException {
        Map<Integer, String> answers = new HashMap<>();
        session.list(
                "SELECT number, letters FROM quiz_answers WHERE attempt_id = ? ORDER BY number",
                row -> answers.put(row.integer("number"), row.text("letters")),
                id);
        return answers;
    }

    public static StoredAttempt insert(
            Session session,
            AttemptKind kind,
            QuestionBank drawn,
            String selection,
            long seed,
            Instant now)
            throws SQLException {
        long millis = now.toEpochMilli();
        session.update(
                """
                INSERT INTO quiz_attempts
                    (kind, bank, content, selection, seed, started_at, changed_at, last_use)
                VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(last_use), 0) + 1 FROM quiz_attempts))
                """,
                kind.word(),
                drawn.name(),
                drawn.json(),
                selection,
                seed,
                millis,
                millis);
        return lastUsed(session, kind).orElseThrow();
    }

    /** Makes it the attempt that was used last. */
    public static void touch(Session session, StoredAttempt attempt) throws SQLException {
        session.update(
                """
                UPDATE quiz_attempts
                SET last_use = (SELECT max(last_use) + 1 FROM quiz_attempts),
                    changed_at = ?, finished = ?
                WHERE id = ?
                """,
                attempt.changedAt().toEpochMilli(),
                attempt.finished(),
                attempt.id());
    }

    /** Ends it; which one was used last stays as it is. */
    public static void end(Session session, StoredAttempt finished) throws SQLException {
        session.update(
                "UPDATE quiz_attempts SET changed_at = ?, finished = 1 WHERE id = ?",
                finished.changedAt().toEpochMilli(),
                finished.id());
    }

    /** When each question was answered, in milliseconds since 1970, by its number. */
    public static Map<Integer, Long> answeredAt(Session session, long attempt) throws SQLException {
        Map<Integer, Long> times = new HashMap<>();
        session.list(
                "SELECT number, answered_at FROM quiz_answers WHERE attempt_id = ?",
                row -> times.put(row.integer("number"), row.number("answered_at")),
                attempt);
        return times;
    }

    public static void putAnswer(
            Session session, long attempt, int number, String letters, Instant now)
            throws SQLException {
        session.update(
                """
                INSERT INTO quiz_answers (attempt_id, number, letters, answered_at)
                VALUES (?, ?, ?, ?)
                ON CONFLICT (attempt_id, number)
                DO UPDATE SET letters = excluded.letters, answered_at = excluded.answered_at
                """,
                attempt,
                number,
                letters,
                now.toEpochMilli());
    }
}
