import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, expect, test } from 'vitest'
import { PersonProfile } from '#components/people/person-profile'
import { MassReleasePage } from '#components/releases/mass-release-page'
import { findMassRelease } from '#db/queries/mass-releases'
import { findPersonProfile } from '#db/queries/person-profile'
import { insert, type Tx } from '#db/write'
import type { ClaimField, ClaimSubject } from '#domain/claim'
import { invariant } from '#lib/invariant'
import {
  aClaim,
  aDecision,
  aDesignation,
  aFigure,
  aMassRelease,
  aName,
  aPerson,
  aRelease,
  aRollEntry,
  aSentence,
  aSource,
  dated,
  write,
} from '#tests/builders'
import { aRecord } from '#tests/database'

let db = aRecord()
beforeEach(() => {
  db = aRecord()
})

type Rows = { person: number; massRelease: number; source_id: number }
type Subject = [ClaimSubject, ClaimField | null, (tx: Tx, rows: Rows) => number]

const ofPerson: Subject[] = [
  ['person', 'birth_place', (_, { person }) => person],
  ['name', 'spelling', (tx, { person }) => aName(tx, person, { text: 'Ada Ekzampl' })],
  ['event', 'place', (tx, { person }) => aRelease(tx, person, { on: '2022' })],
  ['event', null, (tx, { person }) => aRelease(tx, person, { on: '2022' })],
  ['sentence', 'term', (tx, { person }) => aSentence(tx, aDecision(tx, person))],
  ['designation', 'outcome', (tx, { person }) => aDesignation(tx, person)],
  ['roll_entry', 'spelling', aLineOfTheRoll],
]
const ofMassRelease: Subject[] = [
  ['mass_release', 'count', (_, { massRelease }) => massRelease],
  [
    'figure',
    'count',
    (tx, { massRelease, source_id }) => aFigure(tx, massRelease, { source_id }),
  ],
  ['roll_entry', null, aLineOfTheRoll],
  [
    'event',
    'destination',
    (tx, { person, massRelease, source_id }) =>
      aRelease(tx, person, { mass_release_id: massRelease, sourceId: source_id }),
  ],
]

function aLineOfTheRoll(tx: Tx, { person, massRelease, source_id }: Rows) {
  return aRollEntry(tx, massRelease, {
    person_id: person,
    match_state: 'matched',
    source_id,
  })
}

const outcomes = ['chosen', 'disputed', 'undecided'] as const

/** Two sources against each other, and what was decided about it. */
function contradict(
  [subject, field, build]: Subject,
  outcome: (typeof outcomes)[number],
) {
  write(db, (tx) => {
    const massRelease = aMassRelease(tx, { slug: 'many' })
    const source_id = aSource(tx, dated('published_on', '2022-05-01'))
    const person = aPerson(tx, { slug: 'ada' })
    const id = build(tx, { person, massRelease, source_id })
    const ours = aClaim(tx, subject, id, { field, source_id, value: 'the one' })
    aClaim(tx, subject, id, {
      ...{ field, source_id, value: 'the other', stance: 'contradicts' },
    })
    if (outcome === 'undecided') return
    insert(tx, 'adjudications', {
      ...{ subject, subject_id: id, field: field ?? 'existence', outcome },
      claim_id: outcome === 'chosen' ? ours : null,
      reason: { en: 'For a reason.' },
    })
  })
}

function expectBoth(html: string, outcome: (typeof outcomes)[number]) {
  const folded = /<details[\s\S]*?<\/details>/g
  const shown = html
    .replace(folded, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
  for (const text of ['Sources disagree', 'the one', 'the other'])
    expect(shown).toContain(text)
  expect(shown.includes('This record goes by: the one')).toBe(outcome === 'chosen')
  expect(shown.includes('does not choose')).toBe(outcome === 'disputed')
  expect(shown.includes('For a reason.')).toBe(outcome !== 'undecided')
}

const asked = { day: null, problem: null }

for (const outcome of outcomes) {
  test.each(ofPerson)(
    `a profile shows both sides about a %s (%s), ${outcome}`,
    (...subject) => {
      contradict(subject, outcome)
      const person = findPersonProfile(db, 'ada')
      invariant(person, 'ada is there')
      const page = (
        <PersonProfile person={person} asked={asked} today="2026-06-01" locale="en" />
      )
      expectBoth(renderToStaticMarkup(page), outcome)
    },
  )

  test.each(ofMassRelease)(
    `a mass release shows both sides about a %s (%s), ${outcome}`,
    (...subject) => {
      contradict(subject, outcome)
      const release = findMassRelease(db, 'many')
      invariant(release, 'the mass release is there')
      const page = (
        <MassReleasePage release={release} asked={asked} today="2026-06-01" locale="en" />
      )
      expectBoth(renderToStaticMarkup(page), outcome)
    },
  )
}
