CREATE TABLE facet_chunks (
  "chunk" INTEGER PRIMARY KEY,
  "data" BLOB NOT NULL
) STRICT;

CREATE INDEX decisions_judges ON decisions ("names_judges", "judges");
