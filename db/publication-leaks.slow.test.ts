import { expect, test } from 'vitest'
import type { Tx } from '#db/write'
import * as a from '#tests/builders'
import { aPlace } from '#tests/place'
import { token, tokensPublished } from '#tests/tokens'

const batches = 60
const batch = 20

test('among many people that come and go, nothing lingers of those who were hidden', () => {
  const { folder, record, publish } = aPlace()
  const [source] = a.write(record, (tx) => [a.aSource(tx), a.aPerson(tx)])
  const people: number[] = []
  const add = (tx: Tx) => {
    const person = a.aPerson(tx, { name: `${token()} ${token()}`, birth_place: token() })
    for (const on of ['2020', '2021'])
      a.anArrest(tx, person, { on, place: token(), sourceId: source ?? 0 })
    people.push(person)
  }
  // A few at a time: rows then end up on pages that were divided again and again.
  for (let number = 0; number < batches; number++) {
    a.write(record, (tx) => {
      for (let one = 0; one < batch; one++) add(tx)
    })
    publish()
  }
  expect(tokensPublished(folder).length).toBeGreaterThan(people.length)
  for (let number = 0; number < batches; number++) {
    const hidden = people.splice(0, batch)
    const sql = `UPDATE people SET publication_level = 'internal' WHERE id IN (${hidden})`
    a.write(record, (tx) => tx.$client.exec(sql))
    expect(publish()).toMatchObject({ hid: true, unfinished: false })
  }
  expect(tokensPublished(folder)).toEqual([])
  const integrity = record.$client.prepare(`ATTACH '${folder}/public.db' AS published`)
  integrity.run()
  expect(record.$client.pragma('published.integrity_check')).toEqual([
    { integrity_check: 'ok' },
  ])
}, 300_000)
