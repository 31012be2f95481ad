import type { Limitable } from '#db/queries/desk-publication'
import { words } from '#i18n/words'
import { eventWords } from '../claimed-row.ts'

type Of = Pick<Limitable, 'subject' | 'event' | 'text'>

/** Which row of the person it is: "arrest, 7 September 2020"; nothing for the person. */
export function rowOfWords(locale: string, { subject, event, text }: Of): string {
  if (subject === 'person') return ''
  const row = subject === 'event' ? '' : words(locale, 'claimSubject', subject)
  return [row, event && eventWords(locale, event), text].filter(Boolean).join(': ')
}

/** "place – arrest, 7 September 2020" */
export function fieldOfWords(locale: string, one: Of & Pick<Limitable, 'field'>) {
  const field = words(locale, 'limitField', one.field)
  return [field, rowOfWords(locale, one)].filter(Boolean).join(' – ')
}
