-- Filters and counts read facet_chunks since 0003: nothing asks these indexes any more.
DROP INDEX custody_spans_days;

DROP INDEX standings_country;

DROP INDEX standings_facets;

DROP INDEX standings_by_arrest;

DROP INDEX standings_by_release;

DROP INDEX standings_by_name;

CREATE INDEX standings_by_name ON standings ("sort_key");
