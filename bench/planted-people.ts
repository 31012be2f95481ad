import { type FictionalPerson, fictionalPeople } from './fictional-people.ts'
import type { FictionalName } from './names/fictional-name.ts'
import { pick, type Random, randomFrom, some } from './random.ts'
import { mistyped } from './typos.ts'

/** How the second record of somebody differs from the first. */
export const twinKinds = ['script', 'typo', 'order', 'birth'] as const
/** Who is not the same person, and looks so. */
export const strangerKinds = ['initials', 'sibling'] as const
export type PlantedKind = (typeof twinKinds)[number] | (typeof strangerKinds)[number]

/** Numbers of two people, of whom the second was planted beside the first. */
export type Planted = { kind: PlantedKind; number: number; other: number }

/** In a hundred of the people of the record. */
const plantedShare = 1.2

/**
 * Fictional people in pairs, with the numbers above `count`: the same person entered twice,
 * of whom only a name and a birth are known, or near strangers. `tell` is called with each.
 */
export function* plantedPeople(
  count: number,
  tell: (planted: Planted) => void,
): Generator<FictionalPerson> {
  const random = randomFrom(17)
  const kinds = [...twinKinds, ...strangerKinds]
  const before = new Map<string, FictionalPerson[]>()
  let pairs = 0
  for (const person of fictionalPeople(Math.ceil((count * plantedShare) / 100), 2)) {
    const kind = kinds[pairs % kinds.length] ?? 'birth'
    const key = `${person.tradition} ${person.sex}`
    const others = before.get(key) ?? []
    before.set(key, [person, ...others].slice(0, mostOthers))
    const twin = planters[kind](person, random, others)
    if (!twin) continue
    const number = count + 1 + 2 * pairs
    pairs += 1
    tell({ kind, number, other: number + 1 })
    yield { ...bare(person), number, names: twin.kept ?? person.names }
    yield { ...bare(person), ...twin.made, number: number + 1 }
  }
}

/** Of so many before somebody the given names are taken. */
const mostOthers = 60

function bare(person: FictionalPerson): FictionalPerson {
  const nothing = { occupations: [], party: null, summary: null, events: [] }
  return { ...person, ...nothing, designations: [] }
}

type Twin = {
  /** What the first record keeps of its names, where not all. */
  kept?: FictionalName[]
  made: Partial<FictionalPerson>
}

type Planter = (
  person: FictionalPerson,
  random: Random,
  others: readonly FictionalPerson[],
) => Twin | null

const planters: Record<PlantedKind, Planter> = {
  script: (person, random) => {
    const [own, latin] = [true, false].map((isOwn) =>
      person.names.filter(({ script }) => (script !== 'Latn') === isOwn),
    ) as [FictionalName[], FictionalName[]]
    return {
      kept: own,
      made: { names: [pick(random, some(latin))], ...birth(person, random) },
    }
  },
  typo: (person, random) => ({
    made: {
      names: [changed(person, (text) => mistyped(text, 1, random))],
      ...birth(person, random),
    },
  }),
  order: (person, random) => ({
    made: {
      names: person.names.filter(hasWords).slice(0, 1).map(turned),
      ...birth(person, random),
    },
  }),
  birth: (person) => ({
    made: { names: person.names.slice(0, 1), bornOn: lessOf(person.bornOn) },
  }),
  initials: (person, _, others) => {
    if (!hasSurnameLast(person)) return null
    const first = firstLetters(person)
    const other = others.find(
      (one) => firstLetters(one) === first && givenOf(one) !== givenOf(person),
    )
    return other ? { made: { names: withGiven(person, other), bornOn: null } } : null
  },
  sibling: (person, _, others) => {
    const other = others.find((one) => firstLetters(one) !== firstLetters(person))
    if (!other || !hasSurnameLast(person)) return null
    const year = Number(person.bornOn?.slice(0, 4) ?? 1980) + 3
    return { made: { names: withGiven(person, other), bornOn: String(year) } }
  },
}

/** As exactly as in the first record, or only the year. */
function birth({ bornOn }: FictionalPerson, random: Random) {
  return { bornOn: random() < 0.5 ? bornOn : (bornOn?.slice(0, 4) ?? null) }
}

/** A whole day is only a year, a year is a guess. */
function lessOf(bornOn: string | null): string | null {
  if (bornOn === null) return null
  return /^\d{4}$/.test(bornOn) ? `${bornOn}~` : bornOn.slice(0, 4)
}

/** The first name of somebody, written otherwise. */
function changed({ names: [name] }: FictionalPerson, change: (text: string) => string) {
  const [known] = some([name].filter((one) => one !== undefined))
  return { ...known, text: change(known.text) }
}

const hasWords = ({ text }: FictionalName) => text.includes(' ')

/** The surname before the given name. */
const turned = (name: FictionalName) => ({
  ...name,
  text: name.text.split(' ').reverse().join(' '),
})

const hasSurnameLast = ({ tradition }: FictionalPerson) =>
  tradition !== 'chinese' && tradition !== 'burmese'

const latinOf = ({ names }: FictionalPerson) =>
  names.find(({ script }) => script === 'Latn')?.text ?? ''
const givenOf = (person: FictionalPerson) => latinOf(person).split(' ')[0] ?? ''
const firstLetters = (person: FictionalPerson) => latinOf(person).slice(0, 1)

/** Somebody's surname after another's given name, in Latin letters. */
function withGiven(person: FictionalPerson, other: FictionalPerson): FictionalName[] {
  const name = person.names.find(({ script }) => script === 'Latn')
  if (!name) return []
  const rest = name.text.split(' ').slice(1)
  return [{ ...name, text: [givenOf(other), ...rest].join(' ') }]
}
