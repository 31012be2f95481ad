-- Which record became part of which, whose an old address was, and who is not the same person.
CREATE TEMP TABLE kept AS SELECT * FROM people;

DROP TABLE people;

CREATE TABLE people (
  "id" INTEGER PRIMARY KEY,
  "slug" TEXT NOT NULL,
  "sex" TEXT NOT NULL DEFAULT 'unknown' CHECK ("sex" IN ('female', 'male', 'other', 'unknown')),
  "birth_on" TEXT,
  "birth_on_earliest" TEXT,
  "birth_on_latest" TEXT,
  "birth_place" TEXT,
  "country" TEXT NOT NULL,
  "summary" TEXT CHECK (json_valid("summary")),
  "fictional" INTEGER NOT NULL DEFAULT 0 CHECK ("fictional" IN (0, 1)),
  "publication_level" TEXT NOT NULL DEFAULT 'internal' CHECK ("publication_level" IN ('public', 'public_limited', 'counted_only', 'internal', 'sealed', 'removed')),
  "merged_into" INTEGER REFERENCES people ("id"),
  "version" INTEGER NOT NULL DEFAULT 1,
  CHECK (("birth_on" IS NULL) = ("birth_on_earliest" IS NULL) AND ("birth_on" IS NULL) = ("birth_on_latest" IS NULL)),
  CHECK ("birth_on_earliest" <= "birth_on_latest" AND "birth_on_earliest" GLOB '????-??-??' AND "birth_on_latest" GLOB '????-??-??')
) STRICT;

CREATE INDEX people_merged_into ON people ("merged_into");

CREATE INDEX people_birth ON people ("birth_on");

CREATE UNIQUE INDEX people_slug_unique ON people ("slug");

CREATE INDEX people_publication ON people ("publication_level", "country");

INSERT INTO people ("id", "slug", "sex", "birth_on", "birth_on_earliest", "birth_on_latest", "birth_place", "country", "summary", "fictional", "publication_level", "version") SELECT "id", "slug", "sex", "birth_on", "birth_on_earliest", "birth_on_latest", "birth_place", "country", "summary", "fictional", "publication_level", "version" FROM kept;

DROP TABLE kept;

CREATE TRIGGER people_texts_insert AFTER INSERT ON people WHEN coalesce(new.summary, '{}') <> '{}' BEGIN
  INSERT INTO texts_fts (rowid, text)
    SELECT new.id * 4 + 0, said FROM (SELECT (SELECT group_concat(value, char(10)) FROM json_each(coalesce(new.summary, '{}'))) AS said)
    WHERE said <> '';
END;

CREATE TRIGGER people_texts_update AFTER UPDATE OF summary ON people WHEN old.summary IS NOT new.summary BEGIN
  DELETE FROM texts_fts WHERE rowid = old.id * 4 + 0;
  INSERT INTO texts_fts (rowid, text)
    SELECT new.id * 4 + 0, said FROM (SELECT (SELECT group_concat(value, char(10)) FROM json_each(coalesce(new.summary, '{}'))) AS said)
    WHERE said <> '';
END;

CREATE TRIGGER people_texts_delete AFTER DELETE ON people WHEN coalesce(old.summary, '{}') <> '{}' BEGIN
  DELETE FROM texts_fts WHERE rowid = old.id * 4 + 0;
END;

CREATE TEMP TABLE kept AS SELECT * FROM old_slugs;

DROP TABLE old_slugs;

CREATE TABLE old_slugs (
  "id" INTEGER PRIMARY KEY,
  "slug" TEXT NOT NULL,
  "person_id" INTEGER REFERENCES people ("id"),
  "old_id" INTEGER
) STRICT;

CREATE UNIQUE INDEX old_slugs_slug_unique ON old_slugs ("slug");

CREATE INDEX old_slugs_person ON old_slugs ("person_id");

INSERT INTO old_slugs ("id", "slug", "person_id") SELECT "id", "slug", "person_id" FROM kept;

DROP TABLE kept;

CREATE TABLE judgements (
  "id" INTEGER PRIMARY KEY,
  "person_id" INTEGER NOT NULL REFERENCES people ("id"),
  "other_id" INTEGER NOT NULL REFERENCES people ("id"),
  "verdict" TEXT NOT NULL CHECK ("verdict" IN ('same', 'different', 'unsure')),
  "why" TEXT,
  "explanation" TEXT CHECK (json_valid("explanation")),
  "version" INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE UNIQUE INDEX judgements_unique ON judgements ("person_id", "other_id");

CREATE INDEX judgements_other ON judgements ("other_id");

CREATE INDEX sources_url ON sources ("url");
