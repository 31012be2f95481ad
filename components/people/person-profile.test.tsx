import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, expect, test } from 'vitest'
import { findPersonProfile } from '#db/queries/person-profile'
import { insert } from '#db/write'
import { invariant } from '#lib/invariant'
import {
  aClaim,
  aName,
  anArrest,
  aPerson,
  aRelease,
  aSource,
  dated,
  write,
} from '#tests/builders'
import { aRecord } from '#tests/database'
import { aPhoto } from '#tests/photos'
import { PersonProfile } from './person-profile.tsx'

let db = aRecord()
beforeEach(() => {
  db = aRecord()
})

function page(locale = 'en') {
  const person = findPersonProfile(db, 'ada')
  invariant(person, 'ada is there')
  return renderToStaticMarkup(
    <PersonProfile
      person={person}
      asked={{ day: null, problem: null }}
      today="2026-06-01"
      locale={locale}
    />,
  )
}

const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const unfolded = (html: string) => html.replace(/<details[\s\S]*?<\/details>/g, '')

test('where sources contradict each other, both are in view without opening anything', () => {
  write(db, (tx) => {
    const ada = aPerson(tx, { slug: 'ada' })
    const arrest = anArrest(tx, ada, { on: '2020-09-07', sourceId: null })
    for (const [publisher, day] of [
      ['Viasna', '2020-09-07'],
      ['Wikipedia', '2020-09-08'],
    ] as const)
      aClaim(tx, 'event', arrest, {
        field: 'happened_on',
        ...dated('value_on', day),
        source_id: aSource(tx, { publisher }),
      })
  })
  const shown = words(unfolded(page()))
  expect(shown).toContain('Sources disagree: date')
  expect(shown).toMatch(/7 September 2020 — Viasna\s\[\d\]/)
  expect(shown).toMatch(/8 September 2020 — Wikipedia\s\[\d\]/)
})

test('someone known only by a release has a short page that claims no more', () => {
  write(db, (tx) => {
    const ada = aPerson(tx, { slug: 'ada' })
    aRelease(tx, ada, {
      on: '2025-12-13',
      sourceId: aSource(tx, { publisher: 'Meduza' }),
    })
  })
  const html = page()
  expect(words(html)).toContain('released, conditions not known since 13 December 2025')
  expect(words(html)).toContain('no dated arrest is recorded here')
  expect(words(html)).toMatch(/According to Meduza\s\[1\]/)
  expect(html).not.toContain('<figure')
})

test('custody first seen in a release on paper is counted as at least that long', () => {
  write(db, (tx) => {
    const ada = aPerson(tx, { slug: 'ada' })
    const outcome = 'refused_and_returned_to_prison'
    aRelease(tx, ada, { on: '2025-09-11', outcome })
  })
  expect(words(page())).toContain('at least 263 days so far as of 1 June 2026')
})

test('the machine-readable person is as vague as the record, and implies no crime', () => {
  write(db, (tx) => {
    const ada = aPerson(tx, { slug: 'ada', ...dated('birth_on', '1982-04') })
    aName(tx, ada, { text: '</script><b>Ada', kind: 'alias' })
    anArrest(tx, ada, { on: '2020' })
  })
  const [, json = ''] =
    page().match(/<script type="application\/ld\+json">(.*?)<\/script>/) ?? []
  expect(JSON.parse(json)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Person',
    name: 'Ada Example',
    alternateName: ['</script><b>Ada'],
    birthDate: '1982-04',
    url: 'http://localhost:3000/en/people/ada',
  })
})

test('the machine-readable person has the photos that readers see, and whose they are', () => {
  write(db, (tx) => aPhoto(tx, aPerson(tx, { slug: 'ada' })))
  const hash = db.$client.prepare('SELECT hash FROM photos').pluck().get()
  const contentUrl = `http://localhost:3000/api/photos/${hash}.webp`
  const image = { '@type': 'ImageObject', contentUrl, width: 600, height: 800 }
  expect(page()).toContain(JSON.stringify([{ ...image, creditText: 'A Family' }]))
})

test('an invented person is said to be invented before anything else', () => {
  write(db, (tx) => aPerson(tx, { slug: 'ada', fictional: 1 }))
  expect(words(page())).toMatch(/^[^A-Z]*\{.*?\} This is not a real person/)
})

test('a name in another language and script says so to a reader’s software', () => {
  write(db, (tx) => {
    const ada = aPerson(tx, { slug: 'ada', name: null })
    aName(tx, ada, { text: 'Ада', lang: 'be', script: 'Cyrl' })
    aName(tx, ada, { text: 'آدا', lang: 'fa', script: 'Arab', kind: 'alias' })
  })
  expect(page()).toMatch(/<h1[^>]*><bdi lang="be">Ада<\/bdi><\/h1>/)
  expect(page()).toContain('<bdi lang="fa">آدا</bdi>')
  expect(page('be')).toMatch(/<h1[^>]*><bdi>Ада<\/bdi><\/h1>/)
})

test('an appeal, a sentence and its articles stand under their case', () => {
  write(db, (tx) => {
    const ada = aPerson(tx, { slug: 'ada' })
    const event = insert(tx, 'events', {
      person_id: ada,
      kind: 'decision',
      ...dated('happened_on', '2021-09-06'),
    })
    insert(tx, 'decisions', { event_id: event, type: 'verdict', outcome: 'convicted' })
    const term = { kind: 'imprisonment', term: 'P4Y6M', regime: 'strict' }
    insert(tx, 'sentences', { event_id: event, ...term })
  })
  expect(words(page())).toContain('imprisonment: 4 years 6 months, strict regime')
})

test('a photo has its credit, its source and what it shows, and is no larger than it needs', () => {
  const hash = write(db, (tx) => {
    const ada = aPerson(tx, { slug: 'ada' })
    const source_id = aSource(tx, { publisher: 'An archive', slug: 'archive' })
    aPhoto(tx, ada, { source_id })
    return tx.$client.prepare('SELECT hash FROM photos').pluck().get()
  })
  const html = page()
  expect(html).toContain(`src="/api/photos/${hash}-small.webp"`)
  expect(html).toContain(
    'alt="A portrait" lang="en" width="240" height="320" loading="lazy"',
  )
  expect(words(html)).toContain('Photo: A Family (by permission)')
  expect(html).toContain('href="/en/sources/archive"')
})

test('a reader is told how to cite the page, with the day that it is about', () => {
  write(db, (tx) => aPerson(tx, { slug: 'ada', name: 'Ada Example' }))
  expect(words(page())).toContain(
    'Habeas, “Ada Example”, as known on 1 June 2026, http://localhost:3000/en/people/ada',
  )
})
