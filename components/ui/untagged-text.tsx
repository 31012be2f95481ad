import { htmlLang } from '#i18n/locales'

/**
 * Text kept without its language: a place, a judge. Such text is English where it is in
 * Latin letters, so a page in another language says so.
 */
export function UntaggedText({ text, locale }: { text: string; locale: string }) {
  const isEnglish =
    htmlLang(locale) !== 'en' && /^[\p{Script=Latin}\P{Letter}]+$/u.test(text)
  return <bdi lang={isEnglish ? 'en' : undefined}>{text}</bdi>
}
