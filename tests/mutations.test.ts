import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { besideTheModel, mutations } from '#tests/mutations'

const decision = readFileSync('docs/decisions/0023-never-lose-an-edit.md', 'utf8')

/** Previews run the same code and roll it back; accounts, requests of readers, bytes and
 * what is kept of proposals are outside the record. */
const writesNothing = /\.preview/
const outside = [
  ...['account-changes.ts', 'accounts.ts', 'audit.ts', 'factors.ts', 'invitations.ts'],
  ...['passkeys.ts', 'sign-ins.ts', 'corrections.ts'],
  ...['photo-files.ts', 'proposal-log.ts', 'proposal-decision.ts'],
]
const all = { ...mutations, ...besideTheModel }

const exported = globSync('db/mutations/*.ts')
  .filter((file) => !file.endsWith('.test.ts') && !outside.includes(basename(file)))
  .flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^export function (\w+)\(\s*db: RecordDb/gm)]
      .map(([, name]) => `${basename(file, '.ts')}.${name}`)
      .filter((name) => !writesNothing.test(name)),
  )
  .filter((name) => name !== 'commit.commit')

test('every mutation says what it is based on, and nothing else does', () => {
  expect(exported.toSorted()).toEqual(Object.keys(all).toSorted())
})

test('the decision on lost edits has a line for each of them', () => {
  const lines = decision.split('\n').filter((line) => line.startsWith('| `'))
  const said = lines.flatMap(
    (line) => /^\| `([\w.-]+)` \| (\S+)/.exec(line)?.slice(1, 3) ?? [],
  )
  expect(Object.fromEntries(pairs(said))).toEqual(all)
})

const pairs = (list: readonly string[]) =>
  list.flatMap((one, index) => (index % 2 === 0 ? [[one, list[index + 1]]] : []))
