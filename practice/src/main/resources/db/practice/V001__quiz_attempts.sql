-- An attempt keeps the bank as it was asked: a later change of the bank's file changes no history.
CREATE TABLE quiz_attempts (
    id          INTEGER PRIMARY KEY,
    bank        TEXT NOT NULL,
    content     TEXT NOT NULL,
    started_at  INTEGER NOT NULL,
    changed_at  INTEGER NOT NULL,
    finished    INTEGER NOT NULL DEFAULT 0,
    last_use    INTEGER NOT NULL
);

CREATE UNIQUE INDEX quiz_attempts_unfinished ON quiz_attempts (bank) WHERE finished = 0;

CREATE TABLE quiz_answers (
    attempt_id  INTEGER NOT NULL REFERENCES quiz_attempts (id),
    number      INTEGER NOT NULL,
    letters     TEXT NOT NULL,
    PRIMARY KEY (attempt_id, number)
) WITHOUT ROWID;
