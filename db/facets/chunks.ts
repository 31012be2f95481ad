import { type Db, statement } from '#db/client'
import { decodeChunk, encodeChunk, rowsOf } from './codec.ts'
import type { FacetRow } from './columns.ts'
import { joinChunks } from './join.ts'

/** People are apart by the end of their id: what a chunk holds depends on nobody else. */
const chunkCount = 1024
export const chunkOf = (personId: number) => personId % chunkCount

/** Writes these people's facets anew: `rows` are those of the ones who are there. */
export function writeFacets(
  db: Db,
  personIds: Iterable<number>,
  rows: readonly FacetRow[],
) {
  const now = Map.groupBy(rows, ({ id }) => chunkOf(id))
  for (const [chunk, ids] of Map.groupBy(personIds, chunkOf)) {
    const changed = new Set(ids)
    const others = readChunk(db, chunk).filter(({ id }) => !changed.has(id))
    writeChunk(db, chunk, [...others, ...(now.get(chunk) ?? [])])
  }
}

function readChunk(db: Db, chunk: number): FacetRow[] {
  const data = statement(db, 'SELECT data FROM facet_chunks WHERE chunk = ?')
    .pluck()
    .get(chunk) as Buffer | undefined
  return data ? rowsOf(decodeChunk(data)) : []
}

/** Only what differs is written: a change that facets do not show leaves no byte changed. */
function writeChunk(db: Db, chunk: number, rows: readonly FacetRow[]) {
  if (rows.length === 0) {
    statement(db, 'DELETE FROM facet_chunks WHERE chunk = ?').run(chunk)
    return
  }
  statement(
    db,
    `INSERT INTO facet_chunks (chunk, data) VALUES (?, ?)
     ON CONFLICT (chunk) DO UPDATE SET data = excluded.data WHERE data <> excluded.data`,
  ).run(chunk, encodeChunk(rows))
}

/** So many people's facets are held as objects before they are put aside as bytes. */
const rowsHeld = 16_384

/** Writes everybody's facets from nothing, as they come in the order of their ids. */
export function facetsOfAll(db: Db) {
  statement(db, 'DELETE FROM facet_chunks').run()
  db.$client.exec('CREATE TEMP TABLE facet_parts (chunk INTEGER, data BLOB)')
  let held: FacetRow[] = []
  const putAside = () => {
    const insert = statement(db, 'INSERT INTO facet_parts (chunk, data) VALUES (?, ?)')
    for (const [chunk, rows] of Map.groupBy(held, ({ id }) => chunkOf(id)))
      insert.run(chunk, encodeChunk(rows))
    held = []
  }
  return {
    add(rows: readonly FacetRow[]) {
      held.push(...rows)
      if (held.length >= rowsHeld) putAside()
    },
    end() {
      putAside()
      joinParts(db)
      db.$client.exec('DROP TABLE temp.facet_parts')
    },
  }
}

function joinParts(db: Db) {
  db.$client.exec('CREATE INDEX temp.facet_parts_chunk ON facet_parts (chunk)')
  const partsOf = statement(
    db,
    'SELECT data FROM facet_parts WHERE chunk = ? ORDER BY rowid',
  ).pluck()
  const insert = statement(db, 'INSERT INTO facet_chunks (chunk, data) VALUES (?, ?)')
  const chunks = statement(db, 'SELECT DISTINCT chunk FROM facet_parts ORDER BY chunk')
  for (const chunk of chunks.pluck().all())
    insert.run(chunk, joinChunks(partsOf.all(chunk) as Buffer[]))
}
