import { createHash } from 'node:crypto'
import { type Db, statement } from '#db/client'
import type { PieceKind } from '#domain/erasure'

export type Text = string | null

/** SHA-256, in hex, of whatever can be written as JSON. */
export const hashOf = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex')

/** What the chain holds of a text that may be erased: nobody can try it out by this. */
export const textDigest = (salt: Text, ...texts: Text[]) => hashOf([salt, ...texts])

/** A revision as it is stored, without its hash. */
export type Link = {
  id: number
  at: string
  editor_id: string
  editor_name: string
  channel: string
  action: string
  why: Text
  why_salt: Text
  source_id: number | null
  reverts_id: number | null
  proposal_id: number | null
  previous_hash: string
}

/** A row of a revision, or of a proposal, as it is stored. */
export type LinkRow = {
  id: number
  table_name: string
  row_id: number
  person_id: number | null
  before: Text
  after: Text
  salt: Text
}

/** The digest that something had before anything of it was erased, if anything was. */
export type First = (kind: PieceKind, key: number) => string | undefined

/** What a row of a revision or a proposal was and became, before anything was erased. */
export const rowDigest = (
  kind: 'row' | 'proposal_row',
  { id, salt, before, after }: LinkRow,
  first: First,
) => first(kind, id) ?? textDigest(salt, before, after)

/**
 * The hash of a revision: over itself, its rows and the hash before it, where a digest
 * stands for the reason and for what each row was and became.
 */
export function linkHash(link: Link, rows: readonly LinkRow[], first: First): string {
  const { id, why, why_salt } = link
  const reason = first('why', id) ?? (why === null ? null : textDigest(why_salt, why))
  const digests = rows.map((row) => [
    ...[row.table_name, row.row_id, row.person_id],
    rowDigest('row', row, first),
  ])
  return hashOf([id, fieldsOf(link, reason), digests])
}

/** The same as it was before there were salts: over the texts themselves. */
export function oldLinkHash(link: Link, rows: readonly LinkRow[]): string {
  const texts = rows.map(({ table_name, row_id, person_id, before, after }) => [
    ...[table_name, row_id, person_id, before, after],
  ])
  return hashOf([link.id, fieldsOf(link, link.why), texts])
}

/** From before there were salts; a row that was erased has got one. */
export const isOldForm = (rows: readonly LinkRow[]) =>
  rows.some(({ salt }) => salt === null)

/** In the order in which they are hashed. */
function fieldsOf(link: Link, why: Text) {
  return {
    at: link.at,
    editorId: link.editor_id,
    editorName: link.editor_name,
    channel: link.channel,
    action: link.action,
    why,
    sourceId: link.source_id,
    previousHash: link.previous_hash,
    ...present({ revertsId: link.reverts_id, proposalId: link.proposal_id }),
  }
}

/** Hashes from before there was such a thing stay what they were. */
function present(fields: Record<string, number | null>) {
  return Object.fromEntries(Object.entries(fields).filter(([, id]) => id !== null))
}

/** The rows of a revision, in the order in which they are hashed. */
export function linkRows(db: Db, revisionId: number): LinkRow[] {
  const sql = `SELECT id, table_name, row_id, person_id, "before", "after", salt
    FROM main.revision_rows WHERE revision_id = ? ORDER BY id`
  return statement(db, sql).all(revisionId) as LinkRow[]
}

/** Looks up one piece at a time: for who hashes one revision. */
export function firstDigest(db: Db): First {
  const sql = `SELECT was FROM main.erased_pieces WHERE kind = ? AND "key" = ? ORDER BY id`
  return (kind, key) => statement(db, sql).pluck().get(kind, key) as string | undefined
}
