import { htmlLang } from '#i18n/locales'

type Props = {
  text: string
  /** BCP 47; null where the language is not known. */
  lang: string | null
  /** The locale of the page. */
  locale: string
}

/** Text that may be in another language, or run the other way, than the page around it. */
export function InLanguage({ text, lang, locale }: Props) {
  return <bdi lang={lang && lang !== htmlLang(locale) ? lang : undefined}>{text}</bdi>
}
