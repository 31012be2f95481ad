import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { aPlace, type Place } from '#tests/place'
import { seedRecord } from '../seed/load.ts'

type Invariant = {
  says: string
  /** File, and the test in it that would fail without the invariant. */
  held: readonly (readonly [string, string])[]
  /** What of it cannot be broken yet, because nothing does it yet. */
  later?: string
}

const invariants: readonly Invariant[] = [
  {
    says: 'Every published fact has at least one source; every published figure a rule.',
    held: [
      ['db/publication.test.ts', 'an event %s is not published'],
      [
        'db/publication.test.ts',
        'a designation is published with its source or not at all',
      ],
      [
        'tests/invariants.test.ts',
        'whatever is published of the real record has a source',
      ],
      ['domain/counting.test.ts', 'every rule goes by its own name and has a version'],
      ['e2e/home.spec.ts', 'the number of those held names its rule and its day'],
      ['e2e/people.spec.ts', 'the number found names the rule by which it was counted'],
      ['e2e/releases.spec.ts', 'refuted and withheld, by a named rule'],
    ],
  },
  {
    says: 'Every write happens in one immediate transaction that also writes its revision.',
    held: [
      ['db/write.test.ts', 'no revision, no write'],
      ['db/write.test.ts', 'a returned problem and a throw leave nothing behind'],
      [
        'db/write.test.ts',
        'history cannot be changed, and a change made past us is seen',
      ],
      ['tests/durability.slow.test.ts', 'whenever it is killed, the record opens whole'],
    ],
  },
  {
    says: 'Every update names the version it was based on; a stale one changes nothing.',
    held: [
      [
        'db/write.test.ts',
        'a stale change changes nothing and returns the row as it is now',
      ],
      ['db/mutations/events.test.ts', 'a stale amendment changes nothing'],
      ['db/mutations/people.test.ts', 'a stale edit changes neither the person'],
      ['db/mutations/mass-releases.test.ts', 'a stale edit changes nothing'],
      ['db/mutations/roll-decisions.test.ts', 'one stale decision stops all'],
      [
        'e2e/conflicts.spec.ts',
        'two editors save the same event, and nobody loses anything',
      ],
    ],
  },
  {
    says: 'Visibility is decided in one place; hidden and absent look the same from outside.',
    held: [
      ['db/publication.test.ts', 'every table and every column of the record has a rule'],
      ['db/publication.test.ts', 'of a person at level %s there is no row in any table'],
      ['db/publication-law.slow.test.ts', 'what is published is what a rebuild makes'],
      ['tests/architecture.test.ts', 'no public route can reach the record, by any way'],
      ['e2e/hide.spec.ts', 'whoever is hidden is gone at the very next request'],
      ['e2e/hide.spec.ts', 'the hidden and the never known answer alike, to the byte'],
    ],
  },
  {
    says: 'Machines suggest, people decide; old addresses redirect for ever.',
    held: [
      ['db/mutations/roll-decisions.test.ts', 'becomes a person only by an editor'],
      ['db/mutations/roll-model.slow.test.ts', 'whatever two editors do to a roll'],
      ['db/publication-rolls.test.ts', 'a guess is no link'],
      ['db/queries/released-in.test.ts', 'a number announced makes nobody released'],
      ['db/mutations/people.test.ts', 'a new address keeps the old one'],
      ['db/mutations/merge-law.slow.test.ts', 'a merge taken back leaves the record'],
      ['db/mutations/merge-visibility.test.ts', 'old address and old id lead to'],
      ['db/merge-rules.test.ts', 'says where it points when two become one'],
      ['db/queries/duplicates.test.ts', 'who was judged different is never suggested'],
    ],
  },
  {
    says: 'A removed person leaves a tombstone.',
    held: [
      ['db/publication.test.ts', 'of a person at level %s there is no row in any table'],
      [
        'db/mutations/roll-lists.test.ts',
        'who was removed on request does not come back',
      ],
    ],
    later:
      'imports, which could bring a person back; a removal keeps the row and its history',
  },
  {
    says: 'Import accounting; the same file again changes nothing.',
    held: [
      ['seed/load.test.ts', 'seeding again changes nothing'],
      ['seed/load.test.ts', 'a record that an editor has written to is left alone'],
    ],
    later: 'imports other than the seed',
  },
  {
    says: 'Public pages are documents, the same bytes for everyone.',
    held: [
      ['tests/promises.test.ts', 'no public page pulls in a script of its own'],
      ['e2e/promises.spec.ts', 'is a document, the same for everyone'],
      ['e2e/privacy.spec.ts', 'meets no other host, no cookie and no complaint'],
      ['server/front.test.ts', 'nothing of a reader reaches Next'],
    ],
  },
  {
    says: 'Nothing confidential is in a public response, whatever its format.',
    held: [
      ['e2e/confidential.spec.ts', 'nothing confidential is in any answer'],
      ['e2e/confidential.spec.ts', 'nor in a byte of what is published'],
      ['db/publication-limited.test.ts', 'only initials and structure are published'],
    ],
  },
  {
    says: 'Whenever it was killed, the database opens whole and holds what was acknowledged.',
    held: [
      ['tests/durability.slow.test.ts', 'and holds every acknowledged save'],
      [
        'db/publication-law.slow.test.ts',
        'after any writes, publishes and deaths between them',
      ],
    ],
  },
]

test('there are ten invariants, as the model has them', () => {
  expect(invariants).toHaveLength(10)
})

test.each(invariants)('$says', ({ held }) => {
  const named = ([file, test]: readonly [string, string]) =>
    existsSync(file) && readFileSync(file, 'utf8').includes(test)
  expect(held.filter((one) => !named(one))).toEqual([])
})

let place: Place
beforeAll(() => {
  place = aPlace()
  seedRecord(place.record)
  place.publish()
})

const claimed = (subject: string, row: string) =>
  `EXISTS (SELECT 1 FROM claims c JOIN sources s ON s.id = c.source_id
     WHERE c.subject = '${subject}' AND c.subject_id = ${row})`

test.each([
  ['event', 'events r', claimed('event', 'r.id')],
  [
    'sentence',
    'sentences r',
    `${claimed('sentence', 'r.id')} OR ${claimed('event', 'r.event_id')}`,
  ],
  ['designation', 'designations r', claimed('designation', 'r.id')],
  ['figure', 'figures r JOIN sources s ON s.id = r.source_id', 'TRUE'],
  ['roll entry', 'roll_entries r JOIN sources s ON s.id = r.source_id', 'TRUE'],
])('whatever is published of the real record has a source: %s', (_, from, isSourced) => {
  const [of = ''] = from.split(' r')
  const all = place.rows(`SELECT * FROM ${of}`).length
  expect(place.rows(`SELECT r.* FROM ${from} WHERE ${isSourced}`)).toHaveLength(all)
})

test('whatever is chosen among claims is a claim that is published', () => {
  const sql = `SELECT a.id FROM adjudications a WHERE outcome = 'chosen'
    AND NOT EXISTS (SELECT 1 FROM claims c WHERE c.id = a.claim_id)`
  expect(place.rows(sql)).toEqual([])
})
