-- A quiz may ask a part of its bank; one of each part is unfinished at most.
ALTER TABLE quiz_attempts ADD COLUMN selection TEXT NOT NULL DEFAULT '';
ALTER TABLE quiz_attempts ADD COLUMN seed INTEGER NOT NULL DEFAULT 0;
DROP INDEX quiz_attempts_unfinished;
CREATE UNIQUE INDEX quiz_attempts_unfinished ON quiz_attempts (bank, selection) WHERE finished = 0;

ALTER TABLE quiz_answers ADD COLUMN answered_at INTEGER NOT NULL DEFAULT 0;

-- What was answered in quizzes and exams that are over, for what is asked next.
CREATE TABLE reviews (
    id          INTEGER PRIMARY KEY,
    bank        TEXT NOT NULL,
    question    TEXT NOT NULL,
    skill       TEXT NOT NULL,
    answered_at INTEGER NOT NULL,
    correct     INTEGER NOT NULL
);

CREATE INDEX reviews_of_a_bank ON reviews (bank, answered_at);
