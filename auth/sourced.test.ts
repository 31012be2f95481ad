import { beforeEach, expect, test } from 'vitest'
import { problemsByField } from '#auth/problems'
import { sourced } from '#auth/sourced'
import type { RecordDb } from '#db/client'
import { newEvent } from '#domain/new-event'
import { nested, type Values } from '#lib/form'
import { aSource, write } from '#tests/builders'
import { aRecord } from '#tests/database'

let db: RecordDb
let sourceId: number
const url = 'https://news.example/article'
const release = { personId: '7', kind: 'release', on: '2025', type: 'pardon' }

beforeEach(() => {
  db = aRecord()
  sourceId = write(db, (tx) => aSource(tx, { slug: 'a-newspaper', url }))
})

function read(values: Values) {
  const result = sourced(newEvent, () => db).safeParse(nested(values))
  if (result.success) return result.data
  return problemsByField(result.error, values)
}

test('a source is known by its short name and by its address', () => {
  for (const source of ['a-newspaper', url])
    expect(read({ ...release, source })).toMatchObject({ sourceId, newSource: null })
})

test('a source that is not in the record is asked for again', () => {
  expect(read({ ...release, source: 'another-newspaper' })).toEqual({
    source: 'unknown-source',
  })
  expect(read(release)).toEqual({ source: 'required' })
})

test('an address that is not in the record asks for no more than its publisher', () => {
  const pasted = { ...release, source: 'https://news.example/other' }
  expect(read(pasted)).toEqual({
    source: 'unknown-source',
    'newSource.publisher': 'required',
  })
  const added = { 'newSource.publisher': 'Example News', 'newSource.kind': 'unknown' }
  expect(read({ ...pasted, ...added })).toMatchObject({
    newSource: { publisher: 'Example News', url: pasted.source },
  })
})

test('a new source gets its id before anything is written', () => {
  const added = { 'newSource.publisher': 'Example News', 'newSource.url': `${url}/2` }
  expect(read({ ...release, source: 'a-newspaper', ...added })).toMatchObject({
    sourceId: expect.any(Number),
    newSource: { publisher: 'Example News', url: `${url}/2` },
  })
})

test('a new source whose address is in the record is the source that is there', () => {
  const added = { 'newSource.publisher': 'Example News', 'newSource.url': url }
  expect(read({ ...release, ...added })).toMatchObject({ sourceId, newSource: null })
})

test('everything that is wrong is said at once, each thing beside its field', () => {
  const values = {
    ...release,
    on: '31.02.2025',
    type: '',
    'newSource.url': 'not an address',
    'newSource.kind': 'unknown',
  }
  expect(read(values)).toEqual({
    on: 'no-such-day',
    type: 'not-a-choice',
    'newSource.publisher': 'required',
    'newSource.url': 'not-a-web-address',
  })
})

test('a problem in a row is said beside that row, empty rows or not', () => {
  const values = {
    personId: '7',
    kind: 'decision',
    type: 'verdict',
    source: 'a-newspaper',
    'sentences.0.kind': '',
    'sentences.2.kind': 'imprisonment',
    'sentences.2.term': 'long',
  }
  expect(read(values)).toEqual({ 'sentences.2.term': 'not-a-term' })
})
