import type { Side } from './edtf-sides.ts'
import { translator } from './messages.ts'
import { daysOfMonthWords, pointWords, pointWordsGenitive } from './points.ts'

/** Grammatical forms of one date, for a phrase to choose from: "since {dateGenitive}". */
export type DateForms<Name extends string> = Record<Name | `${Name}Genitive`, string>

/** How a point is put into words: in the nominative or in the genitive. */
export type Form = typeof pointWords

export function sideWords(locale: string, side: Side, form: Form = pointWords) {
  const t = translator(locale)
  const plain = side.decade ? decadeWords(locale, side, form) : form(locale, side.point)
  const sized = side.approximate ? t('dates.about', { date: plain }) : plain
  return side.uncertain ? t('dates.uncertain', { date: sized }) : sized
}

export function sideForms<Name extends string>(locale: string, name: Name, side: Side) {
  return {
    [name]: sideWords(locale, side),
    [`${name}Genitive`]: sideWords(locale, side, pointWordsGenitive),
  } as DateForms<Name>
}

/** "24–25 April 2023": only for edges that are neither vague nor in doubt. */
export function closeWords(locale: string, from: Side, to: Side) {
  const plain = [from, to].every(
    ({ decade, uncertain, approximate }) => !decade && !uncertain && !approximate,
  )
  return plain ? daysOfMonthWords(locale, from.point, to.point) : undefined
}

function decadeWords(locale: string, { point }: Side, form: Form) {
  const key = form === pointWords ? 'dates.decade' : 'dates.decadeGenitive'
  return translator(locale)(key, { year: `${point.year}` })
}
