import type { facilityKinds } from '#domain/facility'
import type { Tradition } from './fictional-names.ts'
import { pickSkewed, type Random, some } from './random.ts'

/** Whose authorities hold the generated people. Real countries, invented people. */
export type Country = 'BY' | 'RU' | 'IR' | 'CN' | 'MM'

export const citizenshipOf: Record<Tradition, string> = {
  belarusian: 'BY',
  russian: 'RU',
  ukrainian: 'UA',
  persian: 'IR',
  chinese: 'CN',
  burmese: 'MM',
}

export function holderOf(random: Random, tradition: Tradition): Country {
  if (tradition === 'ukrainian') return random() < 0.85 ? 'RU' : 'BY'
  if (tradition === 'russian') return random() < 0.8 ? 'RU' : 'BY'
  return { belarusian: 'BY', persian: 'IR', chinese: 'CN', burmese: 'MM' }[
    tradition
  ] as Country
}

type Shares = Record<Country, number>

/** Rows of one kind, numbered through, so many to each country. */
function spread({ BY, RU, IR, CN, MM }: Shares): { number: number; country: Country }[] {
  const counts = Object.entries({ BY, RU, IR, CN, MM }) as [Country, number][]
  return counts
    .flatMap(([country, count]) => Array.from({ length: count }, () => country))
    .map((country, number) => ({ number, country }))
}

const kindsInTurn = [
  'pretrial_centre',
  'penal_colony',
  'open_institution',
  'prison',
  'temporary_detention_centre',
  'penal_colony',
  'kgb_pretrial_centre',
  'penal_colony',
  'medical',
] as const satisfies (typeof facilityKinds)[number][]

export type FacilityKind = (typeof kindsInTurn)[number]

const countries: Country[] = ['BY', 'RU', 'IR', 'CN', 'MM']

export const courts = spread({ BY: 20, RU: 12, IR: 6, CN: 5, MM: 5 })
export const articles = spread({ BY: 12, RU: 8, IR: 4, CN: 3, MM: 3 })
export const cases = spread({ BY: 160, RU: 80, IR: 25, CN: 20, MM: 15 })
export const facilities = spread({ BY: 16, RU: 10, IR: 5, CN: 5, MM: 4 }).map(
  (facility) => ({ ...facility, kind: kindOf(facility) }),
)

function kindOf({ number, country }: { number: number; country: Country }): FacilityKind {
  const first = { BY: 0, RU: 16, IR: 26, CN: 31, MM: 36 }[country]
  return kindsInTurn[(number - first) % kindsInTurn.length] ?? 'penal_colony'
}

/** Who designates, and who arrests. */
export const designatingBodies = 6
export const arrestingBodies = spread({ BY: 4, RU: 3, IR: 2, CN: 2, MM: 2 })
export const sourceCount = 200
export const judgeCount = 80

const numbersIn = (rows: { number: number; country: Country }[]) =>
  Object.fromEntries(
    countries.map((country) => [
      country,
      some(rows.filter((row) => row.country === country).map(({ number }) => number)),
    ]),
  ) as Record<Country, readonly [number, ...number[]]>

const numbers = {
  courts: numbersIn(courts),
  articles: numbersIn(articles),
  cases: numbersIn(cases),
  bodies: numbersIn(arrestingBodies),
}

/** One of a country's courts, articles, cases or bodies: the first of them the most often. */
export function pickIn(random: Random, what: keyof typeof numbers, country: Country) {
  return pickSkewed(random, numbers[what][country], what === 'cases' ? 60 : 6)
}

const byKind = new Map<string, readonly [number, ...number[]]>()
for (const country of countries)
  for (const kind of kindsInTurn) {
    const own = facilities.filter((facility) => facility.country === country)
    const fitting = own.filter((facility) => facility.kind === kind)
    const rows = fitting.length > 0 ? fitting : own
    byKind.set(`${country} ${kind}`, some(rows.map(({ number }) => number)))
  }

export function pickFacility(random: Random, country: Country, kind: FacilityKind) {
  return pickSkewed(random, byKind.get(`${country} ${kind}`) ?? [0])
}
