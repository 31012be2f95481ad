import type { ReasonKind } from '#domain/match-candidate'
import type { IndexedName, IndexedPerson } from '#domain/match-index'
import { usualBar } from '#domain/match-piles'
import type { MatchWords } from './match-words.ts'
import type { Recognised } from './recognise.ts'

type Values = Readonly<Record<string, string | number>>
export type Candidate = Recognised['people'][number]

/** Puts values into the places of a text that are named for them, as `{n}`. */
export function filled(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (place, name) => {
    const value = values[name]
    // Chromium has no Belarusian, which writes numbers as Russian does.
    return typeof value === 'number'
      ? value.toLocaleString([language(), 'ru'])
      : (value ?? place)
  })
}

const language = () => document.documentElement.lang || 'en'

/** The name in the language of the page, else in English, else whatever there is. */
export function nameOf({
  names,
  slug,
}: IndexedPerson): Pick<IndexedName, 'text' | 'lang'> {
  const found = [language(), 'en']
    .map((wanted) => names.find(({ lang }) => lang === wanted))
    .find((name) => name !== undefined)
  return found ?? names[0] ?? { text: slug, lang: '' }
}

const ofNames: ReadonlySet<ReasonKind> = new Set([
  'name',
  'common-name',
  'part-of-name',
  'near-name',
])

/** The name of theirs that is like the one on the list, where it is another. */
export function foundAs(candidate: Candidate): IndexedName | undefined {
  const reason = candidate.reasons.find(({ kind }) => ofNames.has(kind))
  const found = candidate.person.names.find(({ text }) => text === reason?.known)
  return found?.text === nameOf(candidate.person).text ? undefined : found
}

/** `1982`, or `1980–1983` where it is not certain; undefined where nothing is public. */
export function bornIn({ birth }: IndexedPerson): string | undefined {
  if (!birth) return undefined
  const [from, to] = [birth.earliest.slice(0, 4), birth.latest.slice(0, 4)]
  return from === to ? from : `${from}–${to}`
}

/** "Released" never without its condition, which may be that none is known. */
export function statusOf(person: IndexedPerson, words: MatchWords): string {
  const { status, sex, certainty, condition } = person
  const doubt = certainty === 'believed' ? ` (${words.certainty.believed})` : ''
  const terms =
    status === 'released' ? `, ${words.condition[condition ?? 'unknown'][sex]}` : ''
  return words.status[status][sex] + terms + doubt
}

export function sureness({ score, reasons }: Candidate): keyof MatchWords['sure'] {
  const isContradicted = reasons.some((reason) => !reason.for)
  if (score >= usualBar.score && !isContradicted) return 'good'
  return score >= 0 ? 'fair' : 'poor'
}

/** What speaks for the person, and what against. */
export function reasonsOf({ reasons }: Candidate, words: MatchWords) {
  const said = (speaksFor: boolean) =>
    reasons
      .filter((reason) => reason.for === speaksFor)
      .map(({ kind, asked, known }) => {
        const text = (words.reasons as Readonly<Record<string, string>>)[kind] ?? ''
        return filled(text, { asked: asked ?? '', known: known ?? '' })
      })
      .filter((text) => text !== '')
      .join('; ')
  return { for: said(true), against: said(false) }
}

export function addressOf({ slug }: IndexedPerson, words: MatchWords): string {
  return words.profile.replace('{slug}', encodeURIComponent(slug))
}
