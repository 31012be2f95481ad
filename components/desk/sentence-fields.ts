import { translator } from '#i18n/messages'
import type { Field } from './fields.ts'
import { choices } from './options.ts'

/** The punishments of one decision, a row each. */
export function sentenceRows(locale: string): Field {
  const t = translator(locale)
  return {
    kind: 'rows',
    name: 'sentences',
    legend: t('desk.fields.sentences'),
    rows: [],
    fields: [
      {
        kind: 'choice',
        name: 'kind',
        label: t('desk.fields.sentenceKind'),
        options: choices(locale, 'sentenceKind'),
        none: t('desk.fields.noSentence'),
      },
      {
        kind: 'text',
        name: 'term',
        label: t('desk.fields.term'),
        hint: t('desk.hints.term'),
      },
      { kind: 'text', name: 'suspendedTerm', label: t('desk.fields.suspendedTerm') },
      {
        kind: 'choice',
        name: 'regime',
        label: t('desk.fields.regime'),
        options: choices(locale, 'regime'),
        none: t('desk.fields.none'),
      },
      { kind: 'text', name: 'money', label: t('desk.fields.money') },
      {
        kind: 'text',
        name: 'currency',
        label: t('desk.fields.currency'),
        hint: t('desk.hints.currency'),
      },
      {
        kind: 'date',
        name: 'expectedEndOn',
        label: t('desk.fields.expectedEndOn'),
        hint: t('desk.hints.expectedEndOn'),
      },
    ],
  }
}
