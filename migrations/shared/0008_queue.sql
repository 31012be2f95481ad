-- When something was last heard of everybody held (derived anew), and an index of expected ends.
CREATE TABLE last_news (
  "person_id" INTEGER PRIMARY KEY REFERENCES people ("id"),
  "latest" TEXT,
  "country" TEXT NOT NULL
) STRICT;

CREATE INDEX last_news_latest ON last_news ("latest", "person_id", "country");

CREATE INDEX sentences_expected_end ON sentences ("expected_end_on_latest", "event_id");
