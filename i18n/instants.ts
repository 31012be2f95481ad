import { evenSpaces } from './even-spaces.ts'
import { formatsTag } from './locales.ts'
import { oncePerLocale } from './once-per-locale.ts'

const formats = oncePerLocale(
  (locale) =>
    new Intl.DateTimeFormat(formatsTag(locale), {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'UTC',
    }),
)

/** When something was written: "13 December 2025 at 14:05 UTC", the same for every reader. */
export function instantWords(locale: string, instant: Date) {
  return `${evenSpaces(formats(locale).format(instant))} UTC`
}
