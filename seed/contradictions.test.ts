import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { idFor } from '#db/ids'
import { seedFiles } from './files.ts'
import { seedRows } from './load.ts'
import { ids } from './rows.ts'

type Row = { number: number; kept: string[]; stands: string }

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')
const table: Row[] = [...readme.matchAll(/^\| (\d+) \|.*\| (.*) \| ?(.*) \|$/gm)].map(
  ([, number, kept = '', stands = '']) => ({
    number: Number(number),
    kept: [...kept.matchAll(/`([^`]+)`/g)].flatMap(([, path]) => path ?? []),
    stands: stands.trim(),
  }),
)

const rows = seedRows(seedFiles())
const rowsIn = (name: string) => rows.filter((row) => row.table === name)

test('the table accounts for all 44 contradictions', () => {
  expect(table.map(({ number }) => number)).toEqual(
    Array.from({ length: 44 }, (_, index) => index + 1),
  )
  expect(
    table.filter(({ kept }) => kept.length === 0).map(({ number }) => number),
  ).toEqual([8])
})

test('each contradiction has its claims side by side, decided as the table says', () => {
  for (const { number, kept, stands } of table) {
    for (const path of kept) {
      const { claims, outcome } = about(path)
      expect([number, outcome]).toEqual([number, outcomes[stands]])
      const values = new Set(claims.map(({ values: { value } }) => value))
      expect([number, values.size > 1]).toEqual([number, stands !== 'one claim'])
    }
  }
})

test('no two contradictions share a row and a field', () => {
  const paths = table.flatMap(({ kept }) => kept)
  expect(new Set(paths).size).toBe(paths.length)
})

test('every decision is one of the table, and has a reason', () => {
  const decided = rowsIn('adjudications')
  const known = table.flatMap(({ kept }) => kept.filter((path) => about(path).outcome))
  expect(decided).toHaveLength(known.length)
  expect(decided.filter(({ values }) => !values.reason)).toEqual([])
})

test('a chosen claim is one of those about its own row and field', () => {
  const chosen = rowsIn('adjudications').filter(
    ({ values }) => values.outcome === 'chosen',
  )
  const claims = new Map(rowsIn('claims').map(({ values }) => [values.id, values]))
  for (const { values } of chosen) {
    const { subject, subject_id, field } = values
    expect(claims.get(values.claim_id)).toMatchObject({ subject, subject_id, field })
  }
})

const outcomes: Record<string, string | undefined> = {
  chosen: 'chosen',
  disputed: 'disputed',
}

function about(path: string) {
  const [subject = '', address = '', field = ''] = path.split(' ')
  const id = idOf(subject, address.split('/'))
  const isAbout = ({ values }: (typeof rows)[number]) =>
    values.subject === subject && values.subject_id === id && values.field === field
  return {
    claims: rowsIn('claims').filter(isAbout),
    outcome: rowsIn('adjudications').find(isAbout)?.values.outcome,
  }
}

function idOf(subject: string, [first = '', second = '', third = '']: string[]) {
  if (subject === 'person') return ids.person(first)
  if (subject === 'mass_release') return ids.massRelease(first)
  const event = ids.event(first, second)
  return subject === 'event' ? event : idFor('sentence', String(event), third)
}
