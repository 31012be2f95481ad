import { type Db, statement } from '#db/client'
import type { edtfFrom } from '#db/edtf-columns'
import { writeAllFacets, writeFacets } from '#db/facets/chunks'
import { formatVersion } from '#db/facets/columns'
import { rebuildNameKeys, writeNameKeys } from '#db/name-keys'
import { custodyEvents } from '#db/queries/custody-events'
import { type CustodyEvent, custodySpans, standing } from '#domain/custody'
import { sortKey } from '#domain/name'
import { nameKeys } from '#domain/name-keys'

/** A new one has every database build its derived tables anew when it is next opened. */
export const derivedVersion = 5000 + formatVersion

/**
 * Custody spans, standing, name keys and facets of these people, made anew from their
 * rows in this database. People who are not there leave nothing behind.
 */
export function rebuildPeople(db: Db, personIds: ReadonlySet<number>) {
  for (const id of personIds) rebuildPerson(db, id)
  writeFacets(db, personIds)
}

function rebuildPerson(db: Db, personId: number) {
  const oldKeys = statement(db, 'SELECT name_keys FROM standings WHERE person_id = ?')
    .pluck()
    .get(personId) as string | undefined
  const keys = build(db, personId)
  writeNameKeys(db, personId, { old: oldKeys ?? '', now: keys })
}

/** Spans and standing; returns the name keys, none for a person who is not there. */
function build(db: Db, personId: number): string {
  for (const table of ['custody_spans', 'standings'])
    statement(db, `DELETE FROM ${table} WHERE person_id = ?`).run(personId)
  const person = statement(
    db,
    'SELECT slug, sex, country, fictional FROM people WHERE id = ?',
  ).get(personId) as PersonRow | undefined
  if (!person) return ''
  const events = custodyEvents(db, personId)
  writeSpans(db, personId, person, events)
  return writeStanding(db, personId, person, events)
}

/** Every person's derived rows from nothing; equal to what the increments left. */
export function rebuildAll(db: Db) {
  for (const table of ['custody_spans', 'standings'])
    statement(db, `DELETE FROM ${table}`).run()
  const ids = statement(db, 'SELECT id FROM people ORDER BY id').pluck().all() as number[]
  for (const id of ids) build(db, id)
  rebuildNameKeys(db)
  writeAllFacets(db)
}

type PersonRow = { slug: string; sex: string; country: string; fictional: number }

function writeSpans(db: Db, personId: number, person: PersonRow, events: CustodyEvent[]) {
  const insert = statement(
    db,
    `INSERT INTO custody_spans (person_id, position, status, certainty, facility_id,
       from_on, from_on_earliest, from_on_latest, to_on, to_on_earliest, to_on_latest,
       "end", began_by, ended_by, behind_bars, deprived_wide, fictional)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const span of custodySpans(events))
    insert.run(
      personId,
      span.position,
      span.status,
      span.certainty,
      span.facilityId,
      ...triple(span.from),
      ...triple(span.to),
      span.end,
      span.beganBy,
      span.endedBy,
      span.behindBars ? 1 : 0,
      span.deprivedWide ? 1 : 0,
      person.fictional,
    )
}

function writeStanding(
  db: Db,
  personId: number,
  person: PersonRow,
  events: CustodyEvent[],
): string {
  const now = standing(events)
  const { names, keys } = namesOf(db, personId)
  const arrests = daysOf(events, 'arrest')
  const last = lastRelease(events)
  statement(
    db,
    `INSERT INTO standings (person_id, status, certainty, since_on, since_on_earliest,
       since_on_latest, behind_bars, deprived_wide, sex, country, fictional,
       first_arrest_earliest, last_arrest_earliest, last_release_earliest,
       last_release_type, display_names, sort_key, name_keys)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    personId,
    now.status,
    now.certainty,
    ...triple(now.since),
    now.behindBars ? 1 : 0,
    now.deprivedWide ? 1 : 0,
    person.sex,
    person.country,
    person.fictional,
    arrests[0] ?? null,
    arrests.at(-1) ?? null,
    last?.on?.earliest ?? null,
    last?.type ?? null,
    JSON.stringify(names),
    sortKey(names.en ?? Object.values(names)[0] ?? person.slug),
    keys,
  )
  return keys
}

type Release = Extract<CustodyEvent, { kind: 'release' }>

function lastRelease(events: CustodyEvent[]): Release | undefined {
  return events
    .filter((event): event is Release => event.kind === 'release' && counts(event))
    .sort((a, b) => ((a.on?.earliest ?? '') < (b.on?.earliest ?? '') ? -1 : 1))
    .at(-1)
}

function daysOf(events: CustodyEvent[], kind: CustodyEvent['kind']): string[] {
  return events
    .filter((event) => event.kind === kind && counts(event))
    .flatMap((event) => (event.on ? [event.on.earliest] : []))
    .sort()
}

const counts = (event: CustodyEvent) =>
  event.state !== 'draft' && event.state !== 'refuted'

/** The name to show in each language, the primary one if there is; and all name keys. */
function namesOf(db: Db, personId: number) {
  const rows = statement(
    db,
    `SELECT lang, text FROM names WHERE person_id = ?
     ORDER BY kind <> 'primary', kind <> 'alias', kind <> 'source_spelling', text`,
  ).all(personId) as { lang: string; text: string }[]
  const names: Record<string, string> = {}
  for (const { lang, text } of rows) names[lang] ??= text
  return { names, keys: nameKeys(rows.map(({ text }) => text)).join(' ') }
}

function triple(date: ReturnType<typeof edtfFrom>) {
  return [date?.text ?? null, date?.earliest ?? null, date?.latest ?? null]
}
