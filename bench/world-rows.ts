import { dated, dayAfter, massReleaseCount, massReleaseDay } from './fictional-days.ts'
import { fictionalId } from './fictional-ids.ts'
import type { FictionalRow } from './fictional-rows.ts'
import {
  arrestingBodies,
  articles,
  cases,
  courts,
  designatingBodies,
  facilities,
  sourceCount,
} from './fictional-world.ts'

/** What the fictional people share: sources, bodies, places, law, mass releases. */
export function worldRows(): FictionalRow[] {
  return [
    ...sources(),
    ...organisations(),
    ...courts.map(({ number, country }): FictionalRow => {
      const names = inThree('court', number)
      return ['courts', { ...keys('courts', 'court', number), names, country }]
    }),
    ...facilities.map(({ number, country, kind }): FictionalRow => {
      const names = inThree('colony', number)
      const row = { ...keys('facilities', 'colony', number), kind, names, country }
      return ['facilities', { ...row, number: String(number + 1) }]
    }),
    ...articles.map(({ number, country }): FictionalRow => {
      const id = fictionalId('articles', number)
      const row = { id, jurisdiction: country, code: 'fictional' }
      return ['articles', { ...row, article: String(100 + number), part: partOf(number) }]
    }),
    ...cases.map(({ number, country }): FictionalRow => {
      const names = inThree('case', number)
      const row = { ...keys('cases', 'case', number), kind: caseKind(number), names }
      return ['cases', { ...row, jurisdiction: country, number: `F-${number + 1}` }]
    }),
    ...Array.from({ length: massReleaseCount }, (_, n) => massRelease(n)).flat(),
  ]
}

function sources(): FictionalRow[] {
  const kinds = ['independent_medium', 'ngo_list', 'state_medium', 'family', 'lawyer']
  return Array.from({ length: sourceCount }, (_, n) => [
    'sources',
    {
      ...keys('sources', 'source', n),
      publisher: `Fictional Herald ${(n % 25) + 1} (generated)`,
      title: `Fictional report ${n + 1}`,
      lang: 'en',
      kind: kinds[n % kinds.length],
      ...dated('published_on', dayAfter(n * 10)),
    },
  ])
}

function organisations(): FictionalRow[] {
  const designating = Array.from(
    { length: designatingBodies },
    (_, n): FictionalRow => [
      'organisations',
      {
        ...keys('organisations', 'body', n),
        kind: n % 3 === 2 ? 'international_body' : 'ngo',
        names: inThree('body', n),
        country: null,
      },
    ],
  )
  const arresting = arrestingBodies.map(({ number, country }): FictionalRow => {
    const n = designatingBodies + number
    const names = inThree('police', number)
    const row = { ...keys('organisations', 'body', n), kind: 'state_body', names }
    return ['organisations', { ...row, country }]
  })
  return [...designating, ...arresting]
}

function massRelease(n: number): FictionalRow[] {
  const id = fictionalId('mass_releases', n)
  const row = {
    ...keys('mass_releases', 'release', n),
    names: inThree('release', n),
    country: 'BY',
    ...dated('happened_on', dayAfter(massReleaseDay(n))),
    status: 'partly_named',
    fictional: true,
    publication_level: 'public',
  }
  const figure = {
    id: fictionalId('figures', n),
    mass_release_id: id,
    counts: 'announced',
    value: 100 + n,
    source_id: fictionalId('sources', n),
  }
  return [
    ['mass_releases', row],
    ['figures', figure],
  ]
}

/** Numbered from nought as before, so that addresses of earlier benches still lead there. */
const keys = (table: FictionalRow[0], word: string, n: number) => ({
  id: fictionalId(table, n),
  slug: `fictional-${word}-${n}`,
})

const words = {
  court: ['Fictional court', 'Выдуманы суд', 'Вымышленный суд'],
  colony: ['Fictional colony', 'Выдуманая калонія', 'Вымышленная колония'],
  case: ['Fictional case', 'Выдуманая справа', 'Вымышленное дело'],
  body: ['Fictional committee', 'Выдуманы камітэт', 'Вымышленный комитет'],
  police: ['Fictional police', 'Выдуманая міліцыя', 'Вымышленная полиция'],
  release: [
    'Fictional mass release',
    'Выдуманае масавае вызваленне',
    'Вымышленное массовое освобождение',
  ],
} as const

function inThree(what: keyof typeof words, n: number) {
  const [en, be, ru] = words[what]
  return { en: `${en} No. ${n + 1}`, be: `${be} № ${n + 1}`, ru: `${ru} № ${n + 1}` }
}

const partOf = (n: number) => (n % 4 === 3 ? '' : String((n % 3) + 1))
const caseKind = (n: number) => (n % 9 === 8 ? 'administrative' : 'criminal')
