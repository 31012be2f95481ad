import type { ClaimedRow } from '#db/queries/claim-subject'
import { type ClaimField, type ClaimSubject, wholeRow } from '#domain/claim'
import { dateWords } from '#i18n/format'
import { localText } from '#i18n/local-text'
import { quantityWords, termWords } from '#i18n/numbers'
import { paths } from '#i18n/paths'
import { figureWords, words } from '#i18n/words'
import { wholeWords } from '../sources/whole-words.ts'

/** Which row it is among those of its person: "arrest, 7 September 2020". */
export function rowWords(locale: string, row: ClaimedRow): string | undefined {
  const { subject, event, sentence, body, figure, text } = row
  if (sentence) return sentenceWords(locale, sentence)
  if (event) return eventWords(locale, event)
  if (figure) return `${quantityWords(locale, figure)}, ${figureWords(locale, figure)}`
  if (body)
    return [words(locale, 'claimSubject', subject), bodyWords(locale, body)].join(': ')
  return text ?? undefined
}

/** "arrest, 7 September 2020" */
export function eventWords(
  locale: string,
  { kind, on }: Pick<NonNullable<ClaimedRow['event']>, 'kind' | 'on'>,
) {
  const what = words(locale, 'eventKind', kind)
  return on ? `${what}, ${dateWords(locale, on)}` : what
}

function sentenceWords(
  locale: string,
  { kind, term }: NonNullable<ClaimedRow['sentence']>,
) {
  const what = words(locale, 'sentenceKind', kind)
  return term ? `${what}, ${termWords(locale, term)}` : what
}

const bodyWords = (locale: string, names: NonNullable<ClaimedRow['body']>) =>
  localText(names, locale)?.text ?? ''

/** Whose row it is: where the desk shows it. */
export function ownerOf(locale: string, { person, massRelease }: ClaimedRow) {
  const owner = person ?? massRelease
  if (!owner) return undefined
  const name = localText(owner.names, locale)?.text ?? owner.slug
  return person
    ? {
        name,
        desk: paths.desk.person(locale, person.id),
        site: person.level === 'public' ? paths.person(locale, person.slug) : undefined,
      }
    : {
        name,
        desk: paths.desk.massRelease(locale, owner.id),
        site: owner.level === 'public' ? paths.release(locale, owner.slug) : undefined,
      }
}

/** "date of birth", or whether what the row says is so at all. */
export function questionWords(
  locale: string,
  { subject, field }: { subject: ClaimSubject; field: ClaimField | null },
): string {
  if (field !== null && field !== wholeRow) return words(locale, 'claimField', field)
  return wholeWords(locale, subject)
}

/** "Date of birth: Maria Example", "Date: arrest, 2020, Maria Example". */
export function questionTitle(locale: string, row: ClaimedRow, field: ClaimField | null) {
  const about = [rowWords(locale, row), ownerOf(locale, row)?.name].filter(Boolean)
  return `${questionWords(locale, { subject: row.subject, field })}: ${about.join(', ')}`
}
