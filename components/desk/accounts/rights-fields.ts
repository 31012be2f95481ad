import { type Role, roles } from '#domain/editor'
import { translator } from '#i18n/messages'
import { words } from '#i18n/words'
import type { Field } from '../fields.ts'

type Given = { role: Role; maySeeSealed?: boolean; onProbation?: boolean }

/** What an account may do, as it is given with an invitation and changed afterwards. */
export function rightsFields(locale: string, given: Given): Field[] {
  const t = translator(locale)
  const ticked = (is: boolean | undefined) => (is ? 'on' : '')
  return [
    {
      kind: 'radios',
      name: 'role',
      label: t('desk.accounts.role'),
      value: given.role,
      options: roles.map((role) => ({
        value: role,
        label: `${words(locale, 'role', role)}: ${t(`desk.accounts.may.${role}`)}`,
      })),
    },
    {
      kind: 'tick',
      name: 'maySeeSealed',
      label: t('desk.accounts.maySeeSealed'),
      hint: t('desk.accounts.sealedHint'),
      value: ticked(given.maySeeSealed),
    },
    {
      kind: 'tick',
      name: 'onProbation',
      label: t('desk.accounts.onProbation'),
      hint: t('desk.accounts.probationHint'),
      value: ticked(given.onProbation),
    },
  ]
}
