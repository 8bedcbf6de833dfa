-- Everything a turn reads and writes. Times are milliseconds since 1970 (UTC); ids are made by the application.

-- Where a person's conversation stands; only of people who consented.
CREATE TABLE people (
    person        BIGINT PRIMARY KEY,
    conversation  TEXT NOT NULL,
    resting       BIGINT,               -- since when they have the bot blocked
    changed_at    BIGINT NOT NULL
);

-- What people wrote, with the words it answered.
CREATE TABLE entries (
    person      BIGINT NOT NULL,
    id          TEXT NOT NULL,
    kind        TEXT NOT NULL,
    kernaspect  TEXT NOT NULL,
    vraag       TEXT NOT NULL,
    asked       TEXT NOT NULL,
    kader       TEXT NOT NULL,
    text        TEXT NOT NULL,
    schuilnaam  TEXT NOT NULL,
    concreet    INTEGER NOT NULL,
    bron        TEXT NOT NULL DEFAULT '',   -- whose evidence it is
    genoeg      TEXT NOT NULL DEFAULT '',   -- the person said "zo is het goed"
    message     BIGINT,
    at          BIGINT NOT NULL,
    changed_at  BIGINT NOT NULL,
    PRIMARY KEY (person, id)
);
CREATE INDEX entries_by_message ON entries (person, message);

-- API calls that must still be made, in order of id per person; processes may give two people the same id.
CREATE TABLE outbox (
    person   BIGINT NOT NULL,
    id       BIGINT NOT NULL,
    method   TEXT NOT NULL,
    params   TEXT NOT NULL,
    at       BIGINT NOT NULL,
    PRIMARY KEY (person, id)
);

-- The message that still shows a question's buttons.
CREATE TABLE shown (
    person   BIGINT PRIMARY KEY,
    message  BIGINT NOT NULL
);

-- Updates that were dealt with; compared exactly, for Telegram's ids may start again lower.
CREATE TABLE handled (
    update_id  BIGINT PRIMARY KEY,
    at         BIGINT NOT NULL
);
CREATE INDEX handled_by_time ON handled (at);

-- Updates that once went wrong: how often they were tried, and those that were set aside. No text.
CREATE TABLE attempts (
    update_id  BIGINT PRIMARY KEY,
    tries      BIGINT NOT NULL,
    at         BIGINT NOT NULL
);
CREATE TABLE set_aside (
    update_id  BIGINT PRIMARY KEY,
    kind       TEXT NOT NULL,
    error      TEXT NOT NULL,
    at         BIGINT NOT NULL
);

-- Processes that run or that ended without saying goodbye.
CREATE TABLE processes (
    id  BIGINT PRIMARY KEY,
    at  BIGINT NOT NULL
);
