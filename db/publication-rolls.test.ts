import { expect, test } from 'vitest'
import * as a from '#tests/builders'
import { aPlace } from '#tests/place'

/** What is published of one roll entry, of a person at this level. */
function entry(given: Record<string, unknown>, level = 'public') {
  const { record, publish, rows } = aPlace()
  const person = a.write(record, (tx) => {
    const id = a.aPerson(tx, { publication_level: level })
    a.aRollEntry(tx, a.aMassRelease(tx), {
      person_id: id,
      match_state: 'matched',
      ...given,
    })
    return id
  })
  publish()
  const [row] = rows<{ person_id: number | null }>('SELECT * FROM roll_entries')
  if (!row) return 'nothing'
  return row.person_id === person ? 'linked' : 'not linked'
}

test('a roll entry is published with its link to a person who is public', () => {
  expect(entry({})).toBe('linked')
  expect(entry({ match_state: 'matched_uncertain' })).toBe('linked')
  expect(entry({ match_state: 'unmatched', person_id: null })).toBe('not linked')
})

test.each(['public_limited', 'counted_only', 'internal', 'sealed', 'removed'])(
  'a roll entry does not name a person at level %s',
  (level) => expect(entry({}, level)).toBe('nothing'),
)

test('a withheld entry is not published, and a guess is no link', () => {
  expect(entry({ match_state: 'withheld', person_id: null })).toBe('nothing')
  expect(entry({ match_state: 'candidate' })).toBe('not linked')
  expect(entry({ match_state: 'wrong_person' })).toBe('not linked')
})

test('of names that are withheld there is a number, and nothing else', () => {
  const { record, publish, rows } = aPlace()
  const counts = () => rows('SELECT * FROM withheld_names')
  const [massReleaseId, entryId] = a.write(record, (tx) => {
    const id = a.aMassRelease(tx)
    const given = { match_state: 'withheld', person_id: null }
    const secret = a.aSource(tx, { confidential: true })
    a.aRollEntry(tx, id, { ...given, source_id: secret })
    return [id, a.aRollEntry(tx, id, given)]
  })
  publish()
  expect(counts()).toEqual([{ mass_release_id: massReleaseId, count: 1 }])
  expect(rows('SELECT * FROM roll_entries')).toEqual([])
  a.write(record, (tx) =>
    tx.$client
      .prepare(`UPDATE roll_entries SET match_state = 'unmatched' WHERE id = ?`)
      .run(entryId),
  )
  publish()
  expect(counts()).toEqual([])
})

test('figures and entries of a confidential source are not published, nor claims on them', () => {
  const { record, publish, rows } = aPlace()
  a.write(record, (tx) => {
    const massRelease = a.aMassRelease(tx)
    const source_id = a.aSource(tx, { confidential: true })
    a.aClaim(tx, 'figure', a.aFigure(tx, massRelease, { source_id }))
    a.aClaim(tx, 'roll_entry', a.aRollEntry(tx, massRelease, { source_id }))
  })
  publish()
  expect(rows('SELECT id FROM mass_releases').length).toBe(1)
  for (const table of ['figures', 'roll_entries', 'claims', 'sources'])
    expect(rows(`SELECT id FROM ${table}`), table).toEqual([])
})

test('a release names its mass release only while that is public', () => {
  const { record, publish, rows } = aPlace()
  const massRelease = a.write(record, (tx) => {
    const id = a.aMassRelease(tx, { publication_level: 'internal' })
    a.aRelease(tx, a.aPerson(tx), { mass_release_id: id })
    return id
  })
  const named = () => rows('SELECT mass_release_id AS id FROM releases')
  const show = (level: string) => {
    const sql = `UPDATE mass_releases SET publication_level = '${level}'`
    a.write(record, (tx) => tx.$client.exec(sql))
    publish()
  }
  publish()
  expect(named()).toEqual([{ id: null }])
  show('public')
  expect(named()).toEqual([{ id: massRelease }])
  show('removed')
  expect(named()).toEqual([{ id: null }])
})

test('a facility is published while something published is there', () => {
  const { record, publish, rows } = aPlace()
  const event = a.write(record, (tx) => {
    a.aFacility(tx, { slug: 'unused' })
    return a.anEvent(tx, a.aPerson(tx), {
      facility_id: a.aFacility(tx, { slug: 'used' }),
    })
  })
  publish()
  const facilities = () => rows<{ slug: string }>('SELECT slug FROM facilities')
  expect(facilities()).toEqual([{ slug: 'used' }])
  a.write(record, (tx) =>
    tx.$client.prepare(`UPDATE events SET state = 'draft' WHERE id = ?`).run(event),
  )
  publish()
  expect(facilities()).toEqual([])
})

test('withheld people are counted by country, from five on, fictional ones never', () => {
  const { record, publish, rows } = aPlace()
  const add = (count: number, given: Record<string, unknown>) =>
    a.write(record, (tx) => {
      for (let number = 0; number < count; number++)
        a.aPerson(tx, { publication_level: 'counted_only', ...given })
    })
  const counts = () => rows('SELECT country, count FROM withheld_counts ORDER BY country')
  add(4, { country: 'BY' })
  add(9, { country: 'CU', fictional: true })
  publish()
  expect(counts()).toEqual([])
  add(1, { country: 'BY' })
  add(6, { country: 'RU' })
  publish()
  expect(counts()).toEqual([
    { country: 'BY', count: 5 },
    { country: 'RU', count: 6 },
  ])
  a.write(record, (tx) =>
    tx.$client.exec(
      `UPDATE people SET publication_level = 'internal' WHERE country = 'BY'`,
    ),
  )
  publish()
  expect(counts()).toEqual([{ country: 'RU', count: 6 }])
})
