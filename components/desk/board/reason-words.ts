import { parseEdtf } from '#domain/edtf'
import type { Reason, ReasonKind } from '#domain/match-candidate'
import { sexes } from '#domain/person'
import { dateWords } from '#i18n/format'
import { translator } from '#i18n/messages'
import { countryWords, listWords } from '#i18n/names'
import { words } from '#i18n/words'

/** Why an entry may mean somebody, or why not: "held in Navapolatsk", "born 1985, …". */
export function reasonWords(locale: string, { kind, asked, known }: Reason): string {
  const say = sayers[kind] ?? ((_: string, text: string) => text)
  const said = (text: string | null) =>
    text === null || text === '' ? translator(locale)('ui.unknown') : say(locale, text)
  return translator(locale)(`board.reasons.${kind}`, {
    asked: said(asked),
    known: said(known),
  })
}

type Say = (locale: string, text: string) => string

const sayDate: Say = (locale, text) => {
  const date = parseEdtf(text)
  return date.ok ? dateWords(locale, date.value) : text
}

const sayCountries: Say = (locale, text) =>
  listWords(
    locale,
    text.split(/,\s*/).map((code) => countryWords(locale, code)),
  )

const saySex: Say = (locale, text) => {
  const sex = sexes.find((one) => one === text)
  return sex ? words(locale, 'sex', sex) : text
}

const sayers: Partial<Record<ReasonKind, Say>> = {
  'birth-day': sayDate,
  'birth-year': sayDate,
  'other-year': sayDate,
  age: sayDateNotAge,
  'other-age': sayDateNotAge,
  'in-this-release': sayDate,
  'already-released': sayDate,
  died: sayDate,
  country: sayCountries,
  'other-country': sayCountries,
  'other-sex': saySex,
}

/** An age is a number of at most three digits, a year has four. */
function sayDateNotAge(locale: string, text: string): string {
  return /^\d{1,3}$/.test(text) ? text : sayDate(locale, text)
}
