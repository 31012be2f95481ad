-- Photos of people, and their bytes apart.
CREATE TABLE photo_files (
  "id" INTEGER PRIMARY KEY,
  "hash" TEXT NOT NULL,
  "large" BLOB NOT NULL,
  "small" BLOB NOT NULL
) STRICT;

CREATE UNIQUE INDEX photo_files_hash ON photo_files ("hash");

CREATE TABLE photos (
  "id" INTEGER PRIMARY KEY,
  "person_id" INTEGER NOT NULL REFERENCES people ("id"),
  "source_id" INTEGER NOT NULL REFERENCES sources ("id"),
  "file_id" INTEGER NOT NULL REFERENCES photo_files ("id"),
  "hash" TEXT NOT NULL,
  "width" INTEGER NOT NULL,
  "height" INTEGER NOT NULL,
  "licence" TEXT CHECK ("licence" IN ('permission', 'cc_by', 'cc_by_sa', 'cc0', 'public_domain', 'quotation')),
  "rights_holder" TEXT,
  "identity_how" TEXT CHECK ("identity_how" IN ('person', 'family', 'lawyer', 'acquaintance', 'documents', 'several_sources')),
  "identity_by" TEXT,
  "consent" TEXT CHECK ("consent" IN ('given', 'not_asked', 'not_possible')),
  "consent_note" TEXT,
  "alt" TEXT CHECK (json_valid("alt")),
  "note" TEXT,
  "publication_level" TEXT NOT NULL DEFAULT 'internal' CHECK ("publication_level" IN ('internal', 'public')),
  "version" INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX photos_person ON photos ("person_id");

CREATE INDEX photos_file ON photos ("file_id");

CREATE INDEX photos_source ON photos ("source_id");
