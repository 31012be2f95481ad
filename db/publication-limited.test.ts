import { expect, test } from 'vitest'
import * as a from '#tests/builders'
import { aPlace } from '#tests/place'

test('of a person at level public_limited only initials and structure are published', () => {
  const { record, publish, rows } = aPlace()
  const [person, source] = a.write(record, (tx) => {
    const id = a.aPerson(tx, {
      ...a.dated('birth_on', '1990-01-02'),
      slug: 'maria-example',
      name: 'Maria Example',
      birth_place: 'Minsk',
      summary: { en: 'A teacher.' },
      publication_level: 'public_limited',
    })
    a.aName(tx, id, { text: 'Masha', kind: 'alias' })
    const sourceId = a.aSource(tx, {
      slug: 'maria-sentenced',
      title: 'Maria E. sentenced',
    })
    const text = { place: 'Minsk', text: { en: 'At home.' }, happened_on_verbatim: 'May' }
    const event = a.anArrest(tx, id, {
      on: '2020-05',
      sourceId,
      case_id: a.aCase(tx),
      ...text,
    })
    const said = {
      value: 'at home',
      locator: 'p. 3',
      attribution: 'a sister',
      note: { en: 'x' },
    }
    a.aClaim(tx, 'event', event, {
      source_id: sourceId,
      ...said,
      ...a.dated('value_on', '2020'),
    })
    return [id, sourceId]
  })
  publish()
  expect(rows('SELECT * FROM people')).toEqual([
    expect.objectContaining({
      slug: `p-${person?.toString(36)}`,
      birth_on: null,
      birth_on_earliest: null,
      birth_place: null,
      summary: null,
      country: 'BY',
    }),
  ])
  expect(rows('SELECT text, kind FROM names')).toEqual([
    { text: 'M. E.', kind: 'primary' },
  ])
  expect(rows('SELECT * FROM events')).toEqual([
    expect.objectContaining({
      happened_on: '2020-05',
      happened_on_verbatim: null,
      place: null,
      text: null,
      case_id: null,
    }),
  ])
  const emptied = {
    value: null,
    value_on: null,
    locator: null,
    attribution: null,
    note: null,
  }
  for (const claim of rows('SELECT * FROM claims')) expect(claim).toMatchObject(emptied)
  expect(rows('SELECT * FROM sources')).toEqual([
    expect.objectContaining({
      slug: `s-${source?.toString(36)}`,
      title: null,
      url: null,
      publisher: 'A newspaper',
    }),
  ])
  expect(rows('SELECT * FROM cases')).toEqual([])
})

test('a source that somebody shown by name has as well is shown whole', () => {
  const { record, publish, rows } = aPlace()
  const source = a.write(record, (tx) => {
    const id = a.aSource(tx, { slug: 'verdicts', title: 'Verdicts of May' })
    const limited = a.aPerson(tx, { publication_level: 'public_limited' })
    a.aClaim(tx, 'person', limited, { source_id: id })
    return id
  })
  publish()
  const told = () => rows('SELECT slug, title FROM sources')
  expect(told()).toEqual([{ slug: `s-${source.toString(36)}`, title: null }])
  const other = a.write(record, a.aPerson)
  a.write(record, (tx) => a.aClaim(tx, 'person', other, { source_id: source }))
  publish()
  expect(told()).toEqual([{ slug: 'verdicts', title: 'Verdicts of May' }])
  a.write(record, (tx) =>
    tx.$client.exec(`UPDATE people SET publication_level = 'public_limited'`),
  )
  publish()
  expect(told()).toEqual([{ slug: `s-${source.toString(36)}`, title: null }])
})

test('names that differ only by what initials leave out are one', () => {
  const { record, publish, rows } = aPlace()
  a.write(record, (tx) => {
    const person = a.aPerson(tx, {
      name: 'Maria Example',
      publication_level: 'public_limited',
    })
    a.aName(tx, person, { text: 'Marya Example' })
    a.aName(tx, person, { text: 'Мария Пример', lang: 'ru', script: 'Cyrl' })
  })
  publish()
  expect(rows('SELECT text FROM names ORDER BY lang')).toEqual([
    { text: 'M. E.' },
    { text: 'М. П.' },
  ])
})
