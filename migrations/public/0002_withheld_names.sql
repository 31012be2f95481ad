-- Names of a mass release that are not to be told: how many, and nothing else of them.
CREATE TABLE withheld_names (
  mass_release_id INTEGER PRIMARY KEY,
  count INTEGER NOT NULL
) STRICT;
