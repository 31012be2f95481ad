import { randomBytes } from 'node:crypto'
import { erasable } from '#db/append-only'
import {
  firstDigest,
  isOldForm,
  type Link,
  linkHash,
  linkRows,
  oldLinkHash,
  type Text,
  textDigest,
} from '#db/chain'
import { statement } from '#db/client'
import { type Piece, piecesDigest } from '#db/erased-pieces'
import type { Tx } from '#db/write'
import type { PieceKind } from '#domain/erasure'
import { invariant } from '#lib/invariant'

type Erasable = Exclude<PieceKind, 'revision'>

/** Something to erase as it stands, and what stays of it; null for nothing. */
export type Target = {
  kind: Erasable
  key: number
  salt: Text
  texts: readonly Text[]
  left: readonly Text[] | null
}

const newSalt = () => randomBytes(16).toString('hex')

/**
 * Replaces what these are by what is left, with the digest of what was there put down
 * first, so that the chain goes on verifying; returns what binds it into the chain.
 */
export function erasePieces(
  tx: Tx,
  erasureId: number,
  targets: readonly Target[],
): { digest: string; pieces: number } {
  const old = oldRevisions(tx, targets)
  statement(tx, 'INSERT INTO open_erasure (erasure_id) VALUES (?)').run(erasureId)
  const done = targets.map((target) => erase(tx, erasureId, target))
  statement(tx, 'DELETE FROM open_erasure').run()
  for (const revision of old) done.push(sealAnew(tx, erasureId, revision))
  return { digest: piecesDigest(done), pieces: done.length }
}

function erase(tx: Tx, erasureId: number, { kind, key, salt, ...target }: Target): Piece {
  const { texts, left } = target
  const fresh = newSalt()
  const piece: Piece = {
    ...{ erasureId, kind, key },
    // What was never salted could be tried out by its digest: this salt is kept nowhere.
    was: textDigest(salt ?? newSalt(), ...texts),
    left: left && textDigest(fresh, ...left),
  }
  keepPiece(tx, piece)
  const { table, content, salt: saltColumn } = erasable[kind]
  const sets = [...content, saltColumn].map((column) => `"${column}" = ?`).join(', ')
  const empty = content.map(() => (kind === 'comment' ? '' : null))
  statement(tx, `UPDATE main.${table} SET ${sets} WHERE id = ?`).run(
    ...[...(left ?? empty), fresh, key],
  )
  return piece
}

function keepPiece(tx: Tx, { erasureId, kind, key, was, left }: Piece) {
  statement(
    tx,
    `INSERT INTO erased_pieces (erasure_id, kind, "key", was, "left") VALUES (?, ?, ?, ?, ?)`,
  ).run(erasureId, kind, key, was, left)
}

type Revision = Link & { hash: string }

/**
 * Those among the touched revisions that were hashed over the texts themselves. They are
 * made sure of now: afterwards nobody can any more.
 */
function oldRevisions(tx: Tx, targets: readonly Target[]): Revision[] {
  const ofRow = statement(tx, 'SELECT revision_id FROM main.revision_rows WHERE id = ?')
  const ids = targets.flatMap(({ kind, key }) => {
    if (kind === 'why') return key
    return kind === 'row' ? (ofRow.pluck().get(key) as number) : []
  })
  const find = statement(tx, 'SELECT * FROM main.revisions WHERE id = ?')
  return [...new Set(ids)]
    .map((id) => find.get(id) as Revision | undefined)
    .filter((revision) => revision !== undefined)
    .filter((revision) => isOld(tx, revision))
}

function isOld(tx: Tx, revision: Revision): boolean {
  const rows = linkRows(tx, revision.id)
  const anew = sealOf(tx, revision.id)
  if (anew === undefined && !isOldForm(rows)) return false
  const isWhole = anew
    ? linkHash(revision, rows, firstDigest(tx)) === anew
    : oldLinkHash(revision, rows) === revision.hash
  invariant(isWhole, `revision ${revision.id} is what was written`)
  return true
}

function sealOf(tx: Tx, revisionId: number) {
  const sql = `SELECT "left" FROM main.erased_pieces
    WHERE kind = 'revision' AND "key" = ? ORDER BY id DESC LIMIT 1`
  return statement(tx, sql).pluck().get(revisionId) as string | undefined
}

function sealAnew(tx: Tx, erasureId: number, revision: Revision): Piece {
  const { id, hash } = revision
  const find = statement(tx, 'SELECT * FROM main.revisions WHERE id = ?')
  const now = find.get(id) as Revision
  const piece: Piece = {
    ...{ erasureId, kind: 'revision', key: id, was: sealOf(tx, id) ?? hash },
    left: linkHash(now, linkRows(tx, id), firstDigest(tx)),
  }
  keepPiece(tx, piece)
  return piece
}
