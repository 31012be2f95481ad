import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { LRUCache } from 'lru-cache'
import { type Entry, makeEntry } from '#server/entry'
import { caching, type Headers } from '#server/headers'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}

export type StaticFiles = ReturnType<typeof createStaticFiles>
type File = { path: string; cache: string }

const keptBytes = 64 * 1024 * 1024

/**
 * The files of the build and of `public/`, by address, and the scripts built for readers.
 * Only names found when the process starts are served, so no address can lead out.
 */
export function createStaticFiles(dist: string, publicFolder: string, headers: Headers) {
  const files = new Map<string, File>([
    ...filesUnder(publicFolder, '/', caching.file),
    ...filesUnder(join(dist, 'browser'), '/', caching.script),
    ...filesUnder(join(dist, 'static'), '/_next/static/', caching.immutable),
  ])
  const entries = new LRUCache<string, Entry>({
    maxSize: keptBytes,
    sizeCalculation: (entry) => entry.weight,
  })

  async function entryOf(address: string, { path, cache }: File) {
    const entry = makeEntry({
      status: 200,
      headers: extname(path) === '.js' ? headers.script(cache) : headers.file(cache),
      type: types[extname(path)] ?? 'application/octet-stream',
      bytes: await readFile(path),
      quality: 11,
    })
    entries.set(address, entry)
    return entry
  }

  return {
    /** Undefined where there is no such file. */
    find(address: string): Entry | Promise<Entry> | undefined {
      const file = files.get(address)
      return file && (entries.get(address) ?? entryOf(address, file))
    },
  }
}

function filesUnder(folder: string, prefix: string, cache: string): [string, File][] {
  return listed(folder)
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      const name = path
        .slice(folder.length + 1)
        .split('/')
        .map(encodeURIComponent)
      return [prefix + name.join('/'), { path, cache }]
    })
}

function listed(folder: string) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return []
    throw cause
  }
}
