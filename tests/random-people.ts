import fc from 'fast-check'
import { insert, type Tx } from '#db/write'
import { custodyStatuses } from '#domain/custody'
import { decisionOutcomes, decisionTypes } from '#domain/decision'
import { designationStatuses } from '#domain/designation'
import { designationStates } from '#domain/facet'
import type { PeopleFilter } from '#domain/filter'
import { occupations, sexes } from '#domain/person'
import { conditionalities, releaseOutcomes, releaseTypes } from '#domain/release'
import { sentenceKinds } from '#domain/sentence'
import * as a from '#tests/builders'
import { filters } from '#tests/filters'
import { pick } from '#tests/random-rows'

const dates = [
  ...['2020', '2020-08', '2020-08-09', '2020-08-10', '2021~', '2021-03-05', '2021-03'],
  ...['2022-06-01', '../2021', '2021/..', '2023?', '2019-12-31/2020-01-02', null],
] as const
const births = ['1960', '2003-08-10', '2002', '1995~', '1985-01-01', null] as const
const terms = ['P4Y', 'P11M', 'P1Y', 'P10Y6M', 'P15D', null] as const
const names = ['Ada Example', 'Eva Example', 'Eva Longlastnamehere', 'Zed A', '']
const numbers = fc.array(fc.nat(9999), { minLength: 10, maxLength: 10 })

/** Numbers that `writePeople` makes people with events of. */
export const somePeople = fc.array(
  fc.record({ own: numbers, events: fc.array(numbers, { maxLength: 7 }) }),
  { minLength: 4, maxLength: 14 },
)
type Numbers = number[]

/** Rows that people share, by slugs that `askedFilters` asks for. */
export function writeShared(tx: Tx) {
  const two = <Value>(make: (n: number) => Value) => [make(1), make(2)]
  return {
    courts: two((n) => a.aCourt(tx, { slug: `court-${n}` })),
    cases: two((n) => a.aCase(tx, { slug: `case-${n}` })),
    facilities: two((n) => a.aFacility(tx, { slug: `facility-${n}` })),
    bodies: two((n) => a.anOrganisation(tx, { slug: `body-${n}` })),
    releases: two((n) => a.aMassRelease(tx, { slug: `release-${n}` })),
    articles: two((n) =>
      a.anArticle(tx, { article: `36${n}-1`, part: pick(['', '2'], n) }),
    ),
  }
}
type Shared = ReturnType<typeof writeShared>

export function writePerson(
  tx: Tx,
  shared: Shared,
  { own, events }: { own: Numbers; events: Numbers[] },
) {
  const at = (place: number) => own[place] as number
  const person = a.aPerson(tx, {
    ...{ name: pick(names, at(0)) || null, sex: pick(sexes, at(1)) },
    country: pick(['BY', 'LT'], at(2)),
    ...a.dated('birth_on', pick(births, at(3))),
    fictional: at(4) % 5 === 0,
  })
  if (at(5) % 2)
    insert(tx, 'citizenships', { person_id: person, country: pick(['BY', 'PL'], at(6)) })
  if (at(5) % 3)
    insert(tx, 'occupations', { person_id: person, occupation: pick(occupations, at(7)) })
  if (at(5) % 5 < 2)
    insert(tx, 'case_parties', {
      ...{ person_id: person, role: 'accused', case_id: pick(shared.cases, at(7)) },
    })
  if (at(8) % 3)
    a.aDesignation(tx, person, {
      organisation_id: pick(shared.bodies, at(8)),
      status: pick(designationStatuses, at(9)),
      ...a.dated('ended_on', pick([null, null, '2022'], at(7))),
    })
  for (const event of events) writeEvent(tx, shared, { person, event })
}

function writeEvent(
  tx: Tx,
  shared: Shared,
  { person, event }: { person: number; event: Numbers },
) {
  const at = (place: number) => event[place] as number
  const common = {
    on: pick(dates, at(1)),
    knownOn: pick([null, null, '2022-01', '2023-05-05'], at(2)),
    state: pick(
      [...Array(4).fill('reported'), ...Array(4).fill('verified'), 'refuted', 'draft'],
      at(3),
    ),
    position: at(4) % 3,
    facility_id: pick([null, ...shared.facilities], at(5)),
    case_id: pick([null, null, null, ...shared.cases], at(6)),
    sourceId: null,
  }
  const kinds = {
    arrest: () =>
      a.anArrest(tx, person, { ...common, status: pick(custodyStatuses, at(7)) }),
    again: () =>
      a.anArrest(tx, person, { ...common, status: pick(['pretrial_detention'], 0) }),
    release: () =>
      a.aRelease(tx, person, {
        ...common,
        type: pick(releaseTypes, at(7)),
        conditionality: pick(conditionalities, at(8)),
        outcome: pick(releaseOutcomes, at(9)),
        mass_release_id: pick([null, ...shared.releases], at(9)),
      }),
    decision: () => {
      const decision = a.aDecision(tx, person, {
        ...common,
        type: pick(decisionTypes, at(7)),
        outcome: pick(decisionOutcomes, at(8)),
        court_id: pick([null, ...shared.courts], at(9)),
        judges: pick([null, 'Jane Judge', 'Jane Judge; Max Meyer'], at(7)),
        names_judges: at(8) % 2 === 0,
      })
      const kind = pick(['imprisonment', 'imprisonment', ...sentenceKinds], at(6))
      a.aSentence(tx, decision, { kind, term: pick(terms, at(5)) })
    },
    charge: () => {
      const charge = a.aCharge(tx, person, common)
      a.aChargedArticle(tx, charge, pick(shared.articles, at(7)))
    },
    transfer: () =>
      a.aTransfer(tx, person, {
        ...common,
        to_facility_id: pick(shared.facilities, at(7)),
      }),
    death: () => a.aDeath(tx, person, { ...common, in_custody: at(7) % 2 === 0 }),
    letter: () => a.anEvent(tx, person, { ...common, kind: 'letter_received' }),
  }
  const often = ['arrest', 'again', 'release', 'decision', 'charge', 'transfer'] as const
  kinds[pick([...often, ...often, 'death', 'letter'] as const, at(0))]()
}

const days = ['2020-08-09', '2020-08-10', '2020-12-31', '2021-03-05', '2022-06-01']
const values: Partial<Record<keyof PeopleFilter, readonly string[]>> = {
  article: ['by-criminal-361-1.2', 'by-criminal-362-1', 'unknown'],
  case: ['case-1', 'case-2', 'unknown'],
  court: ['court-1', 'court-2', 'unknown'],
  judge: ['jane-judge'],
  facility: ['facility-1', 'facility-2', 'unknown'],
  designation: designationStates.map((state) => `body-1.${state}`),
  massRelease: ['release-1', 'release-2'],
  q: ['', 'exam', 'eva'],
  on: days,
  known: ['2020-08-10', '2021-03-05', '2022-01-31', '2023-05-05'],
  newsBefore: ['2021-03-05', '2022-01-15', '2023-05-06'],
  arrestedFrom: ['2020-08-10', '2021'],
  arrestedTo: ['2020-08', '2021-03-05'],
  releasedFrom: ['2020-08-10', '2021'],
  releasedTo: ['2021', '2022-06-01'],
}
const parts = Object.keys({ ...values, status: 0, held: 0, age: 0, sex: 0, length: 0 })
const others = ['country', 'citizenship', 'occupation', 'release', 'condition']
const more = [...others, 'sentence', 'verified', 'status', 'age', 'on', 'held']

/** Filters that ask a few things which some people do have. */
export const askedFilters = fc
  .tuple(filters, fc.subarray([...parts, ...more], { maxLength: 4 }), fc.nat(9999))
  .map(([all, asked, n]) => {
    const chosen = asked.map((part, at) => {
      const key = part as keyof PeopleFilter
      const list = values[key]
      if (!list) return [key, all[key]]
      const one = pick(list, n + at * 7)
      if (!Array.isArray(all[key])) return [key, one]
      return [key, [...new Set([one, pick(list, (n >> 3) + at)])].sort()]
    })
    return {
      match: all.match,
      sort: all.sort,
      on: n % 3 === 0 ? null : pick(days, n >> 2),
      ...Object.fromEntries(chosen),
    } as Partial<PeopleFilter>
  })
