import { InLanguage } from '#components/ui/in-language'
import { localText } from '#i18n/local-text'

type Props = { names: Readonly<Record<string, string>>; slug: string; locale: string }

/** The name by which a person is shown in the reader's language, else another of theirs. */
export function PersonName({ names, slug, locale }: Props) {
  const name = localText(names, locale)
  return (
    <InLanguage text={name?.text ?? slug} lang={name?.lang ?? null} locale={locale} />
  )
}
