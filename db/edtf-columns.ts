import { doubtOf, type Edtf } from '#domain/edtf'

type Triple<Key extends string> = Record<
  Key | `${Key}Earliest` | `${Key}Latest`,
  string | null
>

/** The three columns of one date, always written together. */
export function edtfValues<const Key extends string>(
  key: Key,
  date: Edtf | null | undefined,
) {
  return {
    [key]: date?.text ?? null,
    [`${key}Earliest`]: date?.earliest ?? null,
    [`${key}Latest`]: date?.latest ?? null,
  } as Triple<Key>
}

/** The same for a row in the names of SQL, as `insert` and `amend` take it. */
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
