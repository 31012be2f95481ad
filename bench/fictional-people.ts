import type { partyRoles } from '#domain/case'
import type { designationCategories, designationStatuses } from '#domain/designation'
import { occupations } from '#domain/person'
import { career } from './career.ts'
import type { FictionalEvent } from './career-events.ts'
import { dayAfter, vague } from './fictional-days.ts'
import { fictionalNames, type Tradition, traditionOf } from './fictional-names.ts'
import {
  type Country,
  citizenshipOf,
  designatingBodies,
  holderOf,
  pickIn,
} from './fictional-world.ts'
import type { FictionalName, Sex } from './names/fictional-name.ts'
import { between, pick, pickSkewed, type Random, randomFrom } from './random.ts'

export type FictionalPerson = {
  number: number
  sex: Sex | 'unknown'
  tradition: Tradition
  country: Country
  names: FictionalName[]
  bornOn: string | null
  citizenships: string[]
  occupations: (typeof occupations)[number][]
  party: { case: number; role: (typeof partyRoles)[number] } | null
  summary: string | null
  events: FictionalEvent[]
  designations: FictionalDesignation[]
}

export type FictionalDesignation = {
  body: number
  category: (typeof designationCategories)[number]
  status: (typeof designationStatuses)[number]
  on: string | null
  endedOn: string | null
}

/**
 * Invented people with whole careers of custody, the same for the same seed, one after
 * the other: a million of them need no more memory than one.
 */
export function* fictionalPeople(count: number, seed = 1): Generator<FictionalPerson> {
  const random = randomFrom(seed)
  for (let number = 1; number <= count; number += 1) yield fictionalPerson(random, number)
}

function fictionalPerson(random: Random, number: number): FictionalPerson {
  const tradition = traditionOf(random)
  const sex = random() < 0.22 ? 'female' : 'male'
  const country = holderOf(random, tradition)
  const occupation = occupationsOf(random)
  const events = career(random, country)
  return {
    number,
    sex: random() < 0.01 ? 'unknown' : sex,
    tradition,
    country,
    names: fictionalNames(random, tradition, sex),
    bornOn: bornOn(random),
    citizenships: citizenships(random, citizenshipOf[tradition]),
    occupations: occupation,
    party: party(random, country),
    summary: random() < 0.2 ? summary(random, occupation[0]) : null,
    events,
    designations: designations(random, events),
  }
}

/** To the day, to the month, only the year, a guess at it, or nothing. */
function bornOn(random: Random): string | null {
  const year = between(random, 1948, 2003)
  const chance = random()
  if (chance < 0.1) return null
  if (chance < 0.45) return String(year)
  if (chance < 0.52) return `${year}~`
  const month = `${year}-${two(between(random, 1, 12))}`
  return chance < 0.6 ? month : `${month}-${two(between(random, 1, 28))}`
}

const two = (value: number) => String(value).padStart(2, '0')

function citizenships(random: Random, own: string): string[] {
  const chance = random()
  if (chance < 0.06) return []
  if (chance < 0.97) return [own]
  const other = pick(random, ['PL', 'LT', 'LV', 'DE', 'US', 'IL', 'CH', 'KZ'])
  return chance < 0.99 ? [own, other] : [other]
}

function occupationsOf(random: Random) {
  const chance = random()
  if (chance < 0.15) return []
  const first = pickSkewed(random, occupations)
  const second = pickSkewed(random, occupations)
  return chance > 0.9 && second !== first ? [first, second] : [first]
}

function party(random: Random, country: Country): FictionalPerson['party'] {
  if (random() > 0.35) return null
  const role = pickSkewed(
    random,
    ['convicted', 'defendant', 'accused', 'suspect'] as const,
    1,
  )
  return { case: pickIn(random, 'cases', country), role }
}

const reasons = [
  'after a march on a bridge',
  'for a comment under a news item',
  'for a gift to a hospital fund',
  'after a strike at a tractor works',
  'for a song in an underground passage',
  'for translating a leaflet',
] as const

function summary(random: Random, occupation: string | undefined): string {
  const who = (occupation ?? 'person').replaceAll('_', ' ')
  return `Fictional ${who}, held ${pick(random, reasons)}; made up to try the site at size.`
}

function designations(random: Random, events: FictionalEvent[]): FictionalDesignation[] {
  return Array.from({ length: designatingBodies }, (_, body) => body)
    .filter((body) => random() < 0.6 / (body + 1))
    .map((body) => designation(random, body, events))
}

function designation(
  random: Random,
  body: number,
  events: FictionalEvent[],
): FictionalDesignation {
  const released = events.find(({ detail }) => detail.kind === 'release')
  const status = released && random() < 0.6 ? 'ended_by_release' : standingStatus(random)
  const day = dayAfter(between(random, 60, 2300))
  return {
    body,
    category: pickSkewed(
      random,
      [
        'political_prisoner',
        'prisoner_of_conscience',
        'politically_motivated_prosecution',
        'arbitrary_detention',
        'press_freedom_list',
        'other_list',
      ] as const,
      2,
    ),
    status,
    on: random() < 0.08 ? null : vague(random, day),
    endedOn: status === 'ended_by_release' && released ? released.on : null,
  }
}

const standingStatus = (random: Random) =>
  pickSkewed(
    random,
    [
      'recognised',
      'under_review',
      'refused',
      'withdrawn',
      'recognised_ex_post_facto',
      'superseded',
    ] as const,
    0.6,
  )
