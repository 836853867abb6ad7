-- An exam is an attempt with a clock; one of a bank is unfinished at most, beside its quizzes.
ALTER TABLE quiz_attempts ADD COLUMN kind TEXT NOT NULL DEFAULT 'quiz';
DROP INDEX quiz_attempts_unfinished;
CREATE UNIQUE INDEX quiz_attempts_unfinished ON quiz_attempts (kind, bank, selection) WHERE finished = 0;

CREATE TABLE exams (
    attempt_id    INTEGER PRIMARY KEY REFERENCES quiz_attempts (id),
    mock          INTEGER NOT NULL,
    minutes       INTEGER NOT NULL,
    practice      INTEGER NOT NULL,
    paused_at     INTEGER,
    paused_millis INTEGER NOT NULL DEFAULT 0,
    shown         INTEGER NOT NULL DEFAULT 1,
    shown_at      INTEGER NOT NULL
);

CREATE TABLE exam_items (
    attempt_id INTEGER NOT NULL REFERENCES quiz_attempts (id),
    number     INTEGER NOT NULL,
    flagged    INTEGER NOT NULL DEFAULT 0,
    millis     INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (attempt_id, number)
) WITHOUT ROWID;
