import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Tx } from '#db/write'
import * as a from '#tests/builders'
import { aPlace } from '#tests/place'
import { token, tokensPublished } from '#tests/tokens'

const batches = 40
const batch = 30
const hiddenOf = 6

test('among many people that come and go, nothing lingers of those who were hidden', () => {
  const { folder, record, publish } = aPlace()
  const source = a.write(record, (tx) => a.aSource(tx))
  const people: number[] = []
  // A few at a time: rows then end up on pages that were divided again and again.
  for (let number = 0; number < batches; number++) {
    a.write(record, (tx) => {
      for (let one = 0; one < batch - hiddenOf; one++) aPersonOf(tx, () => 'word', source)
      for (let one = 0; one < hiddenOf; one++) people.push(aPersonOf(tx, token, source))
    })
    publish()
  }
  expect(tokensPublished(folder).length).toBeGreaterThan(people.length)
  while (people.length > 0) {
    const sql = `UPDATE people SET publication_level = 'internal'
      WHERE id IN (${people.splice(0, hiddenOf)})`
    a.write(record, (tx) => tx.$client.exec(sql))
    expect(publish()).toMatchObject({ hid: true, unfinished: false })
  }
  expect(tokensPublished(folder)).toEqual([])
  record.$client.prepare('ATTACH ? AS published').run(join(folder, 'public.db'))
  expect(record.$client.pragma('published.integrity_check')).toEqual([
    { integrity_check: 'ok' },
  ])
}, 300_000)

function aPersonOf(tx: Tx, word: () => string, source: number) {
  const person = a.aPerson(tx, { name: `${word()} ${word()}`, birth_place: word() })
  for (const on of ['2020', '2021'])
    a.anArrest(tx, person, { on, place: word(), sourceId: source })
  return person
}
