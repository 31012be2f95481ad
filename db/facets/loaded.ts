import { type Db, type Sqlite, statement } from '#db/client'
import { decodeChunk } from './codec.ts'
import { type Chunk, type Reference, references } from './columns.ts'

/** The keys of a reference in the order in which they were met; a code is a position. */
export type Vocabulary = { keys: number[]; codes: Map<number, number> }

export type LoadedChunk = Chunk & {
  data: Buffer
  /** For every key of the chunk the code that all chunks know it by. */
  codes: Record<Reference, Uint32Array>
}

/** Everybody's facets, decoded. */
export type Facets = {
  chunks: LoadedChunk[]
  people: number
  vocabularies: Record<Reference, Vocabulary>
}

type Kept = Facets & { version: string | null; byChunk: Map<number, LoadedChunk> }
const kept = new WeakMap<Sqlite, Kept>()

/**
 * The facets of a database as it is now: decoded once a connection, and again only where
 * the bytes of a chunk are others than before.
 */
export function loadedFacets(db: Db): Facets {
  const known = kept.get(db.$client)
  const version = versionOf(db)
  if (known && known.version === version) return known
  const loaded = load(db, known)
  // What a transaction has written may be rolled back, and no version would tell.
  const isOpen = db.$client.inTransaction
  kept.set(db.$client, Object.assign(loaded, { version: isOpen ? null : version }))
  return loaded
}

/** Changes with every commit of another connection and every write of this one. */
function versionOf(db: Db): string {
  const others = statement(db, 'PRAGMA main.data_version').pluck().get()
  const own = statement(db, 'SELECT total_changes()').pluck().get()
  return `${others} ${own}`
}

function load(db: Db, known: Kept | undefined): Omit<Kept, 'version'> {
  const vocabularies = known?.vocabularies ?? emptyVocabularies()
  const byChunk = new Map<number, LoadedChunk>()
  const rows = statement(db, 'SELECT chunk, data FROM facet_chunks').raw()
  for (const [chunk, data] of rows.iterate() as IterableIterator<[number, Buffer]>) {
    const old = known?.byChunk.get(chunk)
    byChunk.set(chunk, old?.data.equals(data) ? old : loadChunk(data, vocabularies))
  }
  const chunks = [...byChunk.values()]
  const people = chunks.reduce((sum, { size }) => sum + size, 0)
  return { chunks, people, vocabularies, byChunk }
}

function loadChunk(data: Buffer, vocabularies: Facets['vocabularies']): LoadedChunk {
  const chunk = decodeChunk(data)
  const codes = Object.fromEntries(
    references.map((name) => [name, codesOf(vocabularies[name], chunk[name].keys)]),
  ) as LoadedChunk['codes']
  return { ...chunk, data, codes }
}

function codesOf({ keys, codes }: Vocabulary, own: Float64Array): Uint32Array {
  const found = new Uint32Array(own.length)
  for (let at = 0; at < own.length; at++) {
    const key = own[at] as number
    const code = codes.get(key) ?? keys.push(key) - 1
    if (code === keys.length - 1) codes.set(key, code)
    found[at] = code
  }
  return found
}

function emptyVocabularies() {
  return Object.fromEntries(
    references.map((name) => [name, { keys: [], codes: new Map() }]),
  ) as unknown as Facets['vocabularies']
}
