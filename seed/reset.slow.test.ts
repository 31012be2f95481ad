import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { statement } from '#db/client'
import { openRecord } from '#db/record'
import { aPerson, write } from '#tests/builders'
import { aFolder } from '#tests/database'

test('a reset refuses to lose edits unless it is told to', () => {
  const folder = aFolder()
  const path = join(folder, 'record.db')
  const edited = openRecord(path)
  write(edited, (tx) => aPerson(tx))
  edited.$client.close()
  expect(reset(folder).status).toBe(1)
  expect(reset(folder, '--yes-lose-edits').status).toBe(0)
  const anew = openRecord(path)
  expect(statement(anew, 'SELECT count(*) FROM people').pluck().get()).toBe(60)
  anew.$client.close()
}, 60_000)

function reset(folder: string, ...args: string[]) {
  const env = { ...process.env, HABEAS_DATA: folder }
  return spawnSync(process.execPath, ['scripts/reset.ts', ...args], { env })
}
