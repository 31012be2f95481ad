-- The newest publication, and the newest that took anything back or replaced it.
CREATE TABLE publications (
  version INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('ordinary', 'hide'))
) STRICT;

-- People of whom only a count may be known, by country, where the count exposes nobody.
CREATE TABLE withheld_counts (
  country TEXT PRIMARY KEY,
  count INTEGER NOT NULL
) STRICT;
