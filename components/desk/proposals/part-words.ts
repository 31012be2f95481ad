import type { Labels } from '#db/queries/desk-labels'
import type { ProposalPart, ProposedChange } from '#domain/proposal-parts'
import { optionalMessage, translator } from '#i18n/messages'
import { labelWords, storedWords } from '../change-words.ts'

type Words = { locale: string; labels: Labels }

/** What a row is, whose, and what would be done with it: "Name: added · Ada Example". */
export function rowWords({ locale, labels }: Words, change: ProposedChange): string {
  const t = translator(locale)
  const { table, personId, before, after } = change
  const verb = before ? (after ? 'changed' : 'removed') : 'added'
  const what = optionalMessage(locale, `desk.tables.${table}`) ?? table
  const whose =
    personId === null ? undefined : labelWords(locale, labels[`people/${personId}`])
  return [`${what}: ${t(`desk.history.${verb}`)}`, whose].filter(Boolean).join(' · ')
}

export const columnWords = (locale: string, column: string) =>
  optionalMessage(locale, `desk.columns.${column}`) ?? column

/** A value of a row as people say it; nothing where there is no row. */
export function valueWords(
  { locale, labels }: Words,
  { table, column }: { table: string; column: string },
  row: ProposedChange['before'],
): string {
  if (!row) return '–'
  return storedWords({ locale, table, column, labels }, row[column] ?? null)
}

/** A part in one line, for the choice whether to take it. */
export function partWords(words: Words, { change, column }: ProposalPart): string {
  const row = rowWords(words, change)
  return column === null ? row : `${row} · ${columnWords(words.locale, column)}`
}
