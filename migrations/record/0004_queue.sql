-- What the queue of the desk lists, kept by triggers (db/queue.ts).
CREATE TABLE open_conflicts (
  "id" INTEGER PRIMARY KEY,
  "subject" TEXT NOT NULL CHECK ("subject" IN ('person', 'name', 'event', 'sentence', 'designation', 'mass_release', 'figure', 'roll_entry')),
  "subject_id" INTEGER NOT NULL,
  "field" TEXT NOT NULL CHECK ("field" IN ('birth_on', 'birth_place', 'citizenship', 'occupation', 'spelling', 'age', 'family', 'happened_on', 'existence', 'place', 'detaining_body', 'detail', 'articles', 'article_notation', 'court', 'judges', 'outcome', 'term', 'regime', 'money', 'co_defendant_term', 'facility', 'destination', 'days_held', 'isolation_length', 'isolation_start', 'last_meeting', 'injury', 'wording', 'count', 'citizens', 'belarusians', 'taken_abroad', 'named', 'membership', 'running_total', 'wave', 'reason', 'route', 'requested_by', 'terms', 'aim', 'list', 'legal_act', 'denial', 'condition', 'context', 'other')),
  "revision_id" INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX open_conflicts_unique ON open_conflicts ("subject", "subject_id", "field");

CREATE TABLE unsourced_facts (
  "id" INTEGER PRIMARY KEY,
  "subject" TEXT NOT NULL CHECK ("subject" IN ('person', 'name', 'event', 'sentence', 'designation', 'mass_release', 'figure', 'roll_entry')),
  "subject_id" INTEGER NOT NULL,
  "revision_id" INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX unsourced_facts_unique ON unsourced_facts ("subject", "subject_id");

CREATE TRIGGER claims_queue_insert AFTER INSERT ON claims BEGIN
  DELETE FROM open_conflicts WHERE subject = new.subject AND subject_id = new.subject_id AND field = coalesce(new.field, 'existence') AND NOT coalesce((SELECT max(c.stance = 'contradicts' OR c.state = 'disputed')
      OR max(iif((c.value IS NULL OR c.field IN ('happened_on', 'birth_on', 'isolation_start', 'last_meeting')), c.value_on_earliest, NULL)) > min(iif((c.value IS NULL OR c.field IN ('happened_on', 'birth_on', 'isolation_start', 'last_meeting')), c.value_on_latest, NULL)) FROM claims c WHERE c.subject = new.subject AND c.subject_id = new.subject_id
      AND coalesce(c.field, 'existence') = coalesce(new.field, 'existence') AND c.state IN ('accepted', 'disputed')
      AND NOT EXISTS (SELECT 1 FROM adjudications a WHERE a.subject = new.subject
        AND a.subject_id = new.subject_id AND a.field = coalesce(new.field, 'existence'))), FALSE);
  INSERT OR IGNORE INTO open_conflicts (subject, subject_id, field, revision_id)
    SELECT new.subject, new.subject_id, coalesce(new.field, 'existence'), (SELECT revision_id FROM open_revision) WHERE coalesce((SELECT max(c.stance = 'contradicts' OR c.state = 'disputed')
      OR max(iif((c.value IS NULL OR c.field IN ('happened_on', 'birth_on', 'isolation_start', 'last_meeting')), c.value_on_earliest, NULL)) > min(iif((c.value IS NULL OR c.field IN ('happened_on', 'birth_on', 'isolation_start', 'last_meeting')), c.value_on_latest, NULL)) FROM claims c WHERE c.subject = new.subject AND c.subject_id = new.subject_id
      AND coalesce(c.field, 'existence') = coalesce(new.field, 'existence') AND c.state IN ('accepted', 'disputed')
      AND NOT EXISTS (SELECT 1 FROM adjudications a WHERE a.subject = new.subject
        AND a.subject_id = new.subject_id AND a.field = coalesce(new.field, 'existence'))), FALSE);
  DELETE FROM unsourced_facts WHERE subject = new.subject AND subject_id = new.subject_id AND EXISTS (SELECT 1 FROM claims c
      WHERE c.subject = new.subject AND c.subject_id = new.subject_id AND c.source_id IS NOT NULL
        AND c.stance = 'supports' AND c.state IN ('accepted', 'disputed'));
  INSERT OR IGNORE INTO unsourced_facts (subject, subject_id, revision_id)
    SELECT new.subject, new.subject_id, (SELECT revision_id FROM open_revision)
    WHERE new.subject IN ('event', 'designation', 'name') AND NOT EXISTS (SELECT 1 FROM claims c
      WHERE c.subject = new.subject AND c.subject_id = new.subject_id AND c.source_id IS NOT NULL
        AND c.stance = 'supports' AND c.state IN ('accepted', 'disputed'));
END;

CREATE TRIGGER claims_queue_update AFTER UPDATE ON claims BEGIN
  DELETE FROM open_conflicts WHERE subject = old.subject AND subject_id = old.subject_id AND field = coalesce(old.field, 'existence') AND NOT coalesce((SELECT max(c.stance = 'contradicts' OR c.state = 'disputed')
      OR max(iif((c.value IS NULL OR c.field IN ('happened_on', 'birth_on', 'isolation_start', 'last_meeting')), c.value_on_earliest, NULL)) > min(iif((c.value IS NULL OR c.field IN ('happened_on', 'birth_on', 'isolation_start', 'last_meeting')), c.value_on_latest, NULL)) FROM claims c WHERE c.subject = old.subject AND c.subject_id = old.subject_id
      AND coalesce(c.field, 'existence') = coalesce(old.field, 'existence') AND c.state IN ('accepted', 'disputed')
      AND NOT EXISTS (SELECT 1 FROM adjudications a WHERE a.subject = old.subject
        AND a.subject_id = old.subject_id AND a.field = coalesce(old.field, 'existence'))), FALSE);
  INSERT OR IGNORE INTO open_conflicts (subject, subject_id, field, revision_id)
    SELECT old.subject, old.subject_id, coalesce(old.field, 'existence'), (SELECT revision_id FROM open_revision) WHERE coalesce((SELECT max(c.stance = 'contradicts' OR c.state = 'disputed')
      OR max(iif((c.value IS NULL OR c.field IN ('happened_on', 'birth_on', 'isolation_start', 'last_meeting')), c.value_on_earliest, NULL)) > min(iif((c.value IS NULL OR c.field IN ('happened_on', 'birth_on', 'isolation_start', 'last_meeting')), c.value_on_latest, NULL)) FROM claims c WHERE c.subject = old.subject AND c.subject_id = old.subject_id
      AND coalesce(c.field, 'existence') = coalesce(old.field, 'existence') AND c.state IN ('accepted', 'disputed')
      AND NOT EXISTS (SELECT 1 FROM adjudications a WHERE a.subject = old.subject
        AND a.subject_id = old.subject_id AND a.field = coalesce(old.field, 'existence'))), FALSE);
  DELETE FROM unsourced_facts WHERE subject = old.subject AND subject_id = old.subject_id AND EXISTS (SELECT 1 FROM claims c
      WHERE c.subject = old.subject AND c.subject_id = old.subject_id AND c.source_id IS NOT NULL
        AND c.stance = 'supports' AND c.state IN ('accepted', 'disputed'));
  INSERT OR IGNORE INTO unsourced_facts (subject, subject_id, revision_id)
    SELECT old.subject, old.subject_id, (SELECT revision_id FROM open_revision)
    WHERE old.subject IN ('event', 'designation', 'name') AND NOT EXISTS (SELECT 1 FROM claims c
      WHERE c.subject = old.subject AND c.subject_id = old.subject_id AND c.source_id IS NOT NULL
        AND c.stance = 'supports' AND c.state IN ('accepted', 'disputed'));
  DELETE FROM open_conflicts WHERE subject = new.subject AND subject_id = new.subject_id AND field = coalesce(new.field, 'existence') AND NOT coalesce((SELECT max(c.stance = 'contradicts' OR c.state = 'disputed')
      OR max(iif((c.value IS NULL OR c.field IN ('happened_on', 'birth_on', 'isolation_start', 'last_meeting')), c.value_on_earliest, NULL)) > min(iif((c.value IS NULL OR c.field IN ('happened_on', 'birth_on', 'isolation_start', 'last_meeting')), c.value_on_latest, NULL)) FROM claims c WHERE c.subject = new.subject AND c.subject_id = new.subject_id
      AND coalesce(c.field, 'existence') = coalesce(new.field, 'existence') AND c.state IN ('accepted', 'disputed')
      AND NOT EXISTS (SELECT 1 FROM adjudications a WHERE a.subject = new.subject
        AND a.subject_id = new.subject_id AND a.field = coalesce(new.field, 'existence'))), FALSE);
  INSERT OR IGNORE INTO open_conflicts (subject, subject_id, field, revision_id)
    SELECT new.subject, new.subject_id, coalesce(new.field, 'existence'), (SELECT revision_id FROM open_revision) WHERE coalesce((SELECT max(c.stance = 'contradicts' OR c.state = 'disputed')
      OR max(iif((c.value IS NULL OR c.field IN ('happened_on', 'birth_on', 'isolation_start', 'last_meeting')), c.value_on_earliest, NULL)) > min(iif((c.value IS NULL OR c.field IN ('happened_on', 'birth_on', 'isolation_start', 'last_meeting')), c.value_on_latest, NULL)) FROM claims c WHERE c.subject = new.subject AND c.subject_id = new.subject_id
      AND coalesce(c.field, 'existence') = coalesce(new.field, 'existence') AND c.state IN ('accepted', 'disputed')
      AND NOT EXISTS (SELECT 1 FROM adjudications a WHERE a.subject = new.subject
        AND a.subject_id = new.subject_id AND a.field = coalesce(new.field, 'existence'))), FALSE);
  DELETE FROM unsourced_facts WHERE subject = new.subject AND subject_id = new.subject_id AND EXISTS (SELECT 1 FROM claims c
      WHERE c.subject = new.subject AND c.subject_id = new.subject_id AND c.source_id IS NOT NULL
        AND c.stance = 'supports' AND c.state IN ('accepted', 'disputed'));
  INSERT OR IGNORE INTO unsourced_facts (subject, subject_id, revision_id)
    SELECT new.subject, new.subject_id, (SELECT revision_id FROM open_revision)
    WHERE new.subject IN ('event', 'designation', 'name') AND NOT EXISTS (SELECT 1 FROM claims c
      WHERE c.subject = new.subject AND c.subject_id = new.subject_id AND c.source_id IS NOT NULL
        AND c.stance = 'supports' AND c.state IN ('accepted', 'disputed'));
END;

CREATE TRIGGER claims_queue_delete AFTER DELETE ON claims BEGIN
  DELETE FROM open_conflicts WHERE subject = old.subject AND subject_id = old.subject_id AND field = coalesce(old.field, 'existence') AND NOT coalesce((SELECT max(c.stance = 'contradicts' OR c.state = 'disputed')
      OR max(iif((c.value IS NULL OR c.field IN ('happened_on', 'birth_on', 'isolation_start', 'last_meeting')), c.value_on_earliest, NULL)) > min(iif((c.value IS NULL OR c.field IN ('happened_on', 'birth_on', 'isolation_start', 'last_meeting')), c.value_on_latest, NULL)) FROM claims c WHERE c.subject = old.subject AND c.subject_id = old.subject_id
      AND coalesce(c.field, 'existence') = coalesce(old.field, 'existence') AND c.state IN ('accepted', 'disputed')
      AND NOT EXISTS (SELECT 1 FROM adjudications a WHERE a.subject = old.subject
        AND a.subject_id = old.subject_id AND a.field = coalesce(old.field, 'existence'))), FALSE);
  INSERT OR IGNORE INTO open_conflicts (subject, subject_id, field, revision_id)
    SELECT old.subject, old.subject_id, coalesce(old.field, 'existence'), (SELECT revision_id FROM open_revision) WHERE coalesce((SELECT max(c.stance = 'contradicts' OR c.state = 'disputed')
      OR max(iif((c.value IS NULL OR c.field IN ('happened_on', 'birth_on', 'isolation_start', 'last_meeting')), c.value_on_earliest, NULL)) > min(iif((c.value IS NULL OR c.field IN ('happened_on', 'birth_on', 'isolation_start', 'last_meeting')), c.value_on_latest, NULL)) FROM claims c WHERE c.subject = old.subject AND c.subject_id = old.subject_id
      AND coalesce(c.field, 'existence') = coalesce(old.field, 'existence') AND c.state IN ('accepted', 'disputed')
      AND NOT EXISTS (SELECT 1 FROM adjudications a WHERE a.subject = old.subject
        AND a.subject_id = old.subject_id AND a.field = coalesce(old.field, 'existence'))), FALSE);
  DELETE FROM unsourced_facts WHERE subject = old.subject AND subject_id = old.subject_id AND EXISTS (SELECT 1 FROM claims c
      WHERE c.subject = old.subject AND c.subject_id = old.subject_id AND c.source_id IS NOT NULL
        AND c.stance = 'supports' AND c.state IN ('accepted', 'disputed'));
  INSERT OR IGNORE INTO unsourced_facts (subject, subject_id, revision_id)
    SELECT old.subject, old.subject_id, (SELECT revision_id FROM open_revision)
    WHERE old.subject IN ('event', 'designation', 'name') AND NOT EXISTS (SELECT 1 FROM claims c
      WHERE c.subject = old.subject AND c.subject_id = old.subject_id AND c.source_id IS NOT NULL
        AND c.stance = 'supports' AND c.state IN ('accepted', 'disputed'));
END;

CREATE TRIGGER adjudications_queue_insert AFTER INSERT ON adjudications BEGIN
  DELETE FROM open_conflicts WHERE subject = new.subject AND subject_id = new.subject_id AND field = coalesce(new.field, 'existence') AND NOT coalesce((SELECT max(c.stance = 'contradicts' OR c.state = 'disputed')
      OR max(iif((c.value IS NULL OR c.field IN ('happened_on', 'birth_on', 'isolation_start', 'last_meeting')), c.value_on_earliest, NULL)) > min(iif((c.value IS NULL OR c.field IN ('happened_on', 'birth_on', 'isolation_start', 'last_meeting')), c.value_on_latest, NULL)) FROM claims c WHERE c.subject = new.subject AND c.subject_id = new.subject_id
      AND coalesce(c.field, 'existence') = coalesce(new.field, 'existence') AND c.state IN ('accepted', 'disputed')
      AND NOT EXISTS (SELECT 1 FROM adjudications a WHERE a.subject = new.subject
        AND a.subject_id = new.subject_id AND a.field = coalesce(new.field, 'existence'))), FALSE);
  INSERT OR IGNORE INTO open_conflicts (subject, subject_id, field, revision_id)
    SELECT new.subject, new.subject_id, coalesce(new.field, 'existence'), (SELECT revision_id FROM open_revision) WHERE coalesce((SELECT max(c.stance = 'contradicts' OR c.state = 'disputed')
      OR max(iif((c.value IS NULL OR c.field IN ('happened_on', 'birth_on', 'isolation_start', 'last_meeting')), c.value_on_earliest, NULL)) > min(iif((c.value IS NULL OR c.field IN ('happened_on', 'birth_on', 'isolation_start', 'last_meeting')), c.value_on_latest, NULL)) FROM claims c WHERE c.subject = new.subject AND c.subject_id = new.subject_id
      AND coalesce(c.field, 'existence') = coalesce(new.field, 'existence') AND c.state IN ('accepted', 'disputed')
      AND NOT EXISTS (SELECT 1 FROM adjudications a WHERE a.subject = new.subject
        AND a.subject_id = new.subject_id AND a.field = coalesce(new.field, 'existence'))), FALSE);
END;

CREATE TRIGGER adjudications_queue_update AFTER UPDATE ON adjudications BEGIN
  DELETE FROM open_conflicts WHERE subject = old.subject AND subject_id = old.subject_id AND field = coalesce(old.field, 'existence') AND NOT coalesce((SELECT max(c.stance = 'contradicts' OR c.state = 'disputed')
      OR max(iif((c.value IS NULL OR c.field IN ('happened_on', 'birth_on', 'isolation_start', 'last_meeting')), c.value_on_earliest, NULL)) > min(iif((c.value IS NULL OR c.field IN ('happened_on', 'birth_on', 'isolation_start', 'last_meeting')), c.value_on_latest, NULL)) FROM claims c WHERE c.subject = old.subject AND c.subject_id = old.subject_id
      AND coalesce(c.field, 'existence') = coalesce(old.field, 'existence') AND c.state IN ('accepted', 'disputed')
      AND NOT EXISTS (SELECT 1 FROM adjudications a WHERE a.subject = old.subject
        AND a.subject_id = old.subject_id AND a.field = coalesce(old.field, 'existence'))), FALSE);
  INSERT OR IGNORE INTO open_conflicts (subject, subject_id, field, revision_id)
    SELECT old.subject, old.subject_id, coalesce(old.field, 'existence'), (SELECT revision_id FROM open_revision) WHERE coalesce((SELECT max(c.stance = 'contradicts' OR c.state = 'disputed')
      OR max(iif((c.value IS NULL OR c.field IN ('happened_on', 'birth_on', 'isolation_start', 'last_meeting')), c.value_on_earliest, NULL)) > min(iif((c.value IS NULL OR c.field IN ('happened_on', 'birth_on', 'isolation_start', 'last_meeting')), c.value_on_latest, NULL)) FROM claims c WHERE c.subject = old.subject AND c.subject_id = old.subject_id
      AND coalesce(c.field, 'existence') = coalesce(old.field, 'existence') AND c.state IN ('accepted', 'disputed')
      AND NOT EXISTS (SELECT 1 FROM adjudications a WHERE a.subject = old.subject
        AND a.subject_id = old.subject_id AND a.field = coalesce(old.field, 'existence'))), FALSE);
  DELETE FROM open_conflicts WHERE subject = new.subject AND subject_id = new.subject_id AND field = coalesce(new.field, 'existence') AND NOT coalesce((SELECT max(c.stance = 'contradicts' OR c.state = 'disputed')
      OR max(iif((c.value IS NULL OR c.field IN ('happened_on', 'birth_on', 'isolation_start', 'last_meeting')), c.value_on_earliest, NULL)) > min(iif((c.value IS NULL OR c.field IN ('happened_on', 'birth_on', 'isolation_start', 'last_meeting')), c.value_on_latest, NULL)) FROM claims c WHERE c.subject = new.subject AND c.subject_id = new.subject_id
      AND coalesce(c.field, 'existence') = coalesce(new.field, 'existence') AND c.state IN ('accepted', 'disputed')
      AND NOT EXISTS (SELECT 1 FROM adjudications a WHERE a.subject = new.subject
        AND a.subject_id = new.subject_id AND a.field = coalesce(new.field, 'existence'))), FALSE);
  INSERT OR IGNORE INTO open_conflicts (subject, subject_id, field, revision_id)
    SELECT new.subject, new.subject_id, coalesce(new.field, 'existence'), (SELECT revision_id FROM open_revision) WHERE coalesce((SELECT max(c.stance = 'contradicts' OR c.state = 'disputed')
      OR max(iif((c.value IS NULL OR c.field IN ('happened_on', 'birth_on', 'isolation_start', 'last_meeting')), c.value_on_earliest, NULL)) > min(iif((c.value IS NULL OR c.field IN ('happened_on', 'birth_on', 'isolation_start', 'last_meeting')), c.value_on_latest, NULL)) FROM claims c WHERE c.subject = new.subject AND c.subject_id = new.subject_id
      AND coalesce(c.field, 'existence') = coalesce(new.field, 'existence') AND c.state IN ('accepted', 'disputed')
      AND NOT EXISTS (SELECT 1 FROM adjudications a WHERE a.subject = new.subject
        AND a.subject_id = new.subject_id AND a.field = coalesce(new.field, 'existence'))), FALSE);
END;

CREATE TRIGGER adjudications_queue_delete AFTER DELETE ON adjudications BEGIN
  DELETE FROM open_conflicts WHERE subject = old.subject AND subject_id = old.subject_id AND field = coalesce(old.field, 'existence') AND NOT coalesce((SELECT max(c.stance = 'contradicts' OR c.state = 'disputed')
      OR max(iif((c.value IS NULL OR c.field IN ('happened_on', 'birth_on', 'isolation_start', 'last_meeting')), c.value_on_earliest, NULL)) > min(iif((c.value IS NULL OR c.field IN ('happened_on', 'birth_on', 'isolation_start', 'last_meeting')), c.value_on_latest, NULL)) FROM claims c WHERE c.subject = old.subject AND c.subject_id = old.subject_id
      AND coalesce(c.field, 'existence') = coalesce(old.field, 'existence') AND c.state IN ('accepted', 'disputed')
      AND NOT EXISTS (SELECT 1 FROM adjudications a WHERE a.subject = old.subject
        AND a.subject_id = old.subject_id AND a.field = coalesce(old.field, 'existence'))), FALSE);
  INSERT OR IGNORE INTO open_conflicts (subject, subject_id, field, revision_id)
    SELECT old.subject, old.subject_id, coalesce(old.field, 'existence'), (SELECT revision_id FROM open_revision) WHERE coalesce((SELECT max(c.stance = 'contradicts' OR c.state = 'disputed')
      OR max(iif((c.value IS NULL OR c.field IN ('happened_on', 'birth_on', 'isolation_start', 'last_meeting')), c.value_on_earliest, NULL)) > min(iif((c.value IS NULL OR c.field IN ('happened_on', 'birth_on', 'isolation_start', 'last_meeting')), c.value_on_latest, NULL)) FROM claims c WHERE c.subject = old.subject AND c.subject_id = old.subject_id
      AND coalesce(c.field, 'existence') = coalesce(old.field, 'existence') AND c.state IN ('accepted', 'disputed')
      AND NOT EXISTS (SELECT 1 FROM adjudications a WHERE a.subject = old.subject
        AND a.subject_id = old.subject_id AND a.field = coalesce(old.field, 'existence'))), FALSE);
END;

CREATE TRIGGER events_queue_insert AFTER INSERT ON events BEGIN
  INSERT INTO unsourced_facts (subject, subject_id, revision_id) VALUES ('event', new.id, (SELECT revision_id FROM open_revision));
END;

CREATE TRIGGER events_queue_delete AFTER DELETE ON events BEGIN
  DELETE FROM unsourced_facts WHERE subject = 'event' AND subject_id = old.id;
END;

CREATE TRIGGER designations_queue_insert AFTER INSERT ON designations BEGIN
  INSERT INTO unsourced_facts (subject, subject_id, revision_id) VALUES ('designation', new.id, (SELECT revision_id FROM open_revision));
END;

CREATE TRIGGER designations_queue_delete AFTER DELETE ON designations BEGIN
  DELETE FROM unsourced_facts WHERE subject = 'designation' AND subject_id = old.id;
END;

CREATE TRIGGER names_queue_insert AFTER INSERT ON names BEGIN
  INSERT INTO unsourced_facts (subject, subject_id, revision_id) VALUES ('name', new.id, (SELECT revision_id FROM open_revision));
END;

CREATE TRIGGER names_queue_delete AFTER DELETE ON names BEGIN
  DELETE FROM unsourced_facts WHERE subject = 'name' AND subject_id = old.id;
END;

INSERT INTO open_conflicts (subject, subject_id, field, revision_id)
    SELECT subject, subject_id, field, since FROM (
      SELECT c.subject, c.subject_id, coalesce(c.field, 'existence') AS field,
        max(coalesce((SELECT max(r.revision_id) FROM revision_rows r
      WHERE r.table_name = 'claims' AND r.row_id = c.id), 0)) AS since
      FROM claims c WHERE c.state IN ('accepted', 'disputed') AND NOT EXISTS (SELECT 1 FROM adjudications a
        WHERE a.subject = c.subject AND a.subject_id = c.subject_id AND a.field = coalesce(c.field, 'existence'))
      GROUP BY c.subject, c.subject_id, coalesce(c.field, 'existence')
      HAVING max(c.stance = 'contradicts' OR c.state = 'disputed')
      OR max(iif((c.value IS NULL OR c.field IN ('happened_on', 'birth_on', 'isolation_start', 'last_meeting')), c.value_on_earliest, NULL)) > min(iif((c.value IS NULL OR c.field IN ('happened_on', 'birth_on', 'isolation_start', 'last_meeting')), c.value_on_latest, NULL))
    ) ORDER BY since, subject, subject_id, field;

INSERT INTO unsourced_facts (subject, subject_id, revision_id)
    SELECT 'event', f.id, coalesce((SELECT min(r.revision_id) FROM revision_rows r
      WHERE r.table_name = 'events' AND r.row_id = f.id), 0) FROM events f
    WHERE NOT EXISTS (SELECT 1 FROM claims c
      WHERE c.subject = 'event' AND c.subject_id = f.id AND c.source_id IS NOT NULL
        AND c.stance = 'supports' AND c.state IN ('accepted', 'disputed')) ORDER BY 3, 2;

INSERT INTO unsourced_facts (subject, subject_id, revision_id)
    SELECT 'designation', f.id, coalesce((SELECT min(r.revision_id) FROM revision_rows r
      WHERE r.table_name = 'designations' AND r.row_id = f.id), 0) FROM designations f
    WHERE NOT EXISTS (SELECT 1 FROM claims c
      WHERE c.subject = 'designation' AND c.subject_id = f.id AND c.source_id IS NOT NULL
        AND c.stance = 'supports' AND c.state IN ('accepted', 'disputed')) ORDER BY 3, 2;

INSERT INTO unsourced_facts (subject, subject_id, revision_id)
    SELECT 'name', f.id, coalesce((SELECT min(r.revision_id) FROM revision_rows r
      WHERE r.table_name = 'names' AND r.row_id = f.id), 0) FROM names f
    WHERE NOT EXISTS (SELECT 1 FROM claims c
      WHERE c.subject = 'name' AND c.subject_id = f.id AND c.source_id IS NOT NULL
        AND c.stance = 'supports' AND c.state IN ('accepted', 'disputed')) ORDER BY 3, 2;
