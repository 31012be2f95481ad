import type { CorrectionAbout } from '#db/queries/correction-subjects'
import { dateWords } from '#i18n/format'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { words } from '#i18n/words'

/** What a request is about, in one line: "Ada Example · arrest, 7 September 2020". */
export function aboutWords(locale: string, about: CorrectionAbout): string {
  const { names, title, slug, event } = about
  const name = title ?? localText(names, locale)?.text ?? slug
  return event ? `${name} · ${eventWords(locale, event)}` : name
}

/** A dated thing by its kind, for those who only have to recognise it. */
function eventWords(locale: string, { kind, on }: NonNullable<CorrectionAbout['event']>) {
  const date = on ? dateWords(locale, on) : translator(locale)('dates.unknown')
  return `${words(locale, 'eventKind', kind)}, ${date}`
}
