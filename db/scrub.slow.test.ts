import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqlite } from '#db/client'
import { idFor } from '#db/ids'
import { pagesInLog, scrubPages } from '#db/scrub'
import { aFolder } from '#tests/database'
import { sign, tokensPublished } from '#tests/tokens'

test('secure_delete leaves copies of deleted rows behind, and scrubbing takes them away', () => {
  const folder = aFolder()
  const sqlite = fileOfDeletedTokens(join(folder, 'public.db'))
  expect(
    tokensPublished(folder).length,
    'else there is no need to scrub',
  ).toBeGreaterThan(0)
  scrub(folder, 'all')
  expect(tokensPublished(folder)).toEqual([])
  expect(sqlite.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
  expect(sqlite.prepare('SELECT count(*) FROM words').pluck().get()).toBe(5400)
  sqlite.close()
})

test('the log tells which pages were written, and only those are scrubbed', () => {
  const folder = aFolder()
  const file = join(folder, 'public.db')
  const sqlite = fileOfDeletedTokens(file)
  expect(pagesInLog(`${file}-wal`)).toEqual(new Set())
  sqlite.exec(`INSERT INTO words VALUES (1, 'word')`)
  const pages = pagesInLog(`${file}-wal`)
  expect(pages.size).toBeGreaterThan(0)
  expect(pages.size).toBeLessThan(10)
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
  const before = readFileSync(file)
  scrub(folder, pages)
  const after = readFileSync(file)
  const changed = Array.from(
    { length: after.length / 4096 },
    (_, index) => index + 1,
  ).filter((page) => {
    const [from, to] = [(page - 1) * 4096, page * 4096]
    return !before.subarray(from, to).equals(after.subarray(from, to))
  })
  expect(pages.isSupersetOf(new Set(changed))).toBe(true)
  sqlite.close()
})

function scrub(folder: string, pages: ReadonlySet<number> | 'all') {
  const file = openSync(join(folder, 'public.db'), 'r+')
  scrubPages(file, pages)
  closeSync(file)
}

/** Rows among which some with a token came and went, always the same: of fewer none is copied. */
function fileOfDeletedTokens(file: string) {
  const sqlite = openSqlite(file)
  sqlite.pragma('secure_delete = ON')
  sqlite.pragma('synchronous = OFF')
  sqlite.exec(
    'CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT); CREATE INDEX w ON words (word)',
  )
  const insert = sqlite.prepare('INSERT INTO words VALUES (?, ?)')
  const ids = Array.from({ length: 6000 }, (_, index) => {
    const id = idFor('row', `${index}`)
    const word = idFor('word', `${index}`).toString(36)
    insert.run(id, index % 10 === 0 ? word + sign : word)
    return id
  })
  const remove = sqlite.prepare('DELETE FROM words WHERE id = ?')
  for (const [index, id] of ids.entries()) if (index % 10 === 0) remove.run(id)
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
  return sqlite
}
