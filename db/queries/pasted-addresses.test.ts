import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { openSqlite } from '#db/client'
import { asDiscreetRecord } from '#db/discreet'
import { openPublic } from '#db/public'
import { insert } from '#db/write'
import * as a from '#tests/builders'
import { aMergePlace } from '#tests/merge-place'
import { findAsked, findByAddress } from './pasted-addresses.ts'

let place: ReturnType<typeof aMergePlace>
let ids: { ada: number; hidden: number; sealed: number }
beforeEach(() => {
  place = aMergePlace()
  ids = a.write(place.record, (tx) => {
    const ada = a.aPerson(tx, { name: 'Ada Example', slug: 'ada-example' })
    insert(tx, 'old_slugs', { slug: 'ada-before', person_id: ada })
    const hidden = a.aPerson(tx, { slug: 'hidden', publication_level: 'internal' })
    const sealed = a.aPerson(tx, { slug: 'sealed', publication_level: 'sealed' })
    return { ada, hidden, sealed }
  })
  place.publish()
})

const inRecord = (text: string) => findByAddress(place.record, text)?.id
function inPublic(text: string) {
  const db = openPublic(join(place.folder, 'public.db'))
  const found = findByAddress(db, text)?.id
  db.$client.close()
  return found
}

test('a slug, an old one and an id lead to the person, in any language', () => {
  const { ada } = ids
  const named = [
    ...['https://h.example/ru/people/ada-example#timeline', '/be/people/ada-before'],
    ...['ada-example', 'ada-before', `/api/v1/people/${ada}`, `p-${ada.toString(36)}`],
  ]
  for (const text of named) {
    expect(inRecord(text), text).toBe(ada)
    expect(inPublic(text), text).toBe(ada)
  }
})

test('the address of who was joined leads where they are now, even twice', () => {
  const [first, second] = place.couple({ slug: 'one' }, { slug: 'two' })
  place.done([first, second])
  place.done([ids.ada, first])
  for (const text of ['/en/people/two', '/en/people/one', `/api/v1/people/${second}`]) {
    expect(inRecord(text), text).toBe(ids.ada)
    expect(inPublic(text), text).toBe(ids.ada)
  }
})

test('the desk finds the hidden, the public nobody, and the sealed only who may see them', () => {
  const discreet = asDiscreetRecord(openSqlite(join(place.folder, 'record.db')))
  expect([inRecord('/en/people/hidden'), inPublic('/en/people/hidden')]).toEqual([
    ids.hidden,
    undefined,
  ])
  for (const text of ['/en/people/sealed', `/people/${ids.sealed}`, 'nobody']) {
    expect(findByAddress(discreet, text), text).toBeUndefined()
    expect(inPublic(text), text).toBeUndefined()
  }
  expect(inRecord(`/en/people/${ids.sealed}`)).toBe(ids.sealed)
  discreet.$client.close()
})

test('of several addresses the first that is known counts', () => {
  expect(inRecord('/people/nobody or /people/ada-example')).toBe(ids.ada)
})

test('what the form was opened from comes before what was written', () => {
  const subject = { kind: 'person', id: ids.hidden } as const
  const asked = findAsked(place.record, { subject, about: 'ada-example' })
  expect(asked?.slug).toBe('hidden')
})
