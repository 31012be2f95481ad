import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { erasureBases, pieceKinds } from '#domain/erasure'
import { id } from './columns.ts'
import { people } from './people.ts'

/**
 * That the texts of a removed person were erased from the history, on what ground, and a
 * digest of what is not there any more. A row of the record: its revision is a link of the
 * chain, and names who did it and whose proposal it was.
 */
export const erasures = sqliteTable(
  'erasures',
  {
    id: id(),
    personId: integer('person_id')
      .notNull()
      .references(() => people.id),
    basis: text('basis', { enum: erasureBases }).notNull(),
    /** How many pieces were erased; absent while it is only proposed. */
    pieces: integer('pieces'),
    /** SHA-256 over `erased_pieces` in their order; absent too. */
    digest: text('digest'),
  },
  (table) => [index('erasures_person').on(table.personId)],
)

/** Each thing that was erased: what the chain was made over, and what stands there now. */
export const erasedPieces = sqliteTable(
  'erased_pieces',
  {
    id: integer('id').primaryKey(),
    erasureId: integer('erasure_id').notNull(),
    kind: text('kind', { enum: pieceKinds }).notNull(),
    key: integer('key').notNull(),
    /** The digest of what was there. */
    was: text('was').notNull(),
    /** The digest of what was left of it; absent where nothing was. */
    left: text('left'),
  },
  (table) => [
    index('erased_pieces_key').on(table.kind, table.key),
    index('erased_pieces_erasure').on(table.erasureId),
  ],
)

/** The erasure being done: at most one row, and only inside a transaction. */
export const openErasure = sqliteTable('open_erasure', {
  erasureId: integer('erasure_id').primaryKey(),
})
