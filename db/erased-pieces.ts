import { type First, hashOf, type Text, textDigest } from '#db/chain'
import { type Db, statement } from '#db/client'
import type { PieceKind } from '#domain/erasure'

export type Piece = {
  erasureId: number
  kind: PieceKind
  key: number
  was: string
  left: string | null
}

export type ErasedPieces = {
  all: readonly Piece[]
  /** Of one thing, the oldest erasure of it first. */
  of: (kind: PieceKind, key: number) => readonly Piece[]
  first: First
}

/** All that was ever erased: there is never much of it. */
export function readErasedPieces(db: Db): ErasedPieces {
  const sql = `SELECT erasure_id AS erasureId, kind, "key", was, "left"
    FROM main.erased_pieces ORDER BY id`
  const all = statement(db, sql).all() as Piece[]
  const known = Map.groupBy(all, ({ kind, key }) => `${kind} ${key}`)
  const of = (kind: PieceKind, key: number) => known.get(`${kind} ${key}`) ?? []
  return { all, of, first: (kind, key) => of(kind, key)[0]?.was }
}

/** What an erasure binds into the chain. */
export const piecesDigest = (pieces: readonly Piece[]) =>
  hashOf(pieces.map(({ kind, key, was, left }) => [kind, key, was, left]))

/** Whether what stands in the place of something erased is what its last erasure left. */
export function isAsLeft(
  pieces: readonly Piece[],
  { salt, texts }: { salt: Text; texts: readonly Text[] },
): boolean {
  const isLinked = pieces.every(
    ({ was }, index) => index === 0 || was === pieces[index - 1]?.left,
  )
  const left = pieces.at(-1)?.left ?? null
  const isGone = texts.every((text) => text === null || text === '')
  return isLinked && (left === null ? isGone : textDigest(salt, ...texts) === left)
}
