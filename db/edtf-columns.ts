import { doubtOf, type Edtf } from '#domain/edtf'

/** The three columns of one date, always written together, as `insert` and `amend` take them. */
export function dateColumns(column: string, date: Edtf | null | undefined) {
  return {
    [column]: date?.text ?? null,
    [`${column}_earliest`]: date?.earliest ?? null,
    [`${column}_latest`]: date?.latest ?? null,
  }
}

/** A date read back from its three columns; null where none is recorded. */
export function edtfFrom(
  text: string | null,
  earliest: string | null,
  latest: string | null,
): Edtf | null {
  if (text === null || earliest === null || latest === null) return null
  return { text, earliest, latest, doubt: doubtOf(text) }
}
