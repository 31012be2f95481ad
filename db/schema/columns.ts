import { sql } from 'drizzle-orm'
import { integer, text } from 'drizzle-orm/sqlite-core'

/** Random 50-bit integers: stable, the row's own key, and telling nothing of what is hidden. */
export const id = () => integer('id').primaryKey()

/** A version for compare-and-set: every update names the one it was based on. */
export const version = () => integer('version').notNull().default(1)

export const flag = (name: string) =>
  integer(name, { mode: 'boolean' }).notNull().default(false)

/**
 * Drawn by lot for each text that is hashed into a chain and may be erased: without it
 * nobody can try out by the digest what a text was. Absent in rows older than it.
 */
export const salt = (name = 'salt') =>
  text(name).default(sql`(lower(hex(randomblob(16))))`)

/** Text by BCP 47 language tag, `{"en": "…", "be": "…"}`; no language is required. */
export type LocalText = Record<string, string>
export const localText = (name: string) => text(name, { mode: 'json' }).$type<LocalText>()

/** An EDTF date in its own readable column, with the days it could be beside it. */
export function edtfColumns<const Name extends string>(name: Name) {
  const key = camel(name)
  return {
    [key]: text(name),
    [`${key}Earliest`]: text(`${name}_earliest`),
    [`${key}Latest`]: text(`${name}_latest`),
  } as unknown as Record<EdtfKeys<Camel<Name>>, typeof plainText>
}

const plainText = text('')

type EdtfKeys<Key extends string> = Key | `${Key}Earliest` | `${Key}Latest`

type Camel<Text extends string> = Text extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Text

function camel(name: string) {
  return name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
}
