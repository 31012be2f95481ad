CREATE TABLE sources (
  "id" INTEGER PRIMARY KEY,
  "slug" TEXT NOT NULL,
  "publisher" TEXT NOT NULL,
  "title" TEXT,
  "url" TEXT,
  "archived_url" TEXT,
  "published_on" TEXT,
  "published_on_earliest" TEXT,
  "published_on_latest" TEXT,
  "retrieved_on" TEXT,
  "retrieved_on_earliest" TEXT,
  "retrieved_on_latest" TEXT,
  "lang" TEXT,
  "kind" TEXT NOT NULL DEFAULT 'unknown' CHECK ("kind" IN ('official_document', 'state_medium', 'court_document', 'receiving_state', 'ngo_list', 'ngo_statement', 'lawyer', 'family', 'the_person', 'fellow_prisoner', 'witness', 'independent_medium', 'social_media_of_person', 'other_database', 'letter_from_prison', 'unknown')),
  "reliability" TEXT NOT NULL DEFAULT 'unknown' CHECK ("reliability" IN ('highly_reliable', 'likely_reliable', 'unsure', 'likely_unreliable', 'highly_unreliable', 'unknown')),
  "note" TEXT,
  "confidential" INTEGER NOT NULL DEFAULT 0 CHECK ("confidential" IN (0, 1)),
  "version" INTEGER NOT NULL DEFAULT 1,
  CHECK (("published_on" IS NULL) = ("published_on_earliest" IS NULL) AND ("published_on" IS NULL) = ("published_on_latest" IS NULL)),
  CHECK ("published_on_earliest" <= "published_on_latest" AND "published_on_earliest" GLOB '????-??-??' AND "published_on_latest" GLOB '????-??-??'),
  CHECK (("retrieved_on" IS NULL) = ("retrieved_on_earliest" IS NULL) AND ("retrieved_on" IS NULL) = ("retrieved_on_latest" IS NULL)),
  CHECK ("retrieved_on_earliest" <= "retrieved_on_latest" AND "retrieved_on_earliest" GLOB '????-??-??' AND "retrieved_on_latest" GLOB '????-??-??')
) STRICT;

CREATE UNIQUE INDEX sources_slug_unique ON sources ("slug");

CREATE TABLE organisations (
  "id" INTEGER PRIMARY KEY,
  "slug" TEXT NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('state_body', 'ngo', 'international_body', 'medium', 'other')),
  "names" TEXT NOT NULL CHECK (json_valid("names")),
  "country" TEXT,
  "url" TEXT,
  "version" INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE UNIQUE INDEX organisations_slug_unique ON organisations ("slug");

CREATE TABLE courts (
  "id" INTEGER PRIMARY KEY,
  "slug" TEXT NOT NULL,
  "names" TEXT NOT NULL CHECK (json_valid("names")),
  "country" TEXT NOT NULL,
  "version" INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE UNIQUE INDEX courts_slug_unique ON courts ("slug");

CREATE TABLE facilities (
  "id" INTEGER PRIMARY KEY,
  "slug" TEXT NOT NULL,
  "kind" TEXT NOT NULL DEFAULT 'unknown' CHECK ("kind" IN ('police_station', 'temporary_detention_centre', 'pretrial_centre', 'kgb_pretrial_centre', 'penal_colony', 'educational_colony', 'prison', 'open_institution', 'arrest_house', 'medical', 'military', 'home', 'abroad', 'unknown')),
  "names" TEXT NOT NULL CHECK (json_valid("names")),
  "country" TEXT NOT NULL,
  "number" TEXT,
  "region" TEXT,
  "address_local" TEXT,
  "address_latin" TEXT,
  "latitude" REAL,
  "longitude" REAL,
  "version" INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE UNIQUE INDEX facilities_slug_unique ON facilities ("slug");

CREATE TABLE articles (
  "id" INTEGER PRIMARY KEY,
  "jurisdiction" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "article" TEXT NOT NULL,
  "part" TEXT NOT NULL DEFAULT '',
  "titles" TEXT CHECK (json_valid("titles")),
  "version" INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE UNIQUE INDEX articles_unique ON articles ("jurisdiction", "code", "article", "part");

CREATE TABLE cases (
  "id" INTEGER PRIMARY KEY,
  "slug" TEXT NOT NULL,
  "kind" TEXT NOT NULL DEFAULT 'unknown' CHECK ("kind" IN ('criminal', 'administrative', 'extradition', 'compulsory_treatment', 'in_absentia', 'unknown')),
  "names" TEXT NOT NULL CHECK (json_valid("names")),
  "jurisdiction" TEXT NOT NULL,
  "number" TEXT,
  "version" INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE UNIQUE INDEX cases_slug_unique ON cases ("slug");

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
  "version" INTEGER NOT NULL DEFAULT 1,
  CHECK (("birth_on" IS NULL) = ("birth_on_earliest" IS NULL) AND ("birth_on" IS NULL) = ("birth_on_latest" IS NULL)),
  CHECK ("birth_on_earliest" <= "birth_on_latest" AND "birth_on_earliest" GLOB '????-??-??' AND "birth_on_latest" GLOB '????-??-??')
) STRICT;

CREATE UNIQUE INDEX people_slug_unique ON people ("slug");

CREATE INDEX people_publication ON people ("publication_level", "country");

CREATE TABLE old_slugs (
  "id" INTEGER PRIMARY KEY,
  "slug" TEXT NOT NULL,
  "person_id" INTEGER REFERENCES people ("id")
) STRICT;

CREATE UNIQUE INDEX old_slugs_slug_unique ON old_slugs ("slug");

CREATE INDEX old_slugs_person ON old_slugs ("person_id");

CREATE TABLE citizenships (
  "id" INTEGER PRIMARY KEY,
  "person_id" INTEGER NOT NULL REFERENCES people ("id"),
  "country" TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX citizenships_unique ON citizenships ("person_id", "country");

CREATE TABLE occupations (
  "id" INTEGER PRIMARY KEY,
  "person_id" INTEGER NOT NULL REFERENCES people ("id"),
  "occupation" TEXT NOT NULL CHECK ("occupation" IN ('activist', 'artist', 'business', 'clergy', 'human_rights_defender', 'journalist', 'lawyer', 'medic', 'military', 'politician', 'public_official', 'scholar', 'student', 'teacher', 'trade_unionist', 'worker', 'other'))
) STRICT;

CREATE UNIQUE INDEX occupations_unique ON occupations ("person_id", "occupation");

CREATE TABLE names (
  "id" INTEGER PRIMARY KEY,
  "person_id" INTEGER NOT NULL REFERENCES people ("id"),
  "text" TEXT NOT NULL,
  "lang" TEXT NOT NULL,
  "script" TEXT NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('primary', 'alias', 'birth', 'religious', 'pseudonym', 'source_spelling')),
  "scheme" TEXT CHECK ("scheme" IN ('official_passport', 'be_narkamauka', 'be_tarashkevitsa', 'be_lacinka', 'ru', 'bgn', 'media')),
  "version" INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE UNIQUE INDEX names_unique ON names ("person_id", "text", "lang");

CREATE TABLE case_parties (
  "id" INTEGER PRIMARY KEY,
  "case_id" INTEGER NOT NULL REFERENCES cases ("id"),
  "person_id" INTEGER NOT NULL REFERENCES people ("id"),
  "role" TEXT NOT NULL CHECK ("role" IN ('suspect', 'accused', 'defendant', 'convicted', 'witness', 'victim'))
) STRICT;

CREATE UNIQUE INDEX case_parties_unique ON case_parties ("case_id", "person_id", "role");

CREATE INDEX case_parties_person ON case_parties ("person_id");

CREATE TABLE mass_releases (
  "id" INTEGER PRIMARY KEY,
  "slug" TEXT NOT NULL,
  "names" TEXT NOT NULL CHECK (json_valid("names")),
  "country" TEXT NOT NULL,
  "happened_on" TEXT,
  "happened_on_earliest" TEXT,
  "happened_on_latest" TEXT,
  "announced_by_id" INTEGER REFERENCES organisations ("id"),
  "legal_act" TEXT CHECK (json_valid("legal_act")),
  "reasons" TEXT CHECK (json_valid("reasons")),
  "summary" TEXT CHECK (json_valid("summary")),
  "status" TEXT NOT NULL DEFAULT 'announced' CHECK ("status" IN ('announced', 'partly_named', 'reconciled', 'closed')),
  "fictional" INTEGER NOT NULL DEFAULT 0 CHECK ("fictional" IN (0, 1)),
  "publication_level" TEXT NOT NULL DEFAULT 'internal' CHECK ("publication_level" IN ('public', 'public_limited', 'counted_only', 'internal', 'sealed', 'removed')),
  "version" INTEGER NOT NULL DEFAULT 1,
  CHECK (("happened_on" IS NULL) = ("happened_on_earliest" IS NULL) AND ("happened_on" IS NULL) = ("happened_on_latest" IS NULL)),
  CHECK ("happened_on_earliest" <= "happened_on_latest" AND "happened_on_earliest" GLOB '????-??-??' AND "happened_on_latest" GLOB '????-??-??')
) STRICT;

CREATE UNIQUE INDEX mass_releases_slug_unique ON mass_releases ("slug");

CREATE INDEX mass_releases_happened ON mass_releases ("happened_on_earliest");

CREATE INDEX mass_releases_announced_by ON mass_releases ("announced_by_id");

CREATE TABLE events (
  "id" INTEGER PRIMARY KEY,
  "person_id" INTEGER NOT NULL REFERENCES people ("id"),
  "kind" TEXT NOT NULL CHECK ("kind" IN ('arrest', 'charge', 'decision', 'transfer', 'release', 'death', 'search', 'remand_extended', 'moved_to_house_arrest', 'indictment', 'trial_start', 'hearing', 'appeal_filed', 'arrival', 'punishment_cell', 'cell_type_room', 'prison_regime', 'other_ill_treatment', 'hunger_strike', 'medical_event', 'hospitalised', 'visit', 'visit_denied', 'contact_lost', 'contact_restored', 'letter_received', 'lawyer_denied', 'lawyer_disbarred', 'new_case_in_custody', 'added_to_list', 'removed_from_list', 'pardon_request', 'pressure_to_confess', 'regime_mitigation', 'refused_release_terms', 'deportation', 'documents_confiscated', 'arrival_abroad', 'aftermath_measure', 'return', 'burial', 'award', 'statement', 'correction')),
  "happened_on" TEXT,
  "happened_on_earliest" TEXT,
  "happened_on_latest" TEXT,
  "happened_on_verbatim" TEXT,
  "known_on" TEXT,
  "known_on_earliest" TEXT,
  "known_on_latest" TEXT,
  "place" TEXT,
  "facility_id" INTEGER REFERENCES facilities ("id"),
  "case_id" INTEGER REFERENCES cases ("id"),
  "text" TEXT CHECK (json_valid("text")),
  "publication_level" TEXT NOT NULL DEFAULT 'public' CHECK ("publication_level" IN ('public', 'public_limited', 'counted_only', 'internal', 'sealed', 'removed')),
  "state" TEXT NOT NULL DEFAULT 'reported' CHECK ("state" IN ('draft', 'reported', 'verified', 'refuted')),
  "position" INTEGER NOT NULL DEFAULT 0,
  "version" INTEGER NOT NULL DEFAULT 1,
  CHECK (("happened_on" IS NULL) = ("happened_on_earliest" IS NULL) AND ("happened_on" IS NULL) = ("happened_on_latest" IS NULL)),
  CHECK ("happened_on_earliest" <= "happened_on_latest" AND "happened_on_earliest" GLOB '????-??-??' AND "happened_on_latest" GLOB '????-??-??'),
  CHECK (("known_on" IS NULL) = ("known_on_earliest" IS NULL) AND ("known_on" IS NULL) = ("known_on_latest" IS NULL)),
  CHECK ("known_on_earliest" <= "known_on_latest" AND "known_on_earliest" GLOB '????-??-??' AND "known_on_latest" GLOB '????-??-??')
) STRICT;

CREATE INDEX events_person ON events ("person_id");

CREATE INDEX events_kind_happened ON events ("kind", "happened_on_earliest", "happened_on_latest", "state", "person_id");

CREATE INDEX events_facility ON events ("facility_id");

CREATE INDEX events_case ON events ("case_id");

CREATE TABLE arrests (
  "event_id" INTEGER PRIMARY KEY REFERENCES events ("id"),
  "status" TEXT NOT NULL DEFAULT 'held_unspecified' CHECK ("status" IN ('at_liberty_before_arrest', 'administrative_detention', 'police_custody', 'pretrial_detention', 'house_arrest_pretrial', 'serving_imprisonment', 'serving_open_facility', 'serving_home_restriction', 'compulsory_psychiatric', 'arrest_sentence', 'held_unspecified', 'released_under_investigation', 'at_liberty_awaiting_serving', 'released', 'released_exiled', 'suspended_sentence', 'wanted_or_in_absentia', 'disappeared', 'died_in_custody', 'died_after_release', 'unknown')),
  "organisation_id" INTEGER REFERENCES organisations ("id")
) STRICT;

CREATE INDEX arrests_organisation ON arrests ("organisation_id");

CREATE TABLE charges (
  "event_id" INTEGER PRIMARY KEY REFERENCES events ("id"),
  "stage" TEXT NOT NULL DEFAULT 'reported' CHECK ("stage" IN ('reported', 'suspected', 'charged', 'reclassified', 'indicted', 'convicted', 'acquitted', 'dropped', 'overturned', 'retried'))
) STRICT;

CREATE TABLE charge_articles (
  "id" INTEGER PRIMARY KEY,
  "event_id" INTEGER NOT NULL REFERENCES charges ("event_id"),
  "article_id" INTEGER NOT NULL REFERENCES articles ("id")
) STRICT;

CREATE UNIQUE INDEX charge_articles_unique ON charge_articles ("event_id", "article_id");

CREATE INDEX charge_articles_article ON charge_articles ("article_id");

CREATE TABLE decisions (
  "event_id" INTEGER PRIMARY KEY REFERENCES events ("id"),
  "type" TEXT NOT NULL CHECK ("type" IN ('verdict', 'appeal', 'cassation', 'supervision', 'resentencing', 'commutation', 'pardon_decree')),
  "outcome" TEXT NOT NULL DEFAULT 'unknown' CHECK ("outcome" IN ('convicted', 'acquitted', 'upheld', 'changed', 'quashed', 'returned', 'refused', 'unknown')),
  "court_id" INTEGER REFERENCES courts ("id"),
  "in_absentia" INTEGER NOT NULL DEFAULT 0 CHECK ("in_absentia" IN (0, 1)),
  "judges" TEXT,
  "names_judges" INTEGER NOT NULL DEFAULT 0 CHECK ("names_judges" IN (0, 1))
) STRICT;

CREATE INDEX decisions_court ON decisions ("court_id");

CREATE TABLE sentences (
  "id" INTEGER PRIMARY KEY,
  "event_id" INTEGER NOT NULL REFERENCES decisions ("event_id"),
  "kind" TEXT NOT NULL CHECK ("kind" IN ('imprisonment', 'prison_regime', 'restriction_open_facility', 'restriction_home', 'criminal_arrest', 'administrative_arrest', 'compulsory_treatment', 'fine', 'damages', 'correctional_labour', 'confiscation', 'deprivation_of_right', 'suspended', 'life', 'death', 'other', 'unknown')),
  "term" TEXT,
  "suspended_term" TEXT,
  "money" INTEGER,
  "currency" TEXT,
  "regime" TEXT CHECK ("regime" IN ('general', 'enhanced', 'strict', 'special', 'prison', 'unknown')),
  "expected_end_on" TEXT,
  "expected_end_on_earliest" TEXT,
  "expected_end_on_latest" TEXT,
  "version" INTEGER NOT NULL DEFAULT 1,
  CHECK (("expected_end_on" IS NULL) = ("expected_end_on_earliest" IS NULL) AND ("expected_end_on" IS NULL) = ("expected_end_on_latest" IS NULL)),
  CHECK ("expected_end_on_earliest" <= "expected_end_on_latest" AND "expected_end_on_earliest" GLOB '????-??-??' AND "expected_end_on_latest" GLOB '????-??-??')
) STRICT;

CREATE INDEX sentences_event ON sentences ("event_id");

CREATE TABLE transfers (
  "event_id" INTEGER PRIMARY KEY REFERENCES events ("id"),
  "from_facility_id" INTEGER REFERENCES facilities ("id"),
  "to_facility_id" INTEGER REFERENCES facilities ("id")
) STRICT;

CREATE INDEX transfers_from ON transfers ("from_facility_id");

CREATE INDEX transfers_to ON transfers ("to_facility_id");

CREATE TABLE releases (
  "event_id" INTEGER PRIMARY KEY REFERENCES events ("id"),
  "type" TEXT NOT NULL CHECK ("type" IN ('full_term_served', 'term_offset_by_remand', 'parole', 'amnesty', 'pardon', 'exchange', 'negotiated_release', 'acquittal', 'conviction_quashed', 'case_dropped', 'measure_changed', 'commuted_to_non_custodial', 'medical', 'suspended_on_appeal', 'escape', 'end_of_administrative_arrest', 'other', 'unknown')),
  "conditionality" TEXT NOT NULL DEFAULT 'unknown' CHECK ("conditionality" IN ('unconditional', 'conditional', 'forced_exile', 'travel_ban', 'supervision', 'silence_condition', 'unknown')),
  "outcome" TEXT NOT NULL DEFAULT 'unknown' CHECK ("outcome" IN ('left_freely', 'expelled', 'refused_and_returned_to_prison', 'stayed', 'unknown')),
  "destination" TEXT,
  "documents" TEXT NOT NULL DEFAULT 'unknown' CHECK ("documents" IN ('returned', 'withheld', 'none', 'unknown')),
  "legal_act" TEXT,
  "mass_release_id" INTEGER REFERENCES mass_releases ("id")
) STRICT;

CREATE INDEX releases_mass_release ON releases ("mass_release_id");

CREATE INDEX releases_type ON releases ("type");

CREATE TABLE deaths (
  "event_id" INTEGER PRIMARY KEY REFERENCES events ("id"),
  "in_custody" INTEGER NOT NULL DEFAULT 0 CHECK ("in_custody" IN (0, 1)),
  "official_cause" TEXT,
  "reported_cause" TEXT
) STRICT;

CREATE TABLE designations (
  "id" INTEGER PRIMARY KEY,
  "person_id" INTEGER NOT NULL REFERENCES people ("id"),
  "organisation_id" INTEGER NOT NULL REFERENCES organisations ("id"),
  "category" TEXT NOT NULL CHECK ("category" IN ('political_prisoner', 'prisoner_of_conscience', 'politically_motivated_prosecution', 'arbitrary_detention', 'press_freedom_list', 'other_list')),
  "status" TEXT NOT NULL CHECK ("status" IN ('under_review', 'recognised', 'recognised_ex_post_facto', 'recognised_posthumously', 'refused', 'withdrawn', 'superseded', 'ended_by_release')),
  "designated_on" TEXT,
  "designated_on_earliest" TEXT,
  "designated_on_latest" TEXT,
  "ended_on" TEXT,
  "ended_on_earliest" TEXT,
  "ended_on_latest" TEXT,
  "end_reason" TEXT CHECK (json_valid("end_reason")),
  "publication_level" TEXT NOT NULL DEFAULT 'public' CHECK ("publication_level" IN ('public', 'public_limited', 'counted_only', 'internal', 'sealed', 'removed')),
  "version" INTEGER NOT NULL DEFAULT 1,
  CHECK (("designated_on" IS NULL) = ("designated_on_earliest" IS NULL) AND ("designated_on" IS NULL) = ("designated_on_latest" IS NULL)),
  CHECK ("designated_on_earliest" <= "designated_on_latest" AND "designated_on_earliest" GLOB '????-??-??' AND "designated_on_latest" GLOB '????-??-??'),
  CHECK (("ended_on" IS NULL) = ("ended_on_earliest" IS NULL) AND ("ended_on" IS NULL) = ("ended_on_latest" IS NULL)),
  CHECK ("ended_on_earliest" <= "ended_on_latest" AND "ended_on_earliest" GLOB '????-??-??' AND "ended_on_latest" GLOB '????-??-??')
) STRICT;

CREATE INDEX designations_person ON designations ("person_id");

CREATE INDEX designations_organisation ON designations ("organisation_id", "status");

CREATE TABLE figures (
  "id" INTEGER PRIMARY KEY,
  "mass_release_id" INTEGER NOT NULL REFERENCES mass_releases ("id"),
  "counts" TEXT NOT NULL CHECK ("counts" IN ('announced', 'named', 'matched', 'verified', 'on_body_list', 'withheld', 'refuted', 'belarusians', 'foreigners', 'citizens_of', 'women', 'men', 'political', 'taken_to', 'stayed_inside', 'running_total', 'forced_abroad_total', 'other')),
  "value" INTEGER NOT NULL,
  "qualifier" TEXT NOT NULL DEFAULT 'exactly' CHECK ("qualifier" IN ('exactly', 'about', 'at_least')),
  "country" TEXT,
  "verbatim" TEXT,
  "note" TEXT CHECK (json_valid("note")),
  "source_id" INTEGER NOT NULL REFERENCES sources ("id"),
  "as_of_on" TEXT,
  "as_of_on_earliest" TEXT,
  "as_of_on_latest" TEXT,
  "position" INTEGER NOT NULL DEFAULT 0,
  "version" INTEGER NOT NULL DEFAULT 1,
  CHECK (("as_of_on" IS NULL) = ("as_of_on_earliest" IS NULL) AND ("as_of_on" IS NULL) = ("as_of_on_latest" IS NULL)),
  CHECK ("as_of_on_earliest" <= "as_of_on_latest" AND "as_of_on_earliest" GLOB '????-??-??' AND "as_of_on_latest" GLOB '????-??-??')
) STRICT;

CREATE INDEX figures_mass_release ON figures ("mass_release_id");

CREATE INDEX figures_source ON figures ("source_id");

CREATE TABLE roll_entries (
  "id" INTEGER PRIMARY KEY,
  "mass_release_id" INTEGER NOT NULL REFERENCES mass_releases ("id"),
  "source_id" INTEGER NOT NULL REFERENCES sources ("id"),
  "raw_text" TEXT NOT NULL,
  "lang" TEXT NOT NULL,
  "position" INTEGER NOT NULL DEFAULT 0,
  "match_state" TEXT NOT NULL DEFAULT 'unmatched' CHECK ("match_state" IN ('unmatched', 'candidate', 'matched', 'matched_uncertain', 'not_on_our_list', 'duplicate_of_other_entry', 'wrong_person', 'withheld', 'refuted')),
  "person_id" INTEGER REFERENCES people ("id"),
  "note" TEXT CHECK (json_valid("note")),
  "version" INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX roll_entries_mass_release ON roll_entries ("mass_release_id");

CREATE INDEX roll_entries_person ON roll_entries ("person_id");

CREATE INDEX roll_entries_source ON roll_entries ("source_id");

CREATE TABLE claims (
  "id" INTEGER PRIMARY KEY,
  "subject" TEXT NOT NULL CHECK ("subject" IN ('person', 'name', 'event', 'sentence', 'designation', 'mass_release', 'figure', 'roll_entry')),
  "subject_id" INTEGER NOT NULL,
  "field" TEXT CHECK ("field" IN ('birth_on', 'birth_place', 'citizenship', 'occupation', 'spelling', 'age', 'family', 'happened_on', 'existence', 'place', 'detaining_body', 'detail', 'articles', 'article_notation', 'court', 'judges', 'outcome', 'term', 'regime', 'money', 'co_defendant_term', 'facility', 'destination', 'days_held', 'isolation_length', 'isolation_start', 'last_meeting', 'injury', 'wording', 'count', 'citizens', 'belarusians', 'taken_abroad', 'named', 'membership', 'running_total', 'wave', 'reason', 'route', 'requested_by', 'terms', 'aim', 'list', 'legal_act', 'denial', 'condition', 'context', 'other')),
  "value" TEXT,
  "value_on" TEXT,
  "value_on_earliest" TEXT,
  "value_on_latest" TEXT,
  "lang" TEXT,
  "source_id" INTEGER REFERENCES sources ("id"),
  "attribution" TEXT,
  "locator" TEXT,
  "stance" TEXT NOT NULL DEFAULT 'supports' CHECK ("stance" IN ('supports', 'contradicts')),
  "state" TEXT NOT NULL DEFAULT 'accepted' CHECK ("state" IN ('proposed', 'accepted', 'disputed', 'superseded', 'retracted', 'refuted')),
  "confidence" TEXT NOT NULL DEFAULT 'not_stated' CHECK ("confidence" IN ('confirmed', 'probable', 'possible', 'unlikely', 'not_stated')),
  "note" TEXT CHECK (json_valid("note")),
  "position" INTEGER NOT NULL DEFAULT 0,
  "version" INTEGER NOT NULL DEFAULT 1,
  CHECK (("value_on" IS NULL) = ("value_on_earliest" IS NULL) AND ("value_on" IS NULL) = ("value_on_latest" IS NULL)),
  CHECK ("value_on_earliest" <= "value_on_latest" AND "value_on_earliest" GLOB '????-??-??' AND "value_on_latest" GLOB '????-??-??')
) STRICT;

CREATE INDEX claims_subject ON claims ("subject", "subject_id");

CREATE INDEX claims_source ON claims ("source_id");

CREATE TABLE adjudications (
  "id" INTEGER PRIMARY KEY,
  "subject" TEXT NOT NULL CHECK ("subject" IN ('person', 'name', 'event', 'sentence', 'designation', 'mass_release', 'figure', 'roll_entry')),
  "subject_id" INTEGER NOT NULL,
  "field" TEXT NOT NULL CHECK ("field" IN ('birth_on', 'birth_place', 'citizenship', 'occupation', 'spelling', 'age', 'family', 'happened_on', 'existence', 'place', 'detaining_body', 'detail', 'articles', 'article_notation', 'court', 'judges', 'outcome', 'term', 'regime', 'money', 'co_defendant_term', 'facility', 'destination', 'days_held', 'isolation_length', 'isolation_start', 'last_meeting', 'injury', 'wording', 'count', 'citizens', 'belarusians', 'taken_abroad', 'named', 'membership', 'running_total', 'wave', 'reason', 'route', 'requested_by', 'terms', 'aim', 'list', 'legal_act', 'denial', 'condition', 'context', 'other')),
  "outcome" TEXT NOT NULL CHECK ("outcome" IN ('chosen', 'disputed')),
  "claim_id" INTEGER REFERENCES claims ("id"),
  "reason" TEXT CHECK (json_valid("reason")),
  "version" INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE UNIQUE INDEX adjudications_unique ON adjudications ("subject", "subject_id", "field");

CREATE INDEX adjudications_claim ON adjudications ("claim_id");

CREATE TABLE custody_spans (
  "person_id" INTEGER NOT NULL REFERENCES people ("id"),
  "position" INTEGER NOT NULL,
  "status" TEXT NOT NULL CHECK ("status" IN ('at_liberty_before_arrest', 'administrative_detention', 'police_custody', 'pretrial_detention', 'house_arrest_pretrial', 'serving_imprisonment', 'serving_open_facility', 'serving_home_restriction', 'compulsory_psychiatric', 'arrest_sentence', 'held_unspecified', 'released_under_investigation', 'at_liberty_awaiting_serving', 'released', 'released_exiled', 'suspended_sentence', 'wanted_or_in_absentia', 'disappeared', 'died_in_custody', 'died_after_release', 'unknown')),
  "certainty" TEXT NOT NULL CHECK ("certainty" IN ('confirmed', 'believed', 'unknown')),
  "facility_id" INTEGER,
  "from_on" TEXT,
  "from_on_earliest" TEXT,
  "from_on_latest" TEXT,
  "to_on" TEXT,
  "to_on_earliest" TEXT,
  "to_on_latest" TEXT,
  "end" TEXT NOT NULL CHECK ("end" IN ('ended', 'ongoing', 'unknown')),
  "began_by" INTEGER,
  "ended_by" INTEGER,
  "behind_bars" INTEGER NOT NULL DEFAULT 0 CHECK ("behind_bars" IN (0, 1)),
  "deprived_wide" INTEGER NOT NULL DEFAULT 0 CHECK ("deprived_wide" IN (0, 1)),
  "fictional" INTEGER NOT NULL DEFAULT 0 CHECK ("fictional" IN (0, 1)),
  CHECK (("from_on" IS NULL) = ("from_on_earliest" IS NULL) AND ("from_on" IS NULL) = ("from_on_latest" IS NULL)),
  CHECK ("from_on_earliest" <= "from_on_latest" AND "from_on_earliest" GLOB '????-??-??' AND "from_on_latest" GLOB '????-??-??'),
  CHECK (("to_on" IS NULL) = ("to_on_earliest" IS NULL) AND ("to_on" IS NULL) = ("to_on_latest" IS NULL)),
  CHECK ("to_on_earliest" <= "to_on_latest" AND "to_on_earliest" GLOB '????-??-??' AND "to_on_latest" GLOB '????-??-??'),
  PRIMARY KEY ("person_id", "position")
) STRICT;

CREATE INDEX custody_spans_days ON custody_spans ("deprived_wide", "fictional", "from_on_earliest", "to_on_latest", "behind_bars", "from_on_latest", "to_on_earliest", "end", "person_id");

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
  "display_names" TEXT NOT NULL CHECK (json_valid("display_names")),
  "sort_key" TEXT NOT NULL,
  CHECK (("since_on" IS NULL) = ("since_on_earliest" IS NULL) AND ("since_on" IS NULL) = ("since_on_latest" IS NULL)),
  CHECK ("since_on_earliest" <= "since_on_latest" AND "since_on_earliest" GLOB '????-??-??' AND "since_on_latest" GLOB '????-??-??')
) STRICT;

CREATE INDEX standings_by_name ON standings ("sort_key", "person_id", "status", "country", "sex");

CREATE INDEX standings_fictional ON standings ("fictional");

CREATE INDEX standings_country ON standings ("country");

CREATE INDEX standings_facets ON standings ("status", "country", "sex");

CREATE INDEX standings_by_arrest ON standings ("last_arrest_earliest", "person_id");

CREATE INDEX standings_by_release ON standings ("last_release_earliest", "person_id");

CREATE VIRTUAL TABLE names_fts USING fts5(words, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');

INSERT INTO names_fts (names_fts, rank) VALUES ('secure-delete', 1);
