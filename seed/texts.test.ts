import { expect, test } from 'vitest'
import { seedFiles } from './files.ts'

type Text = { where: string; lang: string; text: string }

const files = seedFiles()
const people = files.people.map((person) => ({ ...person, cites: sourcesIn(person) }))
const releases = files.massReleases.map((one) => ({ ...one, cites: sourcesIn(one) }))

const cited = [
  ...people.flatMap(({ slug, summary, cites, events }) => [
    ...textsOf(slug, summary).map((text) => ({ ...text, cites })),
    ...events.flatMap((event) =>
      textsOf(`${slug}/${event.key}`, event.text).map((text) => ({
        ...text,
        cites: sourcesIn(event),
      })),
    ),
  ]),
  ...releases.flatMap(({ slug, summary, reasons, cites }) =>
    [...textsOf(slug, summary), ...textsOf(`${slug} reasons`, reasons)].map((text) => ({
      ...text,
      cites,
    })),
  ),
]
const all = [
  ...cited,
  ...releases.flatMap(({ slug, names }) => textsOf(slug, names)),
  ...[files.organisations, files.courts, files.facilities, files.cases].flatMap((list) =>
    list.flatMap(({ slug, names }) => textsOf(slug, names)),
  ),
  ...notesIn(files),
]

test('every sentence ends in the mark of a source', () => {
  const sentences = /^(?:[^[\]]+[.!?](?:\[\[[\w-]+\]\])+ ?)+$/
  expect(cited.filter(({ text }) => !sentences.test(text))).toEqual([])
  const unmarked = /[.!?]\s+\p{Lu}/u
  expect(
    cited.filter(({ text }) => text.split(/\]\]/).some((one) => unmarked.test(one))),
  ).toEqual([])
})

test('a text cites only sources that say something about its row', () => {
  const wrong = cited.flatMap(({ where, text, cites }) =>
    marksIn(text)
      .filter((slug) => !cites.has(slug))
      .map((slug) => `${where} cites ${slug}`),
  )
  expect(wrong).toEqual([])
})

test('every language cites the same sources, sentence by sentence', () => {
  for (const texts of Map.groupBy(cited, ({ where }) => where).values()) {
    const [first, ...others] = texts.map(({ text }) => marksIn(text))
    for (const marks of others) expect(marks).toEqual(first)
  }
})

test('every text is in the letters of its language', () => {
  const foreign: Record<string, RegExp> = {
    en: /\p{Script=Cyrillic}/u,
    be: /[ищъИЩЪ]/u,
    ru: /[іўІЎ]/u,
  }
  expect(all.filter(({ lang, text }) => foreign[lang]?.test(text))).toEqual([])
  const cyrillic = all.filter(({ lang }) => lang !== 'en')
  expect(cyrillic.filter(({ text }) => !/\p{Script=Cyrillic}/u.test(text))).toEqual([])
})

test('every name is in the letters of its script', () => {
  const letters = {
    Latn: /^[\p{Script=Latin}\s’'-]+$/u,
    Cyrl: /^[\p{Script=Cyrillic}\s-]+$/u,
  }
  const names = files.people.flatMap((person) => person.names)
  expect(names.filter(({ text, script }) => !letters[script].test(text))).toEqual([])
})

function textsOf(where: string, texts: Record<string, string> | undefined): Text[] {
  return Object.entries(texts ?? {}).map(([lang, text]) => ({ where, lang, text }))
}

/** Reasons and notes, wherever they are in the files. */
function notesIn(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    (key === 'note' || key === 'reason') && typeof inner === 'object'
      ? textsOf(key, inner as Record<string, string>)
      : notesIn(inner),
  )
}

/** Every source named in or under a row, its claims, figures, rolls and names. */
function sourcesIn(value: unknown): Set<string> {
  if (typeof value !== 'object' || value === null) return new Set()
  const found = Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'source') return [inner as string]
    return [...sourcesIn(inner)]
  })
  return new Set(found)
}

function marksIn(text: string): string[] {
  return [...text.matchAll(/\[\[([\w-]+)\]\]/g)].flatMap(([, slug]) => slug ?? [])
}
