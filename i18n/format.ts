import { type Day, type Edtf, MAX_DAY, MIN_DAY } from '#domain/edtf'
import { type Edge, readEdges, type Side } from './edtf-sides.ts'
import { translator } from './messages.ts'
import { pointWords, pointWordsGenitive } from './points.ts'
import {
  closeWords,
  type DateForms,
  type Form,
  sideForms,
  sideWords,
} from './side-words.ts'

/** A day, or some time in an interval: exactly as precise as it is known. */
export function dateWords(locale: string, date: Edtf) {
  return inForm(locale, date, pointWords)
}

export function dayWords(locale: string, day: Day) {
  return dateWords(locale, { text: day, earliest: day, latest: day, doubt: 'none' })
}

/** The values of a phrase around a date: `t('ui.since', dateForms(locale, 'date', on))`. */
export function dateForms<Name extends string>(locale: string, name: Name, date: Edtf) {
  return {
    [name]: dateWords(locale, date),
    [`${name}Genitive`]: inForm(locale, date, pointWordsGenitive),
  } as DateForms<Name>
}

/** What lasted from the first edge of an interval to the second. */
export function periodWords(locale: string, date: Edtf) {
  const [from, to] = edgesOf(date)
  if (!to) return dateWords(locale, date)
  const t = translator(locale)
  if (isSide(from) && isSide(to)) return lasting(locale, from, to)
  if (isSide(from)) {
    const key = to === 'open' ? 'dates.since' : 'dates.sinceEndUnknown'
    return t(key, sideForms(locale, 'from', from))
  }
  return isSide(to) ? t('dates.until', sideForms(locale, 'to', to)) : t('dates.unknown')
}

function inForm(locale: string, date: Edtf, form: Form): string {
  const [from, to] = edgesOf(date)
  const t = translator(locale)
  if (isSide(from)) {
    if (to === undefined) return sideWords(locale, from, form)
    if (isSide(to)) return between(locale, from, to, form)
    return t('dates.orLater', { date: sideWords(locale, from, form) })
  }
  if (isSide(to)) return t('dates.orEarlier', { date: sideWords(locale, to, form) })
  return t('dates.unknown')
}

function between(locale: string, from: Side, to: Side, form: Form) {
  const values = { ...sideForms(locale, 'from', from), ...sideForms(locale, 'to', to) }
  const key = form === pointWords ? 'dates.between' : 'dates.betweenGenitive'
  return closeWords(locale, from, to) ?? translator(locale)(key, values)
}

function lasting(locale: string, from: Side, to: Side) {
  const values = { from: sideWords(locale, from), to: sideWords(locale, to) }
  return closeWords(locale, from, to) ?? translator(locale)('dates.period', values)
}

/** What we have no words for, a century, say, is told by its first and last year. */
function edgesOf(date: Edtf): Edge[] {
  return (
    readEdges(date.text) ??
    readEdges(`${yearOf(date.earliest)}/${yearOf(date.latest)}`) ??
    []
  )
}

function yearOf(day: Day) {
  return day === MIN_DAY || day === MAX_DAY ? '..' : day.slice(0, 4)
}

function isSide(edge: Edge | undefined): edge is Side {
  return typeof edge === 'object'
}
