-- When to wake whom, what the coach said of its own accord, and more about each entry.

ALTER TABLE people ADD COLUMN due BIGINT;
CREATE INDEX people_by_due ON people (due);

-- Slots that the coach filled; a slot is filled once, whatever happens.
CREATE TABLE spoke (
    person  BIGINT NOT NULL,
    kind    TEXT NOT NULL,
    slot    TEXT NOT NULL,
    at      BIGINT NOT NULL,
    PRIMARY KEY (person, kind, slot)
);

ALTER TABLE entries ADD COLUMN elementen TEXT NOT NULL DEFAULT '';  -- "she": what the answer showed
ALTER TABLE entries ADD COLUMN over      TEXT NOT NULL DEFAULT '';  -- the entry it is about
ALTER TABLE entries ADD COLUMN afloop    TEXT NOT NULL DEFAULT '';  -- what became of a voornemen
