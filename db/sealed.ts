import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { personOfSubject } from '#db/subjects'
import {
  keyColumn,
  type TableName,
  tableNamed,
  tableNames,
  type tableRoles,
} from '#db/tables'

// Whom the desk keeps from editors without the right to see sealed people: conditions on
// the row `r` of a table of `main`, whatever else is called the same.

export const sealedPeople = '(SELECT person_id FROM main.sealed_people)'

/** True of nobody's row as well. */
const isOpen = (person: string) => `(${person} NOT IN ${sealedPeople}) IS NOT FALSE`

type OtherTable = {
  [Name in TableName]: (typeof tableRoles)[Name] extends 'record' ? never : Name
}[TableName]

/**
 * `by_person`: apart by whatever column points at a person, an event, or the subject of a
 * claim, as every table of the record is. `everybodys`: says nothing of anybody.
 */
type Rule = 'by_person' | 'everybodys' | { rows: string; columns?: string }

/** A table without a rule does not compile. */
const rules = {
  custody_spans: 'by_person',
  standings: 'by_person',
  last_news: 'by_person',
  name_keys: 'by_person',
  name_vocabulary: vocabularyRule(),
  // Nothing of the desk filters or counts by facets.
  facet_chunks: 'everybodys',
  photo_files: { rows: isOfOpenPhoto() },
  editors: 'everybodys',
  sessions: 'everybodys',
  credentials: 'everybodys',
  invitations: 'everybodys',
  sign_in_attempts: 'everybodys',
  totp_factors: 'everybodys',
  passkeys: 'everybodys',
  passkey_challenges: 'everybodys',
  recovery_codes: 'everybodys',
  half_sign_ins: 'everybodys',
  audit_events: 'everybodys',
  revisions: { rows: isSeenInPart() },
  revision_rows: { rows: changeRule('r') },
  open_revision: 'everybodys',
  sealed_people: { rows: 'FALSE' },
  outbox: 'everybodys',
  corrections: 'by_person',
  correction_tokens: { rows: isOfOpenRequest() },
  correction_steps: { rows: isOfOpenRequest() },
  soft_hides: 'by_person',
  soft_hide_parts: { rows: isOfOpenHide() },
  duplicate_candidates: { rows: `${isOpen('r.person_id')} AND ${isOpen('r.other_id')}` },
  duplicate_search: 'everybodys',
  proposals: { rows: isSeenWhole('r.id') },
  proposal_rows: { rows: changeRule('r') },
  proposal_comments: { rows: isSeenWhole('r.proposal_id') },
  proposal_events: { rows: isSeenWhole('r.proposal_id') },
  erased_pieces: 'everybodys',
  open_erasure: 'everybodys',
  open_conflicts: 'by_person',
  unsourced_facts: 'by_person',
} satisfies Record<OtherTable, Rule>

/** What names the people it is about, and so is kept back with the last of them. */
const namesPeople: Partial<Record<TableName, (id: string) => string>> = {
  sources: sourceRule,
  cases: caseRule,
}

/** SQL over `r`: this row says nothing of a sealed person; undefined where none can. */
export function openRowsSql(table: TableName): string | undefined {
  const rule: Rule = table in rules ? rules[table as OtherTable] : 'by_person'
  if (rule === 'everybodys') return undefined
  if (rule !== 'by_person') return rule.rows
  const conditions = [...byPerson(table), ...own(table)]
  return conditions.length > 0 ? conditions.join(' AND ') : undefined
}

/** What an editor without the right reads in the place of each table, by its name. */
export function discreetViews(): Map<TableName, string> {
  const views = tableNames('record', 'files', 'derived', 'desk').flatMap((table) => {
    const rows = openRowsSql(table)
    const rule: Rule = table in rules ? rules[table as OtherTable] : 'by_person'
    const columns = typeof rule === 'object' ? (rule.columns ?? 'r.*') : 'r.*'
    const sql = `SELECT ${columns} FROM main.${table} r WHERE ${rows}`
    return rows ? [[table, sql] as const] : []
  })
  return new Map(views)
}

function own(table: TableName): string[] {
  const rule = namesPeople[table]
  return rule ? [rule(`r.${keyColumn(table)}`)] : []
}

function byPerson(table: TableName): string[] {
  const { columns, foreignKeys } = getTableConfig(tableNamed(table))
  const names = columns.map(({ name }) => name)
  const pointing = foreignKeys.map((key) => key.reference())
  const to = (isTarget: (target: TableName) => boolean) =>
    pointing
      .filter(({ foreignTable }) =>
        isTarget(getTableConfig(foreignTable).name as TableName),
      )
      .map(({ columns: [column] }) => column?.name ?? '')
  const people = new Set([
    ...(table === 'people' ? ['id'] : []),
    ...to((target) => target === 'people'),
    ...names.filter((name) => name === 'person_id'),
  ])
  return [
    ...[...people].map((column) => isOpen(`r.${column}`)),
    ...to(isOfEvents).map((column) =>
      isOpen(`(SELECT person_id FROM main.events WHERE id = r.${column})`),
    ),
    ...(names.includes('subject_id') ? [isOpen(personOfSubject('r', 'main.'))] : []),
  ]
}

/** An event, or the detail of one, which has the same key. */
const isOfEvents = (table: TableName) =>
  table === 'events' || keyColumn(table) === 'event_id'

/** A source is kept back when all it says is about sealed people: its title names them. */
function sourceRule(id: string): string {
  const claims = `SELECT 1 FROM main.claims c WHERE c.source_id = ${id}`
  const photos = `SELECT 1 FROM main.photos x WHERE x.source_id = ${id}`
  return `(EXISTS (${claims} AND ${isOpen(personOfSubject('c', 'main.'))})
    OR EXISTS (${photos} AND ${isOpen('x.person_id')})
    OR NOT EXISTS (${claims}) AND NOT EXISTS (${photos})
    OR EXISTS (SELECT 1 FROM main.figures f WHERE f.source_id = ${id})
    OR EXISTS (SELECT 1 FROM main.roll_lists l WHERE l.source_id = ${id})
    OR EXISTS (SELECT 1 FROM main.roll_entries e WHERE e.source_id = ${id}))`
}

/** So is a case, which is called after its parties. */
function caseRule(id: string): string {
  const of = (table: string, people: string) =>
    `SELECT x.case_id FROM main.${table} x WHERE x.person_id ${people} ${sealedPeople}`
  return `(${id} NOT IN (${of('case_parties', 'IN')} UNION ${of('events', 'IN')} AND x.case_id IS NOT NULL)
    OR EXISTS (${of('case_parties', 'NOT IN')} AND x.case_id = ${id})
    OR EXISTS (${of('events', 'NOT IN')} AND x.case_id = ${id}))`
}

/** A change of a row that is, or was, a sealed person's; or of a source that is kept back. */
function changeRule(row: string): string {
  return `${isOpen(`${row}.person_id`)} AND ${isOpen(`(${row}."before" ->> 'person_id')`)}
    AND CASE ${row}.table_name WHEN 'sources' THEN ${sourceRule(`${row}.row_id`)}
      WHEN 'cases' THEN ${caseRule(`${row}.row_id`)} ELSE TRUE END`
}

function isOfOpenPhoto(): string {
  return `(r.id NOT IN (SELECT file_id FROM main.photos WHERE person_id IN ${sealedPeople})
    OR r.id IN (SELECT file_id FROM main.photos WHERE person_id NOT IN ${sealedPeople}))`
}

function isSeenInPart(): string {
  return `EXISTS (SELECT 1 FROM main.revision_rows w
    WHERE w.revision_id = r.id AND ${changeRule('w')})`
}

function isOfOpenRequest(): string {
  return `r.correction_id IN (SELECT c.id FROM main.corrections c
    WHERE ${isOpen(personOfSubject('c', 'main.'))})`
}

function isOfOpenHide(): string {
  return `r.soft_hide_id IN (SELECT h.id FROM main.soft_hides h
    WHERE ${isOpen('h.person_id')})`
}

/** Somebody who sees only a part of a proposal could not judge it. */
function isSeenWhole(proposal: string): string {
  return `NOT EXISTS (SELECT 1 FROM main.proposal_rows w
    WHERE w.proposal_id = ${proposal} AND NOT (${changeRule('w')}))`
}

/** How many people have a word in their names, as if the others were not there. */
function vocabularyRule() {
  // `name_keys` has letters, ~, = and + alone: nothing in it needs an escape in JSON.
  const kept = `coalesce((SELECT hidden FROM (SELECT k.value AS key, count(*) AS hidden
    FROM main.standings s, json_each('["' || replace(s.name_keys, ' ', '","') || '"]') k
    WHERE s.person_id IN ${sealedPeople} GROUP BY k.value) h WHERE h.key = r.key), 0)`
  return { columns: `r.key, r.people - ${kept} AS people`, rows: `r.people > ${kept}` }
}
