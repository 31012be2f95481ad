import { firstDigest, hashOf } from '#db/chain'
import { type RecordDb, statement } from '#db/client'
import { digestOfEvent } from '#db/proposal-digests'
import type { ProposalEventKind } from '#domain/proposal'
import { invariant } from '#lib/invariant'

export type ProposalEvent = {
  id: number
  at: string
  kind: ProposalEventKind
  proposalId: number
  aboutId: number
  digest: string
  previousHash: string
}

/** SHA-256 over the event and the hash before it. */
export const eventHash = (event: ProposalEvent) =>
  hashOf([
    ...[event.id, event.at, event.kind, event.proposalId, event.aboutId],
    ...[event.digest, event.previousHash],
  ])

type New = Pick<ProposalEvent, 'kind' | 'proposalId'> & {
  /** The comment that was made. */
  commentId?: number
}

/**
 * Adds to the log of proposals, which is append-only and hash-chained, in the transaction
 * in which it happened. The first to be logged takes in what is from before there was one.
 */
export function logProposal(db: RecordDb, { kind, proposalId, commentId }: New) {
  if (!lastEvent(db)) adopt(db)
  const aboutId = commentId ?? proposalId
  const isKnown = statement(
    db,
    'SELECT 1 FROM main.proposal_events WHERE kind = ? AND about_id = ?',
  )
  if (!isKnown.get(kind, aboutId)) append(db, { kind, proposalId, aboutId })
}

function adopt(db: RecordDb) {
  const old = statement(
    db,
    `SELECT 'made' AS kind, id AS proposalId, id AS aboutId FROM main.proposals
     UNION ALL SELECT 'commented', proposal_id, id FROM main.proposal_comments
     UNION ALL SELECT 'decided', id, id FROM main.proposals WHERE state <> 'open'`,
  ).all() as Pick<ProposalEvent, 'kind' | 'proposalId' | 'aboutId'>[]
  for (const event of old) append(db, event)
}

function append(
  db: RecordDb,
  { kind, proposalId, aboutId }: Pick<ProposalEvent, 'kind' | 'proposalId' | 'aboutId'>,
) {
  const digest = digestOfEvent[kind](db, aboutId, firstDigest(db))
  invariant(digest, 'what is logged is there')
  const head = lastEvent(db)
  const event: ProposalEvent = {
    ...{ id: (head?.id ?? 0) + 1, at: new Date().toISOString(), kind, proposalId },
    ...{ aboutId, digest, previousHash: head?.hash ?? '' },
  }
  statement(
    db,
    `INSERT INTO proposal_events
       (id, at, kind, proposal_id, about_id, digest, previous_hash, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    ...[event.id, event.at, kind, proposalId, aboutId, digest, event.previousHash],
    eventHash(event),
  )
}

function lastEvent(db: RecordDb) {
  const sql = 'SELECT id, hash FROM main.proposal_events ORDER BY id DESC LIMIT 1'
  return statement(db, sql).get() as { id: number; hash: string } | undefined
}
