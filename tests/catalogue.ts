import { join } from 'node:path'
import { type Messages, readCatalogues } from '#i18n/catalogues'

export const messagesFolder = join(import.meta.dirname, '../messages')

/** Every text of every locale by its full key, `locale` itself left out. */
export const textsByLocale = new Map(
  [...readCatalogues(messagesFolder)].map(([locale, { locale: _, ...messages }]) => [
    locale,
    new Map(flatten(messages as Messages)),
  ]),
)

function flatten(messages: Messages, prefix = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${prefix}${key}`, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  )
}
