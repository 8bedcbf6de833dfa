-- Who may come in, whose access was ended, and the team mirrors that were published.

-- Invitations; the code itself stands nowhere.
CREATE TABLE invitations (
    id       TEXT PRIMARY KEY,      -- what a manager calls it by; opens nothing
    hash     TEXT NOT NULL UNIQUE,  -- SHA-256 of the code
    team     TEXT NOT NULL,
    uses     BIGINT NOT NULL,
    used     BIGINT NOT NULL DEFAULT 0,
    made     BIGINT NOT NULL,
    expires  BIGINT NOT NULL,
    revoked  BIGINT
);

-- People whose access was ended. It outlives what they erase, or the next link would let them in again.
CREATE TABLE ended (
    person   BIGINT PRIMARY KEY,
    kenmerk  TEXT NOT NULL,         -- by which access is given back
    at       BIGINT NOT NULL,
    erase    BIGINT,                -- when all of theirs goes; empty for who was shut out
    told     BIGINT
);

-- What a team mirror said of a month. Written once and never worked out again: who joins or leaves changes nothing.
CREATE TABLE mirrors (
    team    TEXT NOT NULL,
    month   TEXT NOT NULL,
    shares  TEXT NOT NULL,          -- JSON: fifths by kernaspect; empty when too few people shared
    made    BIGINT NOT NULL,
    PRIMARY KEY (team, month)
);
