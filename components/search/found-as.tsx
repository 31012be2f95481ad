import type { FoundName } from '#domain/name-hit'
import { htmlLang } from '#i18n/locales'
import { translator } from '#i18n/messages'
import { languageWords } from '#i18n/names'
import { words } from '#i18n/words'
import { MarkedText } from './marked-text.tsx'

type Props = { locale: string; hit: FoundName | undefined }

/** "found as Kaleśnikava (Belarusian Latin alphabet), by its sound" */
export function FoundAs({ locale, hit }: Props) {
  if (!hit) return null
  const { name, how } = hit
  const values = {
    name: () => <FoundForm key="name" locale={locale} hit={hit} />,
    form: name.scheme
      ? words(locale, 'nameScheme', name.scheme)
      : languageWords(locale, name.lang),
  }
  const t = translator(locale)
  return (
    <p className="text-sm text-muted">
      {how === 'near'
        ? t.rich('people.found.short', values)
        : t.rich('people.found.line', {
            ...values,
            how: words(locale, 'matchKind', how),
          })}
    </p>
  )
}

export function FoundForm({ locale, hit }: { locale: string; hit: FoundName }) {
  const { lang } = hit.name
  return (
    <bdi lang={lang === htmlLang(locale) ? undefined : lang} className="text-ink">
      <MarkedText parts={hit.parts} />
    </bdi>
  )
}
