import {
  type First,
  hashOf,
  type LinkRow,
  rowDigest,
  type Text,
  textDigest,
} from '#db/chain'
import { type Db, statement } from '#db/client'
import type { ProposalEventKind } from '#domain/proposal'

type Stored = {
  id: number
  at: string
  author_id: string
  author_name: string
  channel: string
  action: string
  why: Text
  why_salt: Text
  source_id: number | null
  reverts_id: number | null
  based_on_id: number
  reasons: string
  state: string
  decided_by_id: Text
  decided_by_name: Text
  decided_at: Text
  decision_why: Text
  decision_salt: Text
  revision_id: number | null
}

type StoredComment = {
  id: number
  proposal_id: number
  at: string
  editor_id: string
  editor_name: string
  text: string
  salt: Text
}

/**
 * What the log of proposals holds of each event: everything that was said, by digests of
 * what may be erased. Undefined where it is not there.
 */
export const digestOfEvent: Record<
  ProposalEventKind,
  (db: Db, aboutId: number, first: First) => string | undefined
> = {
  made(db, id, first) {
    const made = findStored(db, id)
    if (!made) return undefined
    const { at, author_id, author_name, channel, action, why, why_salt } = made
    const reason = first('proposal_why', id) ?? textDigest(why_salt, why)
    const rows = storedRows(db, id).map((row) => [
      ...[row.id, row.table_name, row.row_id, row.person_id],
      rowDigest('proposal_row', row, first),
    ])
    return hashOf([
      ...[id, at, author_id, author_name, channel, action, reason],
      ...[made.source_id, made.reverts_id, made.based_on_id, made.reasons, rows],
    ])
  },
  decided(db, id, first) {
    const decided = findStored(db, id)
    if (!decided) return undefined
    const { state, decided_by_id, decided_by_name, decided_at, revision_id } = decided
    const why =
      first('decision', id) ?? textDigest(decided.decision_salt, decided.decision_why)
    return hashOf([
      ...[id, state, decided_by_id, decided_by_name, decided_at, why, revision_id],
    ])
  },
  commented(db, id, first) {
    const sql = 'SELECT * FROM main.proposal_comments WHERE id = ?'
    const said = statement(db, sql).get(id) as StoredComment | undefined
    if (!said) return undefined
    const { proposal_id, at, editor_id, editor_name, text, salt } = said
    const words = first('comment', id) ?? textDigest(salt, text)
    return hashOf([id, proposal_id, at, editor_id, editor_name, words])
  },
}

function findStored(db: Db, id: number) {
  const sql = 'SELECT * FROM main.proposals WHERE id = ?'
  return statement(db, sql).get(id) as Stored | undefined
}

function storedRows(db: Db, proposalId: number) {
  const sql = 'SELECT * FROM main.proposal_rows WHERE proposal_id = ? ORDER BY id'
  return statement(db, sql).all(proposalId) as LinkRow[]
}
