import type { SourceOptions } from '#db/queries/desk-options'
import { translator } from '#i18n/messages'
import type { Field } from './fields.ts'
import { choices, sourceLabel } from './options.ts'

type Asked = SourceOptions & { value?: string | undefined; required?: boolean }

/**
 * Where it is from: a source of the record, by its short name or its address, the last one
 * used standing there already; or a new one, folded away until it is needed.
 */
export function sourceFields(
  locale: string,
  { recent, lastUsed, value, required = true }: Asked,
): Field[] {
  const t = translator(locale)
  return [
    {
      kind: 'text',
      name: 'source',
      label: t('desk.fields.source'),
      hint: lastUsed
        ? t('desk.hints.sourceLast', { source: sourceLabel(lastUsed) })
        : t('desk.hints.source'),
      value: value ?? lastUsed?.slug,
      required,
      suggestions: recent.map((source) => ({
        value: source.slug,
        label: sourceLabel(source),
      })),
    },
    {
      kind: 'group',
      folded: true,
      legend: t('desk.fields.newSource'),
      fields: newSourceFields(locale),
    },
  ]
}

function newSourceFields(locale: string): Field[] {
  const t = translator(locale)
  return [
    {
      kind: 'text',
      type: 'url',
      name: 'newSource.url',
      label: t('desk.fields.url'),
      hint: t('desk.hints.sourceUrl'),
    },
    { kind: 'text', name: 'newSource.publisher', label: t('desk.fields.publisher') },
    { kind: 'text', name: 'newSource.title', label: t('desk.fields.title') },
    { kind: 'date', name: 'newSource.publishedOn', label: t('desk.fields.publishedOn') },
    {
      kind: 'text',
      name: 'newSource.lang',
      label: t('desk.fields.lang'),
      hint: t('desk.hints.lang'),
    },
    {
      kind: 'choice',
      name: 'newSource.kind',
      label: t('desk.fields.sourceKind'),
      options: choices(locale, 'sourceKind'),
      value: 'unknown',
    },
    {
      kind: 'tick',
      name: 'newSource.confidential',
      label: t('desk.fields.confidential'),
      hint: t('desk.hints.confidential'),
    },
  ]
}
