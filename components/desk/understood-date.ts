import { readDate } from '#domain/edtf'
import { type Edge, readEdges, type Side } from '#i18n/edtf-sides'
import type { Refusal } from '#lib/form'
import { type FormWords, fill, problemWords } from './form-words.ts'

/**
 * How a typed date is understood, said before anything is saved. It runs in the browser,
 * where the catalogues are not: hence templates, and no sentence around the date.
 */
export function understoodDate(typed: string, words: FormWords): string | undefined {
  if (typed.trim() === '') return undefined
  const read = readDate(typed)
  if (!read.ok) return problemWords(words, read.problem)
  const { text } = read.value.date
  const date = dateInWords(text, words)
  return fill(words.form.understood, { date, edtf: text })
}

/** Why nothing was saved, with the date that stands in the way. */
export function refusalWords(words: FormWords, { code, on }: Refusal): string {
  const date = on ? dateInWords(on, words) : (words.dates.unknown ?? '')
  return problemWords(words, code, { date })
}

export function dateInWords(text: string, words: FormWords): string {
  const [from, to] = readEdges(text) ?? []
  if (from === undefined) return text
  if (to === undefined) return edgeInWords(from, words)
  if (!isSide(from)) return fill(words.dates.orEarlier, { date: edgeInWords(to, words) })
  if (!isSide(to)) return fill(words.dates.orLater, { date: edgeInWords(from, words) })
  return `${edgeInWords(from, words)} – ${edgeInWords(to, words)}`
}

function edgeInWords(edge: Edge, words: FormWords): string {
  if (!isSide(edge)) return words.dates.unknown ?? ''
  const date = edge.decade
    ? fill(words.dates.decade, { year: String(edge.point.year) })
    : pointInWords(edge, words)
  const sized = edge.approximate ? fill(words.dates.about, { date }) : date
  return edge.uncertain ? fill(words.dates.uncertain, { date: sized }) : sized
}

function pointInWords({ point: { year, month, day } }: Side, words: FormWords): string {
  const values = { year: String(year), day: String(day) }
  if (!month) return fill(words.dates.year, values)
  return fill(words.points[day ? 'day' : 'month'][month - 1], values)
}

const isSide = (edge: Edge | undefined): edge is Side => typeof edge === 'object'
