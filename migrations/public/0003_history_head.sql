-- The seal of the history as of the end of the last day: one row, another one every day.
CREATE TABLE history_head (
  day TEXT PRIMARY KEY,
  hash TEXT NOT NULL
) STRICT;
