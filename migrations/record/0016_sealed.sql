-- Whom editors without the right do not see, small enough to be asked about every row.
CREATE TABLE sealed_people (
  "person_id" INTEGER PRIMARY KEY
) STRICT;

INSERT INTO sealed_people (person_id) SELECT id FROM people WHERE publication_level = 'sealed';

CREATE TRIGGER people_seal_insert AFTER INSERT ON people BEGIN
  INSERT INTO sealed_people (person_id) SELECT new.id WHERE new.publication_level = 'sealed';
END;

CREATE TRIGGER people_seal_update AFTER UPDATE OF id, publication_level ON people BEGIN
  DELETE FROM sealed_people WHERE person_id = old.id;
  INSERT INTO sealed_people (person_id) SELECT new.id WHERE new.publication_level = 'sealed';
END;

CREATE TRIGGER people_seal_delete AFTER DELETE ON people BEGIN
  DELETE FROM sealed_people WHERE person_id = old.id;
END;
