import type { RecordDb } from '#db/client'
import { newId } from '#db/ids'
import type { RecordTable } from '#db/tables'
import { inRevision, insert, type Tx } from '#db/write'
import type { ClaimSubject } from '#domain/claim'
import type { Editor } from '#domain/editor'
import { parseEdtf } from '#domain/edtf'
import { invariant } from '#lib/invariant'
import { ok } from '#lib/result'

/** Columns as the table spells them, `birth_place`; dates by `dated('birth_on', …)`. */
type Row = Record<string, unknown>

export const anEditor: Editor = { id: 'editor-1', name: 'Editor One', role: 'editor' }

/** One revision by `anEditor`; returns what the work returns. */
export function write<Value>(db: RecordDb, work: (tx: Tx) => Value): Value {
  const note = { action: 'test.written', channel: 'script' } as const
  const written = inRevision(db, anEditor, note, (tx) => ok(work(tx)))
  invariant(written.ok, 'the work has no problem to return')
  return written.value
}

/** The three columns of an EDTF date: `...dated('known_on', '2020-09')`. */
export function dated(column: string, text: string | null | undefined): Row {
  if (!text) return {}
  const date = parseEdtf(text)
  invariant(date.ok, `${text} is EDTF`)
  const { earliest, latest } = date.value
  return {
    [column]: text,
    [`${column}_earliest`]: earliest,
    [`${column}_latest`]: latest,
  }
}

/** A public person with one primary English name, `null` for none. */
export function aPerson(tx: Tx, given: Row & { name?: string | null } = {}): number {
  const { name = 'Ada Example', ...columns } = given
  const id = insert(tx, 'people', {
    id: crowdedId(),
    slug: aSlug('person'),
    country: 'BY',
    sex: 'female',
    publication_level: 'public',
    ...columns,
  })
  if (name !== null) aName(tx, id, { text: name })
  return id
}

/** Few chunks of facets for many people, as it is in a database of a million. */
function crowdedId() {
  const id = newId()
  return id - (id % 1024) + (id % 3)
}

export function aName(tx: Tx, personId: number, given: Row & { text: string }): number {
  const common = { person_id: personId, lang: 'en', script: 'Latn', kind: 'primary' }
  return insert(tx, 'names', { ...common, ...given })
}

export function aSource(tx: Tx, given: Row = {}): number {
  return insert(tx, 'sources', {
    slug: aSlug('source'),
    publisher: 'A newspaper',
    title: 'An article',
    url: 'https://news.example/article',
    kind: 'independent_medium',
    ...given,
  })
}

/** What a source says of a row; a source of its own unless one, or null, is given. */
export function aClaim(
  tx: Tx,
  subject: ClaimSubject,
  subjectId: number,
  given: Row = {},
): number {
  const source_id = 'source_id' in given ? given.source_id : aSource(tx)
  return insert(tx, 'claims', { subject, subject_id: subjectId, ...given, source_id })
}

type NewEvent = Row & {
  /** EDTF. */
  on?: string | null
  knownOn?: string | null
  /** Whose claim supports it: a new source by default, `null` for no claim at all. */
  sourceId?: number | null
}

/** An event of any kind, `statement` unless given, with a claim that supports it. */
export function anEvent(tx: Tx, personId: number, given: NewEvent = {}): number {
  const { on, knownOn, sourceId, ...columns } = given
  const id = insert(tx, 'events', {
    person_id: personId,
    kind: 'statement',
    ...dated('happened_on', on),
    ...dated('known_on', knownOn),
    ...columns,
  })
  if (sourceId !== null) aClaim(tx, 'event', id, sourceId ? { source_id: sourceId } : {})
  return id
}

export const anArrest = detailed('arrest', 'arrests', ['status', 'organisation_id'])
export const aCharge = detailed('charge', 'charges', ['stage'])
export const aTransfer = detailed('transfer', 'transfers', [
  'from_facility_id',
  'to_facility_id',
])
export const aDeath = detailed('death', 'deaths', [
  'in_custody',
  'official_cause',
  'reported_cause',
])
export const aRelease = detailed(
  'release',
  'releases',
  [
    'type',
    'conditionality',
    'outcome',
    'destination',
    'documents',
    'legal_act',
    'mass_release_id',
  ],
  { type: 'unknown' },
)
export const aDecision = detailed(
  'decision',
  'decisions',
  ['type', 'outcome', 'court_id', 'in_absentia', 'judges', 'names_judges'],
  { type: 'verdict', outcome: 'convicted' },
)

/** A builder of events whose columns of the detail table are given beside the event's own. */
function detailed(kind: string, table: RecordTable, own: string[], defaults: Row = {}) {
  return (tx: Tx, personId: number, given: NewEvent = {}): number => {
    const isOwn = ([column]: [string, unknown]) => own.includes(column)
    const entries = Object.entries(given)
    const id = anEvent(tx, personId, {
      kind,
      ...Object.fromEntries(entries.filter((entry) => !isOwn(entry))),
    })
    const detail = Object.fromEntries(entries.filter(isOwn))
    insert(tx, table, { event_id: id, ...defaults, ...detail })
    return id
  }
}

export function aSentence(tx: Tx, decisionId: number, given: Row = {}): number {
  return insert(tx, 'sentences', { event_id: decisionId, kind: 'imprisonment', ...given })
}

export function aChargedArticle(
  tx: Tx,
  chargeId: number,
  articleId = anArticle(tx),
): number {
  return insert(tx, 'charge_articles', { event_id: chargeId, article_id: articleId })
}

export function aDesignation(tx: Tx, personId: number, given: NewEvent = {}): number {
  const { on, sourceId, ...columns } = given
  const id = insert(tx, 'designations', {
    person_id: personId,
    organisation_id: columns.organisation_id ?? anOrganisation(tx),
    category: 'political_prisoner',
    status: 'recognised',
    ...dated('designated_on', on),
    ...columns,
  })
  if (sourceId !== null)
    aClaim(tx, 'designation', id, sourceId ? { source_id: sourceId } : {})
  return id
}

const named = { names: { en: 'A name' }, country: 'BY' }

export function aMassRelease(tx: Tx, given: NewEvent = {}): number {
  const { on, ...columns } = given
  const common = { slug: aSlug('release'), ...named, publication_level: 'public' }
  return insert(tx, 'mass_releases', {
    ...common,
    ...dated('happened_on', on),
    ...columns,
  })
}

export function aFigure(tx: Tx, massReleaseId: number, given: Row = {}): number {
  return insert(tx, 'figures', {
    mass_release_id: massReleaseId,
    counts: 'announced',
    value: 123,
    source_id: given.source_id ?? aSource(tx),
    ...given,
  })
}

export function aRollEntry(tx: Tx, massReleaseId: number, given: Row = {}): number {
  return insert(tx, 'roll_entries', {
    mass_release_id: massReleaseId,
    raw_text: 'Example A.',
    lang: 'en',
    source_id: given.source_id ?? aSource(tx),
    ...given,
  })
}

export function aFacility(tx: Tx, given: Row = {}): number {
  const common = { slug: aSlug('facility'), kind: 'penal_colony', ...named }
  return insert(tx, 'facilities', { ...common, ...given })
}

export function aCourt(tx: Tx, given: Row = {}): number {
  return insert(tx, 'courts', { slug: aSlug('court'), ...named, ...given })
}

export function anOrganisation(tx: Tx, given: Row = {}): number {
  const common = { slug: aSlug('organisation'), kind: 'ngo', ...named }
  return insert(tx, 'organisations', { ...common, ...given })
}

export function anArticle(tx: Tx, given: Row = {}): number {
  const article = newId().toString(36)
  return insert(tx, 'articles', {
    jurisdiction: 'BY',
    code: 'criminal',
    article,
    ...given,
  })
}

export function aCase(tx: Tx, given: Row = {}): number {
  const names = { en: 'A case' }
  return insert(tx, 'cases', { slug: aSlug('case'), names, jurisdiction: 'BY', ...given })
}

function aSlug(noun: string) {
  return `${noun}-${newId().toString(36)}`
}
