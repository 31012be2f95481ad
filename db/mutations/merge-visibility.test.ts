import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { hidePerson } from '#db/mutations/levels'
import { insert } from '#db/write'
import type { PublicationLevel } from '#domain/person'
import * as a from '#tests/builders'
import { aMergePlace } from '#tests/merge-place'

let place: ReturnType<typeof aMergePlace>
beforeEach(() => {
  place = aMergePlace()
})

test('old address and old id lead to the survivor, over any number of merges, and not after', () => {
  const pair = place.couple()
  const third = a.write(place.record, (tx) => a.aPerson(tx, { slug: 'third' }))
  place.publish()
  const first = place.done(pair)
  expect([place.leads('ada-2'), place.leads(pair[1]), place.leads('ada')]).toEqual([
    'ada',
    'ada',
    'here',
  ])
  const second = place.done([third, pair[0]])
  expect(['ada', pair[0], 'ada-2', pair[1]].map(place.leads)).toEqual(
    Array(4).fill('third'),
  )
  expect(place.undone(first)).toMatchObject({
    ok: false,
    problem: { code: 'changed-later' },
  })
  expect(place.undone(second).ok).toBe(true)
  expect([place.leads('ada-2'), place.leads(pair[1])]).toEqual(['ada', 'ada'])
  expect(place.undone(first).ok).toBe(true)
  expect(['ada', 'ada-2', ...pair, 'third'].map(place.leads)).toEqual(
    Array(5).fill('here'),
  )
})

test('the address that was given up leads to the one that was chosen', () => {
  const pair = place.couple()
  place.done(pair, { slug: 'other' })
  expect([place.leads('ada'), place.leads('ada-2'), place.leads(pair[1])]).toEqual([
    'ada-2',
    'here',
    'ada-2',
  ])
})

const hidden = ['counted_only', 'internal', 'sealed', 'removed'] as const
const levels: [PublicationLevel, PublicationLevel, PublicationLevel][] = [
  ...hidden.map((level) => inOrder('public', level, level)),
  ...hidden.map((level) => inOrder(level, 'public', level)),
  inOrder('public', 'public_limited', 'public_limited'),
  inOrder('public_limited', 'public', 'public_limited'),
]
function inOrder(...three: [PublicationLevel, PublicationLevel, PublicationLevel]) {
  return three
}

test.each(levels)(
  'of %s and %s there is %s, and no byte of what was hidden',
  (one, other, level) => {
    const pair = place.couple(
      { publication_level: one, name: 'Canaryone Tokenone', slug: 'canaryone' },
      { publication_level: other, name: 'Canarytwo Tokentwo', slug: 'canarytwo' },
    )
    a.write(place.record, (tx) => {
      for (const id of pair) {
        a.anArrest(tx, id, {
          on: '2020',
          place: 'Canaryplace',
          text: { en: 'Canarytext' },
        })
        insert(tx, 'old_slugs', { slug: `canary-old-${id}`, person_id: id })
      }
    })
    place.publish()
    const revisionId = place.done(pair)
    expect(
      place.inRecord(
        'SELECT publication_level AS level FROM people WHERE id = ?',
        pair[0],
      ),
    ).toEqual([{ level }])
    const bytes = readFileSync(join(place.folder, 'public.db')).toString('latin1')
    expect(bytes).not.toMatch(/canary/i)
    const isLimited = level === 'public_limited'
    expect(place.leads('canarytwo')).toBe(null)
    expect(place.leads(pair[1])).toBe(isLimited ? `p-${pair[0].toString(36)}` : null)
    expect(place.undone(revisionId).ok).toBe(true)
  },
)

test('a hidden record leaves no address behind, even when the survivor is shown later', () => {
  const pair = place.couple({}, { publication_level: 'internal', slug: 'never-public' })
  place.done(pair)
  a.write(place.record, (tx) =>
    tx.$client
      .prepare(`UPDATE people SET publication_level = 'public' WHERE id = ?`)
      .run(pair[0]),
  )
  place.publish()
  expect([place.leads('ada'), place.leads('never-public'), place.leads(pair[1])]).toEqual(
    ['here', null, null],
  )
})

test('whoever was hidden as one stays hidden as two', () => {
  const pair = place.couple()
  const revisionId = place.done(pair)
  hidePerson(place.record, a.anEditor, { id: pair[0] })
  expect(place.undone(revisionId).ok).toBe(true)
  expect(place.inRecord('SELECT DISTINCT publication_level FROM people')).toEqual([
    { publication_level: 'internal' },
  ])
  expect(pair.map(place.leads)).toEqual([null, null])
})
