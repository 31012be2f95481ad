import { type Db, statement } from '#db/client'
import { decodeChunk, encodeChunk, rowsOf } from './codec.ts'
import type { FacetRow } from './columns.ts'
import { facetRow } from './rows.ts'
import { readSources } from './sources.ts'

/** People are apart by the end of their id: what a chunk holds depends on nobody else. */
const chunkCount = 1024
export const chunkOf = (personId: number) => personId % chunkCount

/** Writes these people's facets anew, of those who are there; each chunk once. */
export function writeFacets(db: Db, personIds: Iterable<number>) {
  for (const [chunk, ids] of Map.groupBy(personIds, chunkOf)) {
    const changed = new Set(ids)
    const others = readChunk(db, chunk).filter(({ id }) => !changed.has(id))
    writeChunk(db, chunk, [...others, ...readSources(db, ids).map(facetRow)])
  }
}

/** Everybody's, from nothing. */
export function writeAllFacets(db: Db) {
  statement(db, 'DELETE FROM facet_chunks').run()
  const ids = statement(db, 'SELECT id FROM people').pluck().all() as number[]
  for (const [chunk, own] of Map.groupBy(ids, chunkOf))
    writeChunk(db, chunk, readSources(db, own).map(facetRow))
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
