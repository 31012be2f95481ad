import { all, type MergeRules } from '#db/merge-rule'
import { date } from '#db/publication-rule'

/**
 * What becomes of every row when two records turn out to be one person: the one place that
 * decides, as `db/publication.ts` is for readers. Nothing is dropped but what is there
 * twice, or what an editor says is the same event.
 */
export const mergeRules = {
  people: {
    rows: 'own',
    columns: {
      ...all('kept', 'id'),
      ...all('address', 'slug'),
      ...all('chosen', 'sex', ...date('birthOn'), 'birthPlace', 'country'),
      ...all('by_language', 'summary'),
      ...all('agrees', 'fictional'),
      ...all('lowest', 'publicationLevel'),
      ...all('pointer', 'mergedInto'),
      ...all('counter', 'version'),
    },
  },
  old_slugs: {
    rows: 'move',
    columns: { ...all('kept', 'id', 'slug', 'oldId'), ...all('owner', 'personId') },
  },
  judgements: {
    rows: 'stay',
    columns: {
      ...all('kept', 'id', 'personId', 'otherId', 'verdict', 'why', 'explanation'),
      ...all('counter', 'version'),
    },
  },
  citizenships: {
    rows: 'move',
    columns: {
      ...all('kept', 'id'),
      ...all('owner', 'personId'),
      ...all('same', 'country'),
    },
  },
  occupations: {
    rows: 'move',
    columns: {
      ...all('kept', 'id'),
      ...all('owner', 'personId'),
      ...all('same', 'occupation'),
    },
  },
  names: {
    rows: 'move',
    subject: 'name',
    columns: {
      // Of two primary names in one language the chosen record's stays so.
      ...all('kept', 'id', 'script', 'kind', 'scheme'),
      ...all('owner', 'personId'),
      ...all('same', 'text', 'lang'),
      ...all('counter', 'version'),
    },
  },
  case_parties: {
    rows: 'move',
    columns: {
      ...all('kept', 'id'),
      ...all('owner', 'personId'),
      ...all('same', 'caseId', 'role'),
    },
  },
  events: {
    rows: 'move',
    subject: 'event',
    columns: {
      ...all('kept', 'id', 'kind', ...date('happenedOn'), 'happenedOnVerbatim'),
      ...all('kept', ...date('knownOn'), 'place', 'facilityId', 'caseId', 'text'),
      ...all('kept', 'publicationLevel', 'state', 'position'),
      ...all('owner', 'personId'),
      ...all('counter', 'version'),
    },
  },
  arrests: { rows: 'follow', by: 'eventId' },
  charges: { rows: 'follow', by: 'eventId' },
  charge_articles: { rows: 'follow', by: 'eventId' },
  decisions: { rows: 'follow', by: 'eventId' },
  sentences: { rows: 'follow', by: 'eventId', subject: 'sentence' },
  transfers: { rows: 'follow', by: 'eventId' },
  releases: { rows: 'follow', by: 'eventId' },
  deaths: { rows: 'follow', by: 'eventId' },
  designations: {
    rows: 'move',
    subject: 'designation',
    columns: {
      ...all('kept', 'id'),
      ...all('owner', 'personId'),
      ...all('same', 'organisationId', 'category', 'status', ...date('designatedOn')),
      ...all('same', ...date('endedOn'), 'endReason', 'publicationLevel'),
      ...all('counter', 'version'),
    },
  },
  roll_entries: {
    rows: 'move',
    subject: 'roll_entry',
    columns: {
      ...all('kept', 'id', 'massReleaseId', 'sourceId', 'listId', 'startsAt', 'endsAt'),
      ...all('kept', 'rawText', 'reading', 'lang', 'position', 'matchState', 'note'),
      ...all('owner', 'personId'),
      ...all('counter', 'version'),
    },
  },
  claims: { rows: 'follow', by: 'subjectId' },
  field_limits: { rows: 'follow', by: 'subjectId' },
  consents: {
    rows: 'move',
    columns: {
      ...all('kept', 'id', 'question', 'answer', 'saidBy', 'saidOn', 'verified', 'note'),
      ...all('kept', 'recordedBy'),
      ...all('owner', 'personId'),
      ...all('counter', 'version'),
    },
  },
  // A photo was checked to be of the person, whichever record it stood in.
  photos: {
    rows: 'move',
    columns: {
      ...all('kept', 'id', 'sourceId', 'fileId', 'hash', 'width', 'height', 'alt'),
      ...all('kept', 'licence', 'rightsHolder', 'identityHow', 'identityBy', 'consent'),
      ...all('kept', 'consentNote', 'note', 'publicationLevel'),
      ...all('owner', 'personId'),
      ...all('counter', 'version'),
    },
  },
  // A reason speaks of the level of the record it was given for.
  level_reasons: {
    rows: 'stay',
    columns: {
      ...all('kept', 'id', 'personId', 'level', 'reason', 'reviewBy'),
      ...all('counter', 'version'),
    },
  },
  tombstones: {
    rows: 'stay',
    columns: {
      ...all('kept', 'id', 'personId', 'removedOn', 'reason', 'salt', 'digests'),
      ...all('counter', 'version'),
    },
  },
  erasures: {
    rows: 'stay',
    columns: all('kept', 'id', 'personId', 'basis', 'pieces', 'digest'),
  },
  adjudications: { rows: 'follow', by: 'subjectId' },
  sources: 'of_nobody',
  organisations: 'of_nobody',
  courts: 'of_nobody',
  facilities: 'of_nobody',
  articles: 'of_nobody',
  cases: 'of_nobody',
  mass_releases: 'of_nobody',
  figures: 'of_nobody',
  roll_lists: 'of_nobody',
} as const satisfies MergeRules
