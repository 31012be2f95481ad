import type { Labels } from '#db/queries/desk-labels'
import type { ProposalPart } from '#domain/proposal-parts'
import { translator } from '#i18n/messages'
import type { Field } from '../fields.ts'
import { partWords, valueWords } from './part-words.ts'

type Asked = {
  locale: string
  id: number
  /** A hash of what the page shows. */
  seen: string
}

export function whyField(locale: string, required = false): Field {
  const t = translator(locale)
  return { kind: 'text', name: 'why', label: t('review.why'), required }
}

export function acceptFields({ locale, id, seen }: Asked): Field[] {
  return [...hiddenFields({ id, seen }), whyField(locale)]
}

const hiddenFields = ({ id, seen }: Omit<Asked, 'locale'>): Field[] => [
  { kind: 'hidden', name: 'id', value: String(id) },
  { kind: 'hidden', name: 'seen', value: seen },
]

type Choosing = Asked & { labels: Labels; parts: readonly ProposalPart[] }

/** Part by part: take it, or leave what the record has now. */
export function choiceFields({ parts, labels, ...asked }: Choosing): Field[] {
  const { locale } = asked
  return [
    ...hiddenFields(asked),
    ...parts.flatMap((part, index): Field[] => [
      { kind: 'hidden', name: `choices.${index}.part`, value: part.id },
      part.state === 'gone'
        ? { kind: 'hidden', name: `choices.${index}.take`, value: 'now' }
        : choiceField({ locale, labels }, part, `choices.${index}.take`),
    ]),
    whyField(locale),
  ]
}

function choiceField(
  words: { locale: string; labels: Labels },
  part: ProposalPart,
  name: string,
): Field {
  const t = translator(words.locale)
  const { change, column, state } = part
  const value = (row: typeof change.now) =>
    column === null ? '' : valueWords(words, { table: change.table, column }, row)
  const [take, leave] =
    column === null
      ? [t('review.takeRow'), t('review.leaveRow')]
      : [
          t('review.take', { value: value(change.after) }),
          t('review.leave', { value: value(change.now) }),
        ]
  return {
    kind: 'radios',
    name,
    label: partWords(words, part),
    hint:
      state === 'moved' ? t('review.decide', { value: value(change.before) }) : undefined,
    options: [
      { value: 'proposed', label: take },
      { value: 'now', label: leave },
    ],
    value: state === 'moved' ? '' : 'proposed',
  }
}
