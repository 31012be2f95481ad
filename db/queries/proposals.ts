import { type Db, statement } from '#db/client'
import { keyColumn, type RecordTable } from '#db/tables'
import type { Channel } from '#domain/editor'
import type { ProposalState } from '#domain/proposal'
import type { ProposedChange, ProposedRow } from '#domain/proposal-parts'
import type { ReviewReason } from '#domain/review-rules'

export type Proposal = {
  id: number
  at: string
  authorId: string
  authorName: string
  channel: Channel
  action: string
  why: string | null
  sourceId: number | null
  revertsId: number | null
  basedOnId: number
  reasons: ReviewReason[]
  state: ProposalState
  decidedByName: string | null
  decidedAt: string | null
  decisionWhy: string | null
  revisionId: number | null
  isOfSealed: boolean
  personIds: number[]
}

const isOfSealed = `(p.reasons LIKE '%"sealed"%' OR EXISTS (SELECT 1 FROM proposal_rows w
  JOIN main.people h ON h.id = w.person_id
  WHERE w.proposal_id = p.id AND h.publication_level = 'sealed'))`

const selected = `SELECT p.id, p.at, p.author_id AS authorId, p.author_name AS authorName,
    p.channel, p.action, p.why, p.source_id AS sourceId, p.reverts_id AS revertsId,
    p.based_on_id AS basedOnId, p.reasons, p.state, p.decided_by_name AS decidedByName,
    p.decided_at AS decidedAt, p.decision_why AS decisionWhy, p.revision_id AS revisionId,
    ${isOfSealed} AS isOfSealed,
    (SELECT json_group_array(DISTINCT person_id) FROM proposal_rows
     WHERE proposal_id = p.id AND person_id IS NOT NULL) AS personIds
  FROM proposals p`

/** Who asks: what is about sealed people is not there for those who may not see them. */
type Asking = { maySeeSealed: boolean }

export function findProposal(db: Db, id: number, asking: Asking): Proposal | undefined {
  const found = statement(db, `${selected} WHERE p.id = ?`).get(id) as Raw | undefined
  const proposal = found && toProposal(found)
  return proposal?.isOfSealed && !asking.maySeeSealed ? undefined : proposal
}

export const proposalPageSize = 50

type Wanted = Asking & {
  reason?: ReviewReason | undefined
  /** Of one author, decided ones too and the newest first. */
  authorId?: string | undefined
  page?: number
}

/**
 * The open ones, the oldest first, or those of one author; `more` come after them. After the
 * last page there is the last one again.
 */
export function listProposals(
  db: Db,
  { maySeeSealed, reason, authorId, page: wanted = 1 }: Wanted,
): { proposals: Proposal[]; page: number; more: boolean } {
  const conditions = [
    authorId === undefined ? `p.state = 'open'` : 'p.author_id = @authorId',
    ...(reason
      ? ['EXISTS (SELECT 1 FROM json_each(p.reasons) WHERE value = @reason)']
      : []),
    ...(maySeeSealed ? [] : [`NOT ${isOfSealed}`]),
  ].join(' AND ')
  const bound = {
    ...(authorId === undefined ? {} : { authorId }),
    ...(reason ? { reason } : {}),
  }
  const all = statement(db, `SELECT count(*) FROM proposals p WHERE ${conditions}`)
    .pluck()
    .get(bound) as number
  const page = Math.min(wanted, Math.ceil(all / proposalPageSize) || 1)
  const order = authorId === undefined ? 'p.at, p.id' : 'p.at DESC, p.id'
  const rows = statement(
    db,
    `${selected} WHERE ${conditions} ORDER BY ${order}
     LIMIT ${proposalPageSize} OFFSET @skipped`,
  ).all({ ...bound, skipped: (page - 1) * proposalPageSize }) as Raw[]
  return {
    proposals: rows.map(toProposal),
    page,
    more: all > page * proposalPageSize,
  }
}

export function countOpenProposals(db: Db, { maySeeSealed }: Asking): number {
  const sql = `SELECT count(*) FROM proposals p
    WHERE p.state = 'open' ${maySeeSealed ? '' : `AND NOT ${isOfSealed}`}`
  return statement(db, sql).pluck().get() as number
}

type Raw = Omit<Proposal, 'reasons' | 'isOfSealed' | 'personIds'> & {
  reasons: string
  isOfSealed: number
  personIds: string
}

function toProposal({ reasons, isOfSealed: sealed, personIds, ...rest }: Raw): Proposal {
  return {
    ...rest,
    reasons: JSON.parse(reasons),
    isOfSealed: sealed === 1,
    personIds: JSON.parse(personIds),
  }
}

export type ProposalComment = { id: number; at: string; editorName: string; text: string }

export function listComments(db: Db, proposalId: number): ProposalComment[] {
  return statement(
    db,
    `SELECT id, at, editor_name AS editorName, text FROM proposal_comments
     WHERE proposal_id = ? ORDER BY at, id`,
  ).all(proposalId) as ProposalComment[]
}

/** One row as the change found and left it, in the order in which it did. */
export type ProposedStep = Omit<ProposedChange, 'now' | 'table'> & { table: RecordTable }

export function listProposedSteps(db: Db, proposalId: number): ProposedStep[] {
  const rows = statement(
    db,
    `SELECT table_name AS "table", row_id AS "key", person_id AS personId, "before", "after"
     FROM proposal_rows WHERE proposal_id = ? ORDER BY id`,
  ).all(proposalId) as (Omit<ProposedStep, 'before' | 'after'> & Texts)[]
  return rows.map((row) => ({
    ...row,
    before: parse(row.before),
    after: parse(row.after),
  }))
}

type Texts = { before: string | null; after: string | null }
const parse = (json: string | null): ProposedRow | null =>
  json === null ? null : JSON.parse(json)

/** What it does to each row in the end, and the rows as they are now. */
export function listProposedChanges(
  db: Db,
  steps: readonly ProposedStep[],
): (ProposedChange & { table: RecordTable })[] {
  const nets = new Map<string, ProposedStep>()
  for (const step of steps) {
    const name = `${step.table} ${step.key}`
    const known = nets.get(name)
    nets.set(name, known ? { ...known, after: step.after } : step)
  }
  return [...nets.values()]
    .filter(({ before, after }) => before || after)
    .map((net) => ({ ...net, now: rowNow(db, net) }))
}

function rowNow(db: Db, { table, key }: ProposedStep): ProposedRow | null {
  const sql = `SELECT * FROM ${table} WHERE ${keyColumn(table)} = ?`
  return (statement(db, sql).get(key) as ProposedRow | undefined) ?? null
}
