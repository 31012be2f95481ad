import { InLanguage } from '#components/ui/in-language'
import type { ValueWords } from './value-words.ts'

/** A value in words; a name in another language says which. */
export function ValueText({ words, locale }: { words: ValueWords; locale: string }) {
  const { before, text, lang } = words
  return (
    <>
      {before}
      {lang ? <InLanguage text={text} lang={lang} locale={locale} /> : text}
    </>
  )
}
