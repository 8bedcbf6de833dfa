-- When an update was sent, by its server's clock: a number that comes back with another date is another server's.

ALTER TABLE handled ADD COLUMN sent DOUBLE PRECISION;  -- seconds since 1970; empty for what bears no date
