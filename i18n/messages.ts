import { createTranslator } from 'use-intl/core'
import type en from '#messages/en'
import { catalogueOf, defaultLocale, formatsTag } from './locales.ts'
import { oncePerLocale } from './once-per-locale.ts'

type KeysOf<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string
    ? Key
    : `${Key}.${KeysOf<Tree[Key]>}`
}[keyof Tree & string]

/** A key that does not stand in the English catalogue does not compile. */
export type MessageKey = KeysOf<Omit<typeof en, 'locale'>>

export type MessageValues = Record<string, string | number>

type Rich = ReturnType<typeof createTranslator>['rich']

type Translator<Key> = {
  (key: Key, values?: MessageValues): string
  has(key: Key): boolean
  /** Text with tags, `<link>…</link>`, each drawn by a function of its content. */
  rich(key: Key, values: Parameters<Rich>[1]): ReturnType<Rich>
}

export type Translate = Translator<MessageKey>

const translators = oncePerLocale(
  (locale) =>
    createTranslator({
      locale: formatsTag(locale),
      messages: catalogueOf(locale),
      timeZone: 'UTC',
      onError: complain,
      getMessageFallback: ({ key }) => fallback(locale, key),
    }) as Translator<string>,
)

/** `const t = translator(locale)`, then `t('ui.search')`. */
export const translator: (locale: string) => Translate = translators

/** For keys made at run time, which may have no words: undefined then. */
export function optionalMessage(locale: string, key: string, values?: MessageValues) {
  const t = translators(locale)
  return t.has(key) ? t(key, values) : undefined
}

/** A test must fail; a reader must still get a page. */
function complain(error: Error) {
  if (process.env.NODE_ENV === 'test') throw error
  process.emitWarning(error.message, 'MessageWarning')
}

function fallback(locale: string, key: string): string {
  if (locale === defaultLocale) return key
  return optionalMessage(defaultLocale, key) ?? key
}
