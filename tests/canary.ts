import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { statement } from '#db/client'
import { type TableName, tableNamed, tableNames } from '#db/tables'
import { bury } from '#db/tombstones'
import { insert, type Tx } from '#db/write'
import type { LimitField, LimitSubject } from '#domain/limit'
import { publicationLevels } from '#domain/person'
import * as a from '#tests/builders'
import { aPhoto } from '#tests/photos'
import { update } from '#tests/random-rows'
import { freeColumns, sign, token, tokensFor } from '#tests/tokens'

type Row = Record<string, unknown>

/** Every level at which there is no row of a person in public, and the one with initials. */
export const withheldLevels = publicationLevels.filter(
  (level) => level !== 'public' && level !== 'public_limited',
)

/** Somebody who is public, and a mass release that is: without a token in them. */
export function plantPublic(tx: Tx) {
  const person = a.aPerson(tx, { slug: 'ada', name: 'Ada Example' })
  const event = a.anArrest(tx, person, { text: { en: 'A text.' }, on: '2020' })
  const decision = a.aDecision(tx, person, { on: '2021' })
  const sentence = a.aSentence(tx, decision)
  const designation = a.aDesignation(tx, person)
  const massRelease = a.aMassRelease(tx, { slug: 'release-shown' })
  return { person, event, decision, sentence, designation, massRelease }
}

type Shown = ReturnType<typeof plantPublic>

/**
 * Everything that may never be public, with a token wherever there can be text: people of
 * every level with nothing in public, and of those who are public their drafts, limits,
 * consents, and what rests on confidential sources alone.
 */
export function plantHidden(tx: Tx, shown: Shown) {
  for (const publication_level of withheldLevels)
    plantPerson(tx, { publication_level, slug: token() }, shown.massRelease)
  plantBesidePublic(tx, shown)
  plantMassRelease(tx, shown.massRelease)
}

/** A person with a row in every table of the record that can be about one. */
export function plantPerson(tx: Tx, given: Row, massRelease: number): number {
  const id = a.aPerson(tx, {
    ...tokensFor('people'),
    country: 'BY',
    name: twoTokens(),
    ...given,
  })
  const name = a.aName(tx, id, { text: token(), lang: 'be', kind: 'alias' })
  insert(tx, 'old_slugs', { slug: token(), person_id: id })
  const source = { ...tokensFor('sources'), publisher: 'A newspaper', lang: 'en' }
  const common = { ...tokensFor('events'), sourceId: a.aSource(tx, source) }
  const arrest = a.anArrest(tx, id, { ...common, on: '2020' })
  a.aDeath(tx, id, { ...common, official_cause: token(), reported_cause: token() })
  a.aRelease(tx, id, { ...common, legal_act: token() })
  const judged = { ...common, judges: token(), names_judges: true }
  const decision = a.aDecision(tx, id, judged)
  const sentence = a.aSentence(tx, decision)
  const designation = a.aDesignation(tx, id, tokensFor('designations'))
  const roll = { ...tokensFor('roll_entries'), lang: 'en', person_id: id }
  const entry = a.aRollEntry(tx, massRelease, { ...roll, match_state: 'matched' })
  const case_id = a.aCase(tx, { ...tokensFor('cases'), jurisdiction: 'BY' })
  insert(tx, 'case_parties', { person_id: id, case_id, role: 'accused' })
  aPhoto(tx, id, { ...tokensFor('photos'), bytes: token() })
  const rows = {
    person: id,
    name,
    event: arrest,
    sentence,
    designation,
    roll_entry: entry,
  }
  for (const [subject, subject_id] of Object.entries(rows))
    plantSaid(tx, subject, subject_id)
  plantWithheld(tx, id, { person: id, name, event: arrest, sentence, designation })
  return id
}

const twoTokens = () => `${token()} ${token()}`

function plantSaid(tx: Tx, subject: string, subject_id: number) {
  const about = { subject, subject_id }
  const claim_id = insert(tx, 'claims', {
    ...{ ...tokensFor('claims'), lang: 'en', ...about, field: 'other' },
    source_id: a.aSource(tx, { publisher: 'A newspaper' }),
  })
  const outcome = { field: 'other', outcome: 'chosen', claim_id }
  insert(tx, 'adjudications', { ...tokensFor('adjudications'), ...about, ...outcome })
}

/** What the desk keeps beside a person: limits, reasons, consent, a tombstone. */
function plantWithheld(tx: Tx, person_id: number, rows: Record<LimitSubject, number>) {
  const fields: Record<LimitSubject, LimitField> = {
    ...{ person: 'birth_place', name: 'text', event: 'place' },
    ...{ sentence: 'term', designation: 'end_reason' },
  }
  for (const [subject, subject_id] of Object.entries(rows)) {
    const field = fields[subject as LimitSubject]
    const notes = { ...tokensFor('field_limits'), review_by: '2026-01-01' }
    insert(tx, 'field_limits', { ...notes, subject, subject_id, field, reason: 'legal' })
  }
  insert(tx, 'level_reasons', {
    ...{ person_id, level: 'internal', reason: 'legal', review_by: '2026-01-01' },
  })
  const said = { question: 'publication', answer: 'withdrawn', said_by: 'person' }
  insert(tx, 'consents', { ...tokensFor('consents'), person_id, ...said })
  const buried = bury({ names: [token()], birthOn: null })
  insert(tx, 'tombstones', {
    person_id,
    removed_on: '2026-01-01',
    ...buried,
    salt: token(),
  })
}

/** Of somebody who is public: everything of theirs that is not. */
function plantBesidePublic(
  tx: Tx,
  { person, event, decision, sentence, designation }: Shown,
) {
  const name = a.aName(tx, person, { text: token(), kind: 'alias' })
  const explanation = JSON.stringify({ for: [token()], against: [] })
  const other_id = a.aPerson(tx, { publication_level: 'internal' })
  const verdict = { verdict: 'different', why: token(), explanation }
  insert(tx, 'judgements', { person_id: person, other_id, ...verdict })
  for (const birth_place of [token(), token()])
    update(tx, 'people', person, { birth_place })
  update(tx, 'events', event, { place: token() })
  update(tx, 'sentences', sentence, { term: 'P4Y' })
  update(tx, 'designations', designation, { end_reason: `{"en":"${token()}"}` })
  update(tx, 'decisions', decision, { judges: token() })
  plantWithheld(tx, person, { person, name, event, sentence, designation })
  const secret = a.aSource(tx, { ...tokensFor('sources'), confidential: true })
  const hidden: Row[] = [
    { state: 'draft' },
    { publication_level: 'internal' },
    { publication_level: 'removed' },
    { sourceId: secret },
    { sourceId: null },
  ]
  for (const given of hidden) a.anEvent(tx, person, { ...tokensFor('events'), ...given })
  const said = { ...tokensFor('claims'), lang: 'en' }
  a.aClaim(tx, 'person', person, { ...said, source_id: secret })
  a.aClaim(tx, 'person', person, { ...said, state: 'proposed' })
  plantPhotos(tx, person, secret)
  for (const level of ['internal', 'removed'])
    a.aDesignation(tx, person, { ...tokensFor('designations'), publication_level: level })
}

/** Of who is public: a photo nobody raised, one unchecked, one whose source is secret. */
function plantPhotos(tx: Tx, person: number, secret: number) {
  const hidden: Row[] = [
    { publication_level: 'internal' },
    { identity_how: null },
    { licence: null },
    { consent: 'not_asked', consent_note: null },
    { source_id: secret },
  ]
  for (const given of hidden)
    aPhoto(tx, person, { ...tokensFor('photos'), bytes: token(), ...given })
}

/** A mass release nobody may see, what is withheld of one that is seen, and mere places. */
function plantMassRelease(tx: Tx, shown: number) {
  const hidden = a.aMassRelease(tx, {
    ...{ ...tokensFor('mass_releases'), country: 'BY', destinations: ['LT'] },
    publication_level: 'internal',
  })
  const secret = a.aSource(tx, { ...tokensFor('sources'), confidential: true })
  for (const [massRelease, source_id] of [
    [hidden, a.aSource(tx)],
    [shown, secret],
  ] as const) {
    a.aFigure(tx, massRelease, { ...tokensFor('figures'), country: 'BY', source_id })
    const list = { ...tokensFor('roll_lists'), mass_release_id: massRelease, lang: 'en' }
    const list_id = insert(tx, 'roll_lists', { ...list, source_id })
    const cut = { starts_at: 0, ends_at: 4, list_id, reading: { name: token() } }
    a.aRollEntry(tx, massRelease, { ...tokensFor('roll_entries'), source_id, ...cut })
  }
  const withheld = { ...tokensFor('roll_entries'), match_state: 'withheld' }
  a.aRollEntry(tx, shown, withheld)
  for (const table of ['facilities', 'courts', 'organisations'] as const)
    insert(tx, table, { ...kindOf(table), ...tokensFor(table), country: 'BY' })
  insert(tx, 'articles', {
    ...tokensFor('articles'),
    jurisdiction: 'BY',
    code: 'criminal',
  })
}

const kindOf = (table: string) =>
  ({ facilities: { kind: 'penal_colony' }, organisations: { kind: 'ngo' } })[table] ?? {}

/** A row of tokens in every table of the desk that no write of the record fills. */
export function plantDesk(tx: Tx) {
  for (const table of tableNames('desk')) if (!filledByWriting.has(table)) fill(tx, table)
}

const filledByWriting = new Set<TableName>([
  ...(['revisions', 'revision_rows', 'open_revision', 'outbox'] as const),
  ...(['open_conflicts', 'unsourced_facts'] as const),
])

/** Some value for every column; of what points elsewhere, what is there or is filled first. */
function fill(tx: Tx, table: TableName): Row {
  const { columns, foreignKeys } = getTableConfig(tableNamed(table))
  const pointers = new Map(
    foreignKeys.map((key) => [key.reference().columns[0]?.name, key]),
  )
  const row = Object.fromEntries(
    columns.map((column) => {
      const target = pointers.get(column.name)?.reference()
      if (target) {
        const name = getTableConfig(target.foreignTable).name as TableName
        return [column.name, anyOf(tx, name)[target.foreignColumns[0]?.name ?? '']]
      }
      if (column.enumValues?.length) return [column.name, column.enumValues[0]]
      if (!column.columnType.startsWith('SQLiteText')) return [column.name, 1]
      return [column.name, column.dataType === 'json' ? `{"en":"${token()}"}` : token()]
    }),
  )
  const names = Object.keys(row)
  const places = names.map(() => '?').join(', ')
  const quoted = names.map((name) => `"${name}"`).join(', ')
  const sql = `INSERT OR IGNORE INTO ${table} (${quoted}) VALUES (${places})`
  statement(tx, sql).run(...Object.values(row))
  return row
}

const anyOf = (tx: Tx, table: TableName): Row =>
  (statement(tx, `SELECT * FROM ${table} LIMIT 1`).get() as Row) ?? fill(tx, table)

/** Text columns of the record and the desk in which no token was planted. */
export function columnsWithoutToken(tx: Tx): string[] {
  return tableNames('record', 'desk').flatMap((table) =>
    freeColumns(table)
      .filter(({ name }) => !holdsToken(tx, table, name))
      .map(({ name }) => `${table}.${name}`),
  )
}

function holdsToken(tx: Tx, table: TableName, column: string) {
  const sql = `SELECT 1 FROM ${table} WHERE "${column}" LIKE '%${sign}%'`
  return statement(tx, sql).get() !== undefined
}
