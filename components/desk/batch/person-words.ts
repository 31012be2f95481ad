import type { CustodyStatus } from '#domain/custody'
import type { Edtf } from '#domain/edtf'
import { dateForms } from '#i18n/format'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { words } from '#i18n/words'

type Named = { names: Record<string, string>; slug: string }

export function nameOf(locale: string, { names, slug }: Named): string {
  return localText(names, locale)?.text ?? slug
}

type Standing = { status: CustodyStatus; since: Edtf | null }

/** "serving a term of imprisonment, since 7 September 2020" */
export function standingOf(locale: string, { status, since }: Standing): string {
  const said = words(locale, 'custodyStatus', status)
  if (!since) return said
  const when = translator(locale)('ui.since', dateForms(locale, 'date', since))
  return `${said}, ${when}`
}
