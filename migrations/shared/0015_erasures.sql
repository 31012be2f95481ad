-- That texts of a removed person were erased; never published.
CREATE TABLE erasures (
  "id" INTEGER PRIMARY KEY,
  "person_id" INTEGER NOT NULL REFERENCES people ("id"),
  "basis" TEXT NOT NULL CHECK ("basis" IN ('request_of_person', 'request_of_family', 'minor', 'danger', 'court_order', 'mistaken_identity')),
  "pieces" INTEGER,
  "digest" TEXT
) STRICT;

CREATE INDEX erasures_person ON erasures ("person_id");
