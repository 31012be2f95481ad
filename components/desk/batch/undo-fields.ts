import type { ApplicationLine } from '#db/queries/application'
import { translator } from '#i18n/messages'
import { words } from '#i18n/words'
import type { Field } from '../fields.ts'
import { nameOf } from './person-words.ts'

type Asked = {
  locale: string
  revisionId: number
  left: readonly ApplicationLine[]
  only: number | undefined
  later: readonly { personId: number | null }[]
}

/** Why, and of whom: those whose rows were changed later are not ticked. */
export function undoFields({ locale, revisionId, left, only, later }: Asked): Field[] {
  const t = translator(locale)
  const changed = new Set(later.map(({ personId }) => personId))
  const ticks = left.flatMap((line, row): Field[] => [
    {
      kind: 'hidden',
      name: `lines.${row}.personId`,
      value: String(line.personId),
    },
    {
      kind: 'tick',
      name: `lines.${row}.chosen`,
      label: nameOf(locale, line),
      hint: [
        words(locale, 'custodyStatus', line.status),
        ...(changed.has(line.personId) ? [t('apply.changedLater')] : []),
      ].join(' · '),
      value: isTicked(line) ? 'on' : '',
    },
  ])
  return [
    { kind: 'hidden', name: 'revisionId', value: String(revisionId) },
    {
      kind: 'text',
      name: 'why',
      label: t('apply.why'),
      hint: t('desk.hints.why'),
      required: true,
    },
    ...(left.length > 0
      ? [
          {
            kind: 'group' as const,
            legend: t('apply.undoWhom', { count: left.length }),
            fields: ticks,
          },
        ]
      : []),
  ]

  function isTicked({ personId }: ApplicationLine) {
    return only === undefined ? !changed.has(personId) : personId === only
  }
}
