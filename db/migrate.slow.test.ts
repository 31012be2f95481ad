import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { openSqlite } from '#db/client'
import { migrate } from '#db/migrate'
import { aFolder } from '#tests/database'

test('processes that start at once do not race', async () => {
  const file = join(aFolder(), 'record.db')
  const script = `import { openRecord } from '#db/record'; openRecord(process.argv[1])`
  const start = () =>
    promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, file])
  await Promise.all([start(), start(), start()])
  const sqlite = openSqlite(file)
  expect(migrate(sqlite, ['shared', 'record'])).toEqual([])
  sqlite.close()
})
