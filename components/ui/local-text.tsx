import { localText } from '#i18n/local-text'
import { InLanguage } from './in-language.tsx'

type Props = { texts: Readonly<Record<string, string>> | null; locale: string }

/** A text kept in several languages, in the reader's own where there is one. */
export function LocalText({ texts, locale }: Props) {
  const found = localText(texts, locale)
  return found ? <InLanguage text={found.text} lang={found.lang} locale={locale} /> : null
}
