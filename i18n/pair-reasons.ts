import { parseEdtf } from '#domain/edtf'
import type { Explanation, PairReason } from '#domain/judgement'
import { sexes } from '#domain/person'
import { dateWords } from './format.ts'
import { translator } from './messages.ts'
import { countryWords, listWords } from './names.ts'
import { words } from './words.ts'

/** What speaks for two records being of one person, and what against, as two sentences. */
export function pairReasonParts(
  locale: string,
  { reasons }: Pick<Explanation, 'reasons'>,
) {
  const said = (isFor: boolean) =>
    reasons
      .filter((reason) => reason.for === isFor)
      .map((reason) => oneWords(locale, reason))
      .join('; ')
  return { pro: said(true), contra: said(false) }
}

function oneWords(locale: string, { kind, asked, known }: PairReason): string {
  const say = sayers[kind] ?? ((_: string, text: string) => text)
  const t = translator(locale)
  const said = (text: string | null) => (text ? say(locale, text) : t('ui.unknown'))
  return t(`identity.reasons.${kind}`, { asked: said(asked), known: said(known) })
}

type Say = (locale: string, text: string) => string

const sayDate: Say = (locale, text) => {
  const date = parseEdtf(text)
  return date.ok ? dateWords(locale, date.value) : text
}

const saySex: Say = (locale, text) => {
  const sex = sexes.find((one) => one === text)
  return sex ? words(locale, 'sex', sex) : text
}

const sayCountries: Say = (locale, text) =>
  listWords(
    locale,
    text.split(/,\s*/).map((code) => countryWords(locale, code)),
  )

const sayers: Partial<Record<PairReason['kind'], Say>> = {
  'birth-day': sayDate,
  'birth-year': sayDate,
  'other-year': sayDate,
  'arrest-day': sayDate,
  'other-sex': saySex,
  'other-country': sayCountries,
}
