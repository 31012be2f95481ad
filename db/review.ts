import { type RecordDb, statement } from '#db/client'
import { newId } from '#db/ids'
import { logProposal } from '#db/mutations/proposal-log'
import type { Note } from '#db/write'
import type { Channel, Editor } from '#domain/editor'
import type { PublicationLevel } from '#domain/person'
import {
  type ReviewedPerson,
  type ReviewedRow,
  type ReviewReason,
  reasonsToReview,
} from '#domain/review-rules'
import { today } from '#lib/today'

/** Table, key, person, row before, row after: as triggers keep them, in their order. */
export type RevisionRow = [string, number, number | null, string | null, string | null]

/** A change that was not made, because a second person has to look at it first. */
export type Held = {
  editor: Editor
  note: Note
  reasons: ReviewReason[]
  rows: readonly RevisionRow[]
}

/** Thrown instead of a result where a change became a proposal. */
export class Proposed extends Error {
  readonly proposalId: number

  constructor(proposalId: number) {
    super(`The change waits as proposal ${proposalId}`)
    this.proposalId = proposalId
  }
}

/** What runs on the machine itself is not reviewed: who starts it has the files anyway. */
const reviewed: readonly Channel[] = ['form', 'quick', 'api']

/** Within the open revision: undefined where it may be made at once. */
export function whyHeld(
  db: RecordDb,
  { editor, note, rows }: Omit<Held, 'reasons'>,
): Held | undefined {
  if (!reviewed.includes(note.channel) || note.proposalId !== undefined) return undefined
  const nets = netRows(rows)
  if (nets.length === 0) return undefined
  const reasons = reasonsToReview({
    editor,
    rows: nets,
    action: note.action,
    day: today(),
    isOwnUndo: isOwn(db, editor, note),
    people: peopleOf(db, nets),
    drafts: draftsAmong(db, nets),
  })
  return reasons.length > 0 ? { editor, note, reasons, rows } : undefined
}

/** Keeps the change in a transaction of its own, after the record is as it was. */
export function keepProposal(db: RecordDb, held: Held): number {
  const { editor, note, reasons, rows } = held
  const proposalId = newId()
  const addRow = statement(
    db,
    `INSERT INTO proposal_rows (proposal_id, table_name, row_id, person_id, "before", "after")
     VALUES (?, ?, ?, ?, ?, ?)`,
  )
  const keep = db.$client.transaction(() => {
    statement(
      db,
      `INSERT INTO proposals (id, at, author_id, author_name, channel, action, why, source_id,
         reverts_id, reasons, based_on_id)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(id), 0) FROM main.revisions))`,
    ).run(
      ...[proposalId, new Date().toISOString(), editor.id, editor.name, note.channel],
      ...[note.action, note.why ?? null, note.sourceId ?? null, note.revertsId ?? null],
      JSON.stringify(reasons),
    )
    for (const row of rows.filter(isProposed)) addRow.run(proposalId, ...row)
    logProposal(db, { kind: 'made', proposalId })
  })
  keep.immediate()
  return proposalId
}

/** What is limited by itself is so again when the change is accepted, and then only. */
function isProposed([table, , , before, after]: RevisionRow): boolean {
  return !(table === 'field_limits' && !before && parse(after)?.kind === 'default')
}

/** What became of each row in the end; rows that came and went again are left out. */
function netRows(rows: readonly RevisionRow[]): ReviewedRow[] {
  const nets = new Map<string, ReviewedRow>()
  for (const [table, key, personId, before, after] of rows) {
    const name = `${table} ${key}`
    const known = nets.get(name)
    const last = parse(after)
    if (known) nets.set(name, { ...known, after: last })
    else nets.set(name, { table, key, personId, before: parse(before), after: last })
  }
  return [...nets.values()].filter(({ before, after }) => before || after)
}

type Row = Record<string, unknown>
const parse = (json: string | null): Row | null => (json ? JSON.parse(json) : null)

/** Everything that it takes back is the editor's. */
function isOwn(db: RecordDb, editor: Editor, { revertsId, alsoReverts = [] }: Note) {
  if (revertsId === undefined) return false
  const author = statement(db, 'SELECT editor_id FROM main.revisions WHERE id = ?')
  return [revertsId, ...alsoReverts].every((id) => author.pluck().get(id) === editor.id)
}

/** Whose rows they are, and whose they were: a name or an event can change its owner. */
function peopleOf(db: RecordDb, rows: readonly ReviewedRow[]) {
  const ids = rows.flatMap(({ personId, before }) => [personId, before?.person_id])
  const known = new Set(ids.filter((id) => typeof id === 'number'))
  return new Map([...known].map((id) => [id, factsOf(db, id, rows)]))
}

function factsOf(db: RecordDb, id: number, rows: readonly ReviewedRow[]): ReviewedPerson {
  const own = rows.find(({ table, key }) => table === 'people' && key === id)
  const now = statement(
    db,
    `SELECT publication_level AS level, birth_on_latest AS bornBy,
       (SELECT min(happened_on_earliest) FROM main.events
        WHERE person_id = p.id AND kind = 'arrest') AS arrestedFrom
     FROM main.people p WHERE id = ?`,
  ).get(id) as Facts | undefined
  const { level = null, bornBy = null, arrestedFrom = null } = now ?? {}
  const before = own ? own.before : { publication_level: level, birth_on_latest: bornBy }
  const births = [bornBy, before?.birth_on_latest].filter(
    (day) => typeof day === 'string',
  )
  return {
    level,
    levelBefore: (before?.publication_level ?? null) as PublicationLevel | null,
    bornBy: births.sort().at(-1) ?? null,
    arrestedFrom,
  }
}

type Facts = Omit<ReviewedPerson, 'levelBefore'>

function draftsAmong(db: RecordDb, rows: readonly ReviewedRow[]): Set<number> {
  const isDraft = statement(
    db,
    `SELECT 1 FROM main.events WHERE id = ? AND state = 'draft'`,
  )
  const keys = rows.flatMap(({ table, key }) => (table === 'deaths' ? [key] : []))
  return new Set(keys.filter((key) => isDraft.get(key)))
}
