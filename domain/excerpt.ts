import type { Part } from './name-marks.ts'

/** A piece of a text around the words that were asked for; `asked` parts are those words. */
export type Excerpt = { lang: string; parts: Part[] }

/** `[[slug]]` cites a source, and is no word of the text. */
const citation = /\s*\[\[[\w-]+\]\]/g

/** Texts without what they cite, for where the sources stand beside them anyway. */
export function withoutCitations(texts: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(texts).map(([lang, text]) => [lang, text.replace(citation, '')]),
  )
}

const before = 60
const after = 120

/**
 * The place where the words first stand, in the language asked for if they stand there,
 * else in the first that has them.
 */
export function excerptOf(
  texts: Readonly<Record<string, string>>,
  words: readonly string[],
  locale: string,
): Excerpt | undefined {
  const langs = Object.keys(texts).sort(
    (a, b) => Number(b === locale) - Number(a === locale),
  )
  for (const lang of langs) {
    const text = (texts[lang] ?? '').replace(citation, '')
    const places = placesOf(text, words)
    const [first] = places
    if (first) return { lang, parts: cut(text, places, first[0]) }
  }
  return undefined
}

type Place = readonly [from: number, to: number]

/** Where a word of the text begins with one that was asked for. */
function placesOf(text: string, words: readonly string[]): Place[] {
  const folded = words.map(fold)
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)]
    .filter(([word]) => folded.some((asked) => fold(word).startsWith(asked)))
    .map(({ 0: word, index }) => [index, index + word.length] as const)
}

function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function cut(text: string, places: readonly Place[], first: number) {
  const from = wordStart(text, Math.max(0, first - before))
  const to = wordStart(text, Math.min(text.length, first + after))
  const parts: Excerpt['parts'] = [{ text: from > 0 ? '… ' : '', asked: false }]
  let at = from
  for (const [start, end] of places) {
    if (start < at || end > to) continue
    parts.push({ text: text.slice(at, start), asked: false })
    parts.push({ text: text.slice(start, end), asked: true })
    at = end
  }
  parts.push({
    text: text.slice(at, to).trimEnd() + (to < text.length ? ' …' : ''),
    asked: false,
  })
  return parts.filter((part) => part.text !== '')
}

/** The beginning of the word that stands here, so that none is cut in two. */
function wordStart(text: string, at: number): number {
  if (at === 0 || at === text.length) return at
  return text.lastIndexOf(' ', at) + 1
}
