-- People alone are sealed: of an event, what follows from it would tell (decision 26).
CREATE TRIGGER events_not_sealed_insert BEFORE INSERT ON events
WHEN new."publication_level" = 'sealed'
BEGIN SELECT RAISE(ABORT, 'events: people alone are sealed'); END;

CREATE TRIGGER events_not_sealed_update BEFORE UPDATE OF "publication_level" ON events
WHEN new."publication_level" = 'sealed'
BEGIN SELECT RAISE(ABORT, 'events: people alone are sealed'); END;

CREATE TRIGGER designations_not_sealed_insert BEFORE INSERT ON designations
WHEN new."publication_level" = 'sealed'
BEGIN SELECT RAISE(ABORT, 'designations: people alone are sealed'); END;

CREATE TRIGGER designations_not_sealed_update BEFORE UPDATE OF "publication_level" ON designations
WHEN new."publication_level" = 'sealed'
BEGIN SELECT RAISE(ABORT, 'designations: people alone are sealed'); END;

CREATE TRIGGER mass_releases_not_sealed_insert BEFORE INSERT ON mass_releases
WHEN new."publication_level" = 'sealed'
BEGIN SELECT RAISE(ABORT, 'mass_releases: people alone are sealed'); END;

CREATE TRIGGER mass_releases_not_sealed_update BEFORE UPDATE OF "publication_level" ON mass_releases
WHEN new."publication_level" = 'sealed'
BEGIN SELECT RAISE(ABORT, 'mass_releases: people alone are sealed'); END;

CREATE TRIGGER field_limits_not_sealed_insert BEFORE INSERT ON field_limits
WHEN new."level" = 'sealed'
BEGIN SELECT RAISE(ABORT, 'field_limits: people alone are sealed'); END;

CREATE TRIGGER field_limits_not_sealed_update BEFORE UPDATE OF "level" ON field_limits
WHEN new."level" = 'sealed'
BEGIN SELECT RAISE(ABORT, 'field_limits: people alone are sealed'); END;
