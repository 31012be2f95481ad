import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { aFolder } from '#tests/database'

// In a process of its own: SQLite reads the environment once.
const program = `
  import { readdirSync, readlinkSync } from 'node:fs'
  import { openSqlite } from '#db/client'
  const sqlite = openSqlite(process.argv[1] + '/record.db')
  sqlite.pragma('temp_store = FILE')
  sqlite.exec('CREATE TEMP TABLE aside (text); PRAGMA temp.cache_size = 1')
  sqlite.exec(\`INSERT INTO aside WITH RECURSIVE n (i) AS
    (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 50000) SELECT hex(i) FROM n\`)
  for (const fd of readdirSync('/proc/self/fd'))
    try { console.log(readlinkSync('/proc/self/fd/' + fd)) } catch {}
`

test('what SQLite writes aside stays beside the database', () => {
  const folder = aFolder()
  const { SQLITE_TMPDIR: _, ...env } = process.env
  const args = ['--input-type=module', '-e', program, folder]
  const { stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' })
  expect(stderr).toBe('')
  const aside = stdout.split('\n').filter((path) => path.endsWith('(deleted)'))
  expect(aside.length).toBeGreaterThan(0)
  for (const path of aside) expect(path.startsWith(`${folder}/`), path).toBe(true)
})
