import { fictionalName } from './fictional-names.ts'
import { between, pick, type Random, randomFrom } from './random.ts'

export type FictionalPerson = {
  number: number
  sex: 'female' | 'male'
  names: { en: string; be: string; ru: string }
  bornOn: string
  arrestedOn: string
  article: number
  facility: number
  years: number
  decidedOn: string
  outcome: 'held' | 'open_facility' | 'released' | 'rearrested' | 'died'
  endedOn: string
  againOn: string
  massRelease: number | null
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
  const sex = random() < 0.2 ? 'female' : 'male'
  const arrested = between(random, 0, 1800)
  const decided = arrested + between(random, 40, 400)
  const ended = decided + between(random, 100, 900)
  const released = random() < 0.55
  return {
    number,
    sex,
    names: fictionalName(random, sex),
    bornOn: String(between(random, 1950, 2003)),
    arrestedOn: vague(random, dayAfter(arrested)),
    article: between(random, 0, 11),
    facility: between(random, 0, 19),
    years: between(random, 1, 14),
    decidedOn: vague(random, dayAfter(decided)),
    outcome: released
      ? pick(random, ['released', 'released', 'released', 'released', 'rearrested'])
      : pick(random, [
          'held',
          'held',
          'held',
          'held',
          'held',
          'held',
          'open_facility',
          'died',
        ]),
    endedOn: vague(random, dayAfter(ended)),
    againOn: dayAfter(ended + between(random, 40, 200)),
    massRelease: released && random() < 0.3 ? between(random, 0, 19) : null,
  }
}

const firstDay = Date.UTC(2020, 5, 1)

function dayAfter(days: number) {
  return new Date(firstDay + days * 86_400_000).toISOString().slice(0, 10)
}

/** One date in eight is known only to the month, one in twenty only to the year. */
function vague(random: Random, day: string) {
  const chance = random()
  if (chance < 0.05) return day.slice(0, 4)
  return chance < 0.17 ? day.slice(0, 7) : day
}
