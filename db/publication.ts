import {
  isNamed,
  isNotConfidential,
  isPublic,
  isSourced,
  mayNameJudges,
} from '#db/publication-conditions'
import { identityRules } from '#db/publication-identity'
import { isAboutLimited, isLimited, tellsLimitedName } from '#db/publication-limits'
import { referenced } from '#db/publication-referenced'
import {
  date,
  emptied,
  everyTable,
  limitable,
  type Publication,
  passes,
  unlessLimited,
} from '#db/publication-rule'

const ofPerson = { subject: 'person', id: 'r.person_id' } as const
const ofEvent = { subject: 'event', id: 'r.event_id' } as const
const isShownName = `(${isPublic} AND NOT ${isLimited({ subject: 'name', id: 'r.id' }, 'text')})`

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
      ...passes('id', 'country', 'fictional', 'publicationLevel'),
      ...limitable('sex'),
      ...unlessLimited(...date('birthOn'), 'birthPlace', 'summary'),
      ...emptied('mergedInto', 'version'),
      slug: {
        sql: `iif(${isNamed} AND NOT ${tellsLimitedName('r.id', 'r.slug')}, r.slug,
          'p-' || base36(r.id))`,
      },
    },
  },
  ...identityRules,
  citizenships: {
    belongs: 'of_person',
    rows: `NOT ${isLimited(ofPerson, 'citizenship')}`,
    columns: passes('id', 'personId', 'country'),
  },
  occupations: {
    belongs: 'of_person',
    rows: `NOT ${isLimited(ofPerson, 'occupation')}`,
    columns: passes('id', 'personId', 'occupation'),
  },
  // Of a name that may not be shown, initials stand for it where it is the first of its
  // language and nothing else is spelled so.
  names: {
    belongs: 'of_person',
    rows: `${isShownName} OR r.kind = 'primary' AND NOT EXISTS
      (SELECT 1 FROM record.names n WHERE n.person_id = r.person_id AND n.lang = r.lang
         AND (n.kind = 'primary' AND n.id < r.id OR n.text = initials(r.text)))`,
    columns: {
      ...passes('id', 'personId', 'lang', 'script', 'kind', 'scheme'),
      ...emptied('version'),
      text: { sql: `iif(${isShownName}, r.text, initials(r.text))` },
    },
  },
  // The name of a case names its parties.
  case_parties: {
    belongs: 'of_person',
    rows: isNamed,
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
      ...passes('id', 'personId', 'kind', 'publicationLevel', 'state', 'position'),
      ...limitable(...date('happenedOn'), ...date('knownOn'), 'facilityId'),
      ...unlessLimited('happenedOnVerbatim', 'place', 'caseId', 'text'),
      ...emptied('version'),
    },
  },
  arrests: {
    belongs: 'of_event',
    columns: { ...passes('eventId', 'status'), ...limitable('organisationId') },
  },
  charges: { belongs: 'of_event', columns: passes('eventId', 'stage') },
  charge_articles: {
    belongs: 'of_event',
    rows: `NOT ${isLimited(ofEvent, 'articles')}`,
    columns: passes('id', 'eventId', 'articleId'),
  },
  decisions: {
    belongs: 'of_event',
    columns: {
      ...passes('eventId', 'type', 'outcome', 'inAbsentia', 'namesJudges'),
      ...limitable('courtId'),
      judges: {
        sql: `iif(${isPublic} AND r.names_judges AND NOT ${isLimited(ofEvent, 'judges')},
          r.judges, NULL)`,
      },
    },
  },
  sentences: {
    belongs: 'of_event',
    columns: {
      ...passes('id', 'eventId', 'kind', 'currency'),
      ...limitable('term', 'suspendedTerm', 'money', 'regime', ...date('expectedEndOn')),
      ...emptied('version'),
    },
  },
  transfers: {
    belongs: 'of_event',
    columns: { ...passes('eventId'), ...limitable('fromFacilityId', 'toFacilityId') },
  },
  releases: {
    belongs: 'of_event',
    columns: {
      ...passes('eventId', 'type', 'conditionality', 'outcome'),
      ...limitable('destination', 'documents'),
      ...unlessLimited('legalAct'),
      massReleaseId: {
        sql: `(SELECT m.id FROM main.mass_releases m WHERE m.id = r.mass_release_id
          AND NOT ${isLimited(ofEvent, 'mass_release')})`,
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
      ...passes('publicationLevel'),
      ...limitable(...date('designatedOn'), ...date('endedOn')),
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
      (SELECT 1 FROM main.people p WHERE p.id = r.person_id AND ${isNamed}
         AND NOT ${tellsLimitedName('r.person_id', 'r.raw_text')}))`,
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
    rows: `${isNotConfidential} AND r.state <> 'proposed' AND ${mayNameJudges('r')}
      AND NOT ${isAboutLimited('r')}`,
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
    rows: `${mayNameJudges('r')} AND NOT ${isAboutLimited('r')} AND (r.claim_id IS NULL OR EXISTS
      (SELECT 1 FROM main.claims c WHERE c.id = r.claim_id
         AND c.subject = r.subject AND c.subject_id = r.subject_id))`,
    columns: {
      ...passes('id', 'subject', 'subjectId', 'field', 'outcome', 'claimId'),
      ...unlessLimited('reason'),
      ...emptied('version'),
    },
  },
  // A face tells who it is: it passes only with all the names, and only with everything
  // that `domain/photo.ts` asks for, whoever wrote the row.
  photos: {
    belongs: 'of_person',
    rows: `r.publication_level = 'public' AND ${isNamed} AND ${isNotConfidential}
      AND r.licence IS NOT NULL AND r.rights_holder IS NOT NULL
      AND r.identity_how IS NOT NULL AND r.identity_by IS NOT NULL AND r.consent IS NOT NULL
      AND (r.consent = 'given' OR r.consent_note IS NOT NULL)`,
    columns: {
      ...passes('id', 'personId', 'sourceId', 'fileId', 'hash', 'width', 'height', 'alt'),
      ...passes('licence', 'rightsHolder', 'publicationLevel'),
      ...emptied('identityHow', 'identityBy', 'consent', 'consentNote', 'note'),
      ...emptied('version'),
    },
  },
  ...referenced,
  // What is kept back, and why, stays with the record.
  field_limits: 'never',
  level_reasons: 'never',
  consents: 'never',
  tombstones: 'never',
  erasures: 'never',
  // Made anew from the published rows alone; and what stays with the record.
  ...everyTable('derived', 'rebuilt'),
  ...everyTable('desk', 'never'),
} as const satisfies Publication
