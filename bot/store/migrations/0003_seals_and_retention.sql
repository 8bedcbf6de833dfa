-- What people wrote is sealed from now on. What stands here is marked as plain, read as before, and sealed by
-- `reflectiecoach key rotate` or when it is next written.

UPDATE entries SET text = 'p:' || text WHERE text <> '';
UPDATE entries SET asked = 'p:' || asked WHERE asked <> '';
UPDATE entries SET schuilnaam = 'p:' || schuilnaam WHERE schuilnaam <> '';
UPDATE people SET conversation = 'p:' || conversation;
UPDATE outbox SET params = 'p:' || params;

-- Keys that texts may be sealed with, each with a sealed word that shows whether a key is the right one.
CREATE TABLE seals (
    key    TEXT PRIMARY KEY,
    proof  TEXT NOT NULL
);

ALTER TABLE processes ADD COLUMN key TEXT NOT NULL DEFAULT '';  -- the key it seals with

-- An entry past its time: its words are gone, what it counts for stays.
ALTER TABLE entries ADD COLUMN emptied INTEGER NOT NULL DEFAULT 0;
