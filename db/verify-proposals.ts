import { walkLog } from '#db/chained-log'
import { type Db, statement } from '#db/client'
import { type ErasedPieces, isAsLeft, readErasedPieces } from '#db/erased-pieces'
import { eventHash, type ProposalEvent } from '#db/mutations/proposal-log'
import { digestOfEvent } from '#db/proposal-digests'

export type VerifiedProposals =
  | { events: number }
  /** The first event that is not what was written, or whose proposal is not. */
  | { brokenAt: number }
  /** A proposal, or a comment, that was never logged, or the erasure of one. */
  | { unlogged: number }

/** Walks the log of proposals and compares each event with what it is about. */
export function verifyProposals(db: Db): VerifiedProposals {
  const erased = readErasedPieces(db)
  const log = statement(
    db,
    `SELECT id, at, kind, proposal_id AS proposalId, about_id AS aboutId, digest,
       previous_hash AS previousHash, hash FROM proposal_events ORDER BY id`,
  ).iterate() as Iterable<ProposalEvent & { hash: string }>
  const walked = walkLog(log, (event) => {
    const digest = digestOfEvent[event.kind](db, event.aboutId, erased.first)
    return eventHash(event) === event.hash && digest === event.digest
  })
  if ('brokenAt' in walked || walked.events === 0) return walked
  const unlogged = findUnlogged(db) ?? findNotLeft(db, erased)
  return unlogged === undefined ? walked : { unlogged }
}

/** Before the first event there was no log; since, nothing goes without. */
function findUnlogged(db: Db): number | undefined {
  const isLogged = (kind: string) =>
    `SELECT 1 FROM proposal_events WHERE kind = '${kind}' AND about_id = p.id`
  const sql = `SELECT id FROM proposals p WHERE NOT EXISTS (${isLogged('made')})
      OR (state <> 'open') <> EXISTS (${isLogged('decided')})
    UNION ALL SELECT id FROM proposal_comments p WHERE NOT EXISTS (${isLogged('commented')})
    UNION ALL SELECT proposal_id FROM proposal_rows p
      WHERE NOT EXISTS (SELECT 1 FROM proposals WHERE id = p.proposal_id) LIMIT 1`
  return statement(db, sql).pluck().get() as number | undefined
}

type Content = { salt: string | null; first: string | null; second: string | null }

const stored = {
  proposal_row: 'SELECT salt, "before" AS first, "after" AS second FROM proposal_rows',
  proposal_why: 'SELECT why_salt AS salt, why AS first, NULL AS second FROM proposals',
  decision:
    'SELECT decision_salt AS salt, decision_why AS first, NULL AS second FROM proposals',
  comment: 'SELECT salt, text AS first, NULL AS second FROM proposal_comments',
}

/** Something that was erased, and in whose place something else stands by now. */
function findNotLeft(db: Db, erased: ErasedPieces): number | undefined {
  const keys = Object.keys(stored) as (keyof typeof stored)[]
  const found = erased.all.find(({ kind, key }) => {
    const own = keys.find((one) => one === kind)
    if (!own) return false
    const row = statement(db, `${stored[own]} WHERE id = ?`).get(key) as
      | Content
      | undefined
    if (!row) return true
    const texts = own === 'proposal_row' ? [row.first, row.second] : [row.first]
    return !isAsLeft(erased.of(kind, key), { salt: row.salt, texts })
  })
  return found?.key
}
