import type { BoardEntry } from '#db/queries/roll-board'
import { readingValues } from '#domain/reading-values'
import { translator } from '#i18n/messages'
import type { Field } from '../fields.ts'
import { countryChoices } from '../options.ts'

/** What an entry says, field by field, to be put right. */
export function readingFields(locale: string, entry: BoardEntry): Field[] {
  const t = translator(locale)
  const { id, version, understood, lang } = entry
  const values = readingValues(understood)
  const text = (name: string, given = {}): Field => ({
    kind: 'text',
    name,
    label: t(`board.reading.${name}` as 'board.reading.name'),
    value: values[name],
    ...given,
  })
  return [
    { kind: 'hidden', name: 'id', value: String(id) },
    { kind: 'hidden', name: 'version', value: String(version) },
    text('name', { lang, required: true }),
    text('otherNames', { hint: t('board.reading.otherNamesHint') }),
    text('birthYear', { type: 'number' }),
    {
      kind: 'date',
      name: 'birthOn',
      label: t('board.reading.birthOn'),
      hint: t('desk.hints.date'),
      value: values.birthOn,
    },
    text('age', { type: 'number' }),
    text('place', { lang }),
    text('articles'),
    {
      kind: 'choice',
      name: 'country',
      label: t('board.reading.country'),
      options: countryChoices(locale),
      none: t('desk.fields.none'),
      value: values.country,
    },
    text('rest', { lang }),
  ]
}
