import {
  isNotConfidential,
  isPublic,
  isSourced,
  mayNameJudges,
  mayTell,
} from '#db/publication-conditions'
import { identityRules } from '#db/publication-identity'
import {
  date,
  emptied,
  everyTable,
  type Publication,
  passes,
  unlessLimited,
} from '#db/publication-rule'

/**
 * The one place that decides what anyone may know: for every table which rows, for every
 * column whether it passes. Versions are emptied everywhere, because a counter would tell
 * how often something that is not shown was edited.
 */
export const publication = {
  people: {
    belongs: 'people',
    rows: `r.publication_level IN ('public', 'public_limited')`,
    columns: {
      ...passes('id', 'sex', 'country', 'fictional', 'publicationLevel'),
      ...unlessLimited(...date('birthOn'), 'birthPlace', 'summary'),
      ...emptied('mergedInto', 'version'),
      slug: { sql: `iif(${isPublic}, r.slug, 'p-' || base36(r.id))` },
    },
  },
  ...identityRules,
  citizenships: { belongs: 'of_person', columns: passes('id', 'personId', 'country') },
  occupations: { belongs: 'of_person', columns: passes('id', 'personId', 'occupation') },
  names: {
    belongs: 'of_person',
    rows: `${isPublic} OR r.kind = 'primary' AND NOT EXISTS
      (SELECT 1 FROM record.names n WHERE n.person_id = r.person_id AND n.lang = r.lang
         AND n.kind = 'primary' AND n.id < r.id)`,
    columns: {
      ...passes('id', 'personId', 'lang', 'script', 'kind', 'scheme'),
      ...emptied('version'),
      text: { sql: `iif(${isPublic}, r.text, initials(r.text))` },
    },
  },
  // The name of a case names its parties.
  case_parties: {
    belongs: 'of_person',
    rows: isPublic,
    columns: passes('id', 'caseId', 'personId', 'role'),
  },
  mass_releases: {
    belongs: 'mass_releases',
    rows: `r.publication_level = 'public'`,
    columns: {
      ...passes('id', 'slug', 'names', 'country', ...date('happenedOn'), 'announcedById'),
      ...passes('legalAct', 'reasons', 'summary', 'destinations', 'releaseType'),
      ...passes('conditionality', 'outcome', 'documents', 'status', 'reconciliation'),
      ...passes('fictional', 'publicationLevel'),
      ...emptied('version'),
    },
  },
  events: {
    belongs: 'of_person',
    rows: `r.state <> 'draft' AND ${isSourced('event')}`,
    columns: {
      ...passes('id', 'personId', 'kind', ...date('happenedOn'), ...date('knownOn')),
      ...passes('facilityId', 'publicationLevel', 'state', 'position'),
      ...unlessLimited('happenedOnVerbatim', 'place', 'caseId', 'text'),
      ...emptied('version'),
    },
  },
  arrests: {
    belongs: 'of_event',
    columns: passes('eventId', 'status', 'organisationId'),
  },
  charges: { belongs: 'of_event', columns: passes('eventId', 'stage') },
  charge_articles: { belongs: 'of_event', columns: passes('id', 'eventId', 'articleId') },
  decisions: {
    belongs: 'of_event',
    columns: {
      ...passes('eventId', 'type', 'outcome', 'courtId', 'inAbsentia', 'namesJudges'),
      judges: { sql: `iif(${isPublic} AND r.names_judges, r.judges, NULL)` },
    },
  },
  sentences: {
    belongs: 'of_event',
    columns: {
      ...passes('id', 'eventId', 'kind', 'term', 'suspendedTerm', 'money', 'currency'),
      ...passes('regime', ...date('expectedEndOn')),
      ...emptied('version'),
    },
  },
  transfers: {
    belongs: 'of_event',
    columns: passes('eventId', 'fromFacilityId', 'toFacilityId'),
  },
  releases: {
    belongs: 'of_event',
    columns: {
      ...passes(
        'eventId',
        'type',
        'conditionality',
        'outcome',
        'destination',
        'documents',
      ),
      ...unlessLimited('legalAct'),
      massReleaseId: {
        sql: '(SELECT m.id FROM main.mass_releases m WHERE m.id = r.mass_release_id)',
      },
    },
  },
  deaths: {
    belongs: 'of_event',
    columns: {
      ...passes('eventId', 'inCustody'),
      ...unlessLimited('officialCause', 'reportedCause'),
    },
  },
  designations: {
    belongs: 'of_person',
    rows: isSourced('designation'),
    columns: {
      ...passes('id', 'personId', 'organisationId', 'category', 'status'),
      ...passes(...date('designatedOn'), ...date('endedOn'), 'publicationLevel'),
      ...unlessLimited('endReason'),
      ...emptied('version'),
    },
  },
  figures: {
    belongs: 'of_mass_release',
    rows: isNotConfidential,
    columns: {
      ...passes('id', 'massReleaseId', 'counts', 'value', 'qualifier', 'country'),
      ...passes('verbatim', 'note', 'sourceId', ...date('asOfOn'), 'position'),
      ...emptied('version'),
    },
  },
  // A list as it was pasted may name people who are withheld: only its entries can pass.
  roll_lists: {
    belongs: 'of_mass_release',
    rows: 'FALSE',
    columns: {
      ...passes('id', 'massReleaseId', 'sourceId', 'lang'),
      ...emptied('version'),
      text: { sql: "''" },
    },
  },
  // The raw text is a name: it passes only while it names nobody who is not public.
  roll_entries: {
    belongs: 'of_mass_release',
    rows: `${isNotConfidential} AND r.match_state <> 'withheld' AND (r.person_id IS NULL OR EXISTS
      (SELECT 1 FROM main.people p WHERE p.id = r.person_id AND ${isPublic}))`,
    columns: {
      ...passes('id', 'massReleaseId', 'sourceId', 'rawText', 'lang', 'position'),
      ...passes('matchState', 'note'),
      ...emptied('listId', 'startsAt', 'endsAt', 'reading', 'version'),
      // A candidate is a guess, and `wrong_person` says who it is not: neither is a link.
      personId: {
        sql: `iif(r.match_state IN ('matched', 'matched_uncertain', 'refuted',
          'duplicate_of_other_entry'), r.person_id, NULL)`,
      },
    },
  },
  claims: {
    belongs: 'of_subject',
    rows: `${isNotConfidential} AND r.state <> 'proposed' AND ${mayNameJudges('r')}`,
    columns: {
      ...passes('id', 'subject', 'subjectId', 'field', 'sourceId', 'stance', 'state'),
      ...passes('confidence', 'position'),
      ...unlessLimited(
        'value',
        ...date('valueOn'),
        'lang',
        'attribution',
        'locator',
        'note',
      ),
      ...emptied('version'),
    },
  },
  adjudications: {
    belongs: 'of_subject',
    rows: `${mayNameJudges('r')} AND (r.claim_id IS NULL OR EXISTS
      (SELECT 1 FROM main.claims c WHERE c.id = r.claim_id
         AND c.subject = r.subject AND c.subject_id = r.subject_id))`,
    columns: {
      ...passes('id', 'subject', 'subjectId', 'field', 'outcome', 'claimId'),
      ...unlessLimited('reason'),
      ...emptied('version'),
    },
  },
  sources: {
    belongs: 'referenced',
    rows: 'NOT r.confidential',
    columns: {
      ...passes(
        'id',
        'publisher',
        ...date('publishedOn'),
        ...date('retrievedOn'),
        'lang',
      ),
      ...passes('kind', 'reliability'),
      ...emptied('confidential', 'version'),
      slug: { sql: `iif(${mayTell}, r.slug, 's-' || base36(r.id))` },
      title: { sql: `iif(${mayTell}, r.title, NULL)` },
      url: { sql: `iif(${mayTell}, r.url, NULL)` },
      archivedUrl: { sql: `iif(${mayTell}, r.archived_url, NULL)` },
      note: { sql: `iif(${mayTell}, r.note, NULL)` },
    },
  },
  organisations: {
    belongs: 'referenced',
    columns: {
      ...passes('id', 'slug', 'kind', 'names', 'country', 'url'),
      ...emptied('version'),
    },
  },
  courts: {
    belongs: 'referenced',
    columns: { ...passes('id', 'slug', 'names', 'country'), ...emptied('version') },
  },
  facilities: {
    belongs: 'referenced',
    columns: {
      ...passes('id', 'slug', 'kind', 'names', 'country', 'number', 'region'),
      ...passes('addressLocal', 'addressLatin', 'latitude', 'longitude'),
      ...emptied('version'),
    },
  },
  articles: {
    belongs: 'referenced',
    columns: {
      ...passes('id', 'jurisdiction', 'code', 'article', 'part', 'titles'),
      ...emptied('version'),
    },
  },
  cases: {
    belongs: 'referenced',
    columns: {
      ...passes('id', 'slug', 'kind', 'names', 'jurisdiction', 'number'),
      ...emptied('version'),
    },
  },
  // Made anew from the published rows alone; and what stays with the record.
  ...everyTable('derived', 'rebuilt'),
  ...everyTable('desk', 'never'),
} as const satisfies Publication
