package org.jotter.practice.attempts;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jotter.practice.banks.Question;
import org.jotter.practice.schedule.Review;
import org.jotter.tracking.db.Session;

/** What was answered in the quizzes and exams that are over. */
public final class ReviewRows {

    private ReviewRows() {}

    /** Oldest first. */
    public static List<Review> of(Session session, String bank, ZoneId zone) throws SQLException {
        return session.list(
                "SELECT question, skill, answered_at, correct FROM reviews"
                        + " WHERE bank = ? ORDER BY answered_at, id",
                row ->
                        new Review(
                                row.text("question"),
                                row.text("skill"),
                                Instant.ofEpochMilli(row.number("answered_at"))
                                        .atZone(zone)
                                        .toLocalDate(),
                                row.flag("correct")),
                bank);
    }

    /** The banks of which something was answered, in alphabetical order. */
    public static List<String> banks(Session session) throws SQLException {
        return session.list(
                "SELECT DISTINCT bank FROM reviews ORDER BY bank", row -> row.text("bank"));
    }

    /** A question without an answer was not remembered and not forgotten: it is left out. */
    public static void add(Session session, StoredAttempt attempt) throws SQLException {
        Map<Integer, Long> answeredAt = AttemptRows.answeredAt(session, attempt.id());
        for (Map.Entry<Integer, String> answer : attempt.answers().entrySet()) {
            Question question = attempt.question(answer.getKey());
            session.update(
                    "INSERT INTO reviews (bank, question, skill, answered_at, correct)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    attempt.bank().name(),
                    question.id(),
                    question.place().skill(),
                    answeredAt.get(answer.getKey()),
                    question.answer().equals(answer.getValue()));
        }
    }
}
