-- Standings know when something was last heard (the rows are derived anew), and what expects an end has an index.
DROP TABLE standings;

CREATE TABLE standings (
  "person_id" INTEGER PRIMARY KEY REFERENCES people ("id"),
  "status" TEXT NOT NULL CHECK ("status" IN ('at_liberty_before_arrest', 'administrative_detention', 'police_custody', 'pretrial_detention', 'house_arrest_pretrial', 'serving_imprisonment', 'serving_open_facility', 'serving_home_restriction', 'compulsory_psychiatric', 'arrest_sentence', 'held_unspecified', 'released_under_investigation', 'at_liberty_awaiting_serving', 'released', 'released_exiled', 'suspended_sentence', 'wanted_or_in_absentia', 'disappeared', 'died_in_custody', 'died_after_release', 'unknown')),
  "certainty" TEXT NOT NULL CHECK ("certainty" IN ('confirmed', 'believed', 'unknown')),
  "since_on" TEXT,
  "since_on_earliest" TEXT,
  "since_on_latest" TEXT,
  "behind_bars" INTEGER NOT NULL DEFAULT 0 CHECK ("behind_bars" IN (0, 1)),
  "deprived_wide" INTEGER NOT NULL DEFAULT 0 CHECK ("deprived_wide" IN (0, 1)),
  "sex" TEXT NOT NULL CHECK ("sex" IN ('female', 'male', 'other', 'unknown')),
  "country" TEXT NOT NULL,
  "fictional" INTEGER NOT NULL DEFAULT 0 CHECK ("fictional" IN (0, 1)),
  "first_arrest_earliest" TEXT,
  "last_arrest_earliest" TEXT,
  "last_release_earliest" TEXT,
  "last_release_type" TEXT CHECK ("last_release_type" IN ('full_term_served', 'term_offset_by_remand', 'parole', 'amnesty', 'pardon', 'exchange', 'negotiated_release', 'acquittal', 'conviction_quashed', 'case_dropped', 'measure_changed', 'commuted_to_non_custodial', 'medical', 'suspended_on_appeal', 'escape', 'end_of_administrative_arrest', 'other', 'unknown')),
  "last_news_latest" TEXT,
  "display_names" TEXT NOT NULL CHECK (json_valid("display_names")),
  "sort_key" TEXT NOT NULL,
  "name_keys" TEXT NOT NULL,
  CHECK (("since_on" IS NULL) = ("since_on_earliest" IS NULL) AND ("since_on" IS NULL) = ("since_on_latest" IS NULL)),
  CHECK ("since_on_earliest" <= "since_on_latest" AND "since_on_earliest" GLOB '????-??-??' AND "since_on_latest" GLOB '????-??-??')
) STRICT;

CREATE INDEX standings_by_name ON standings ("sort_key", "person_id", "status", "country", "sex");

CREATE INDEX standings_fictional ON standings ("fictional");

CREATE INDEX standings_country ON standings ("country");

CREATE INDEX standings_facets ON standings ("status", "country", "sex");

CREATE INDEX standings_by_arrest ON standings ("last_arrest_earliest", "person_id");

CREATE INDEX standings_by_release ON standings ("last_release_earliest", "person_id");

CREATE INDEX standings_by_news ON standings ("deprived_wide", "last_news_latest", "person_id", "country");

CREATE INDEX sentences_expected_end ON sentences ("expected_end_on_latest", "event_id");
