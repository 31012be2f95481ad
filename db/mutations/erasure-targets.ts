import type { Text } from '#db/chain'
import { statement } from '#db/client'
import type { Masks } from '#db/erasure-masks'
import { type Content, nameOf, ownerOf, type RowName } from '#db/erasure-owners'
import type { ErasureScope } from '#db/erasure-scope'
import { isThere } from '#db/references'
import type { RecordTable } from '#db/tables'
import type { Tx } from '#db/write'
import { erasureAction } from '#domain/erasure'
import type { Target } from './erasure-pieces.ts'

type Stored = {
  id: number
  /** The revision, or the proposal. */
  of: number
  table: RecordTable
  key: number
  personId: number | null
  before: Text
  after: Text
  salt: Text
}

type Asked = { scope: ErasureScope; masks: Masks }

/** What anybody's record may name; a reason for a change of these is about the person. */
const shared: readonly string[] = [
  ...['sources', 'articles', 'courts', 'organisations', 'facilities', 'cases'],
]

/** Every row of history that is theirs, and the reasons of changes about nobody else. */
export function historyTargets(tx: Tx, asked: Asked): Target[] {
  const { scope, masks } = asked
  const names = new Set([...scope.rows.keys(), ...masks.keys()])
  const rows = [...names].flatMap((name) => rowsOf(tx, name))
  const revisions = new Set(rows.map(({ of }) => of))
  return [
    ...rows.flatMap((row) => toTarget('row', row, leftOf(tx, row, asked))),
    ...[...revisions].flatMap((id) => whyTarget(tx, id, asked)),
  ]
}

const columns = `id, table_name AS "table", row_id AS "key", person_id AS personId,
  "before", "after", salt`

function rowsOf(tx: Tx, name: string): Stored[] {
  const [table, key] = name.split(' ')
  const sql = `SELECT ${columns}, revision_id AS "of" FROM main.revision_rows
    WHERE table_name = ? AND row_id = ? ORDER BY id`
  return statement(tx, sql).all(table, Number(key)) as Stored[]
}

/** What stays of a row of history: of most of them nothing. */
function leftOf(tx: Tx, row: Stored, { scope, masks }: Asked): Text[] | null {
  const mask = masks.get(nameOf(row))
  if (mask) return [row.before, row.after].map((text) => maskText(text, mask))
  const isShell = row.table === 'people' && row.of === tx.revisionId
  return isShell && scope.people.has(row.key) ? [row.after, row.after] : null
}

const maskText = (text: Text, mask: (content: Content) => Content): Text =>
  text === null ? null : JSON.stringify(mask(JSON.parse(text)))

function toTarget(
  kind: 'row' | 'proposal_row',
  { id, before, after, salt }: Stored,
  left: Text[] | null,
): Target[] {
  const texts = [before, after]
  const isSame = (left ?? [null, null]).every(
    (text, index) => normal(text) === normal(texts[index] ?? null),
  )
  return isSame ? [] : [{ kind, key: id, salt, texts, left }]
}

const normal = (text: Text) => text && JSON.stringify(JSON.parse(text))

function whyTarget(tx: Tx, revisionId: number, { scope }: Asked): Target[] {
  const sql = 'SELECT why, why_salt AS salt FROM main.revisions WHERE id = ?'
  const revision = statement(tx, sql).get(revisionId) as
    | { why: Text; salt: Text }
    | undefined
  if (!revision || revision.why === null) return []
  const rows = statement(
    tx,
    `SELECT ${columns} FROM main.revision_rows WHERE revision_id = ?`,
  ).all(revisionId) as Stored[]
  if (!rows.every((row) => isAboutThem(row, scope))) return []
  const { why, salt } = revision
  return [{ kind: 'why', key: revisionId, salt, texts: [why], left: null }]
}

function isAboutThem(row: Stored, { rows, people }: ErasureScope) {
  if (rows.has(nameOf(row))) return true
  return row.personId === null ? shared.includes(row.table) : people.has(row.personId)
}

export type ProposalTargets = {
  targets: Target[]
  /** Open proposals about nobody else. */
  moot: number[]
}

/** The same of proposals, whatever became of them; and what was said about those. */
export function proposalTargets(tx: Tx, asked: Asked): ProposalTargets {
  const { scope, masks } = asked
  const named = statement(
    tx,
    `SELECT ${columns}, proposal_id AS "of" FROM main.proposal_rows w
     WHERE (SELECT action FROM main.proposals WHERE id = w.proposal_id) <> '${erasureAction}'`,
  ).all() as Stored[]
  const byProposal = Map.groupBy(named, ({ of }) => of)
  const found: ProposalTargets = { targets: [], moot: [] }
  for (const [id, rows] of byProposal) {
    const theirs = rows.filter(
      (row) => isTheirs(tx, row, scope) || masks.has(nameOf(row)),
    )
    if (theirs.length === 0) continue
    const isWhole = rows.every((row) => theirs.includes(row) || isAboutThem(row, scope))
    const going = isWhole
      ? rows.filter((row) => theirs.includes(row) || !isKnown(tx, row))
      : theirs
    found.targets.push(
      ...going.flatMap((row) => toTarget('proposal_row', row, leftOf(tx, row, asked))),
    )
    if (!isWhole) continue
    found.targets.push(...saidTargets(tx, id))
    if (isOpen(tx, id)) found.moot.push(id)
  }
  return found
}

/** What was only proposed is in no table: the trigger said whose it would have been. */
function isTheirs(tx: Tx, row: Stored, { rows, people }: ErasureScope): boolean {
  if (rows.has(nameOf(row))) return true
  if (row.personId === null || !people.has(row.personId)) return false
  const text = row.after ?? row.before
  if (text === null) return false
  const owner = ownerOf(tx, row, JSON.parse(text)) ?? unknownOwner(tx, row)
  return owner !== undefined && people.has(owner)
}

function unknownOwner(tx: Tx, row: Stored) {
  const isUntold = ['roll_entries', 'tombstones', 'erasures'].includes(row.table)
  return isUntold || isThere(tx, row) ? undefined : (row.personId ?? undefined)
}

const isKnown = (tx: Tx, row: RowName) => isThere(tx, row)

function isOpen(tx: Tx, id: number) {
  const sql = `SELECT 1 FROM main.proposals WHERE id = ? AND state = 'open'`
  return statement(tx, sql).get(id) !== undefined
}

type Said = { why: Text; whySalt: Text; decision: Text; decisionSalt: Text }

function saidTargets(tx: Tx, id: number): Target[] {
  const said = statement(
    tx,
    `SELECT why, why_salt AS whySalt, decision_why AS decision,
       decision_salt AS decisionSalt FROM main.proposals WHERE id = ?`,
  ).get(id) as Said
  const comments = statement(
    tx,
    `SELECT id AS "key", text, salt FROM main.proposal_comments
     WHERE proposal_id = ? AND text <> ''`,
  ).all(id) as { key: number; text: string; salt: Text }[]
  const one = (kind: Target['kind'], text: Text, salt: Text): Target[] =>
    text === null ? [] : [{ kind, key: id, salt, texts: [text], left: null }]
  return [
    ...one('proposal_why', said.why, said.whySalt),
    ...one('decision', said.decision, said.decisionSalt),
    ...comments.map(
      ({ key, text, salt }): Target => ({
        ...{ kind: 'comment', key, salt, texts: [text], left: null },
      }),
    ),
  ]
}
