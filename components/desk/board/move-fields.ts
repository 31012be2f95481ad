import type { DeskMassRelease } from '#db/queries/desk-releases'
import type { ReleaseTerms } from '#db/queries/release-terms'
import { massReleaseStatuses } from '#domain/mass-release'
import { translator } from '#i18n/messages'
import { textFields, withValues } from '../event-fields.ts'
import type { Field } from '../fields.ts'
import { choices } from '../options.ts'

type Asked = { locale: string; release: DeskMassRelease; terms: ReleaseTerms }

/** Where the work stands from now on, how the numbers came out, and why it goes back. */
export function moveFields({ locale, release, terms }: Asked): Field[] {
  const t = translator(locale)
  const { id, version, status } = release
  const next = massReleaseStatuses[massReleaseStatuses.indexOf(status) + 1] ?? status
  const written = Object.entries(terms.reconciliation ?? {})
  const values = Object.fromEntries(
    written.map(([lang, text]) => [`reconciliation.${lang}`, text]),
  )
  const others = massReleaseStatuses.filter((one) => one !== status)
  return withValues(values, [
    { kind: 'hidden', name: 'id', value: String(id) },
    { kind: 'hidden', name: 'version', value: String(version) },
    {
      kind: 'choice',
      name: 'status',
      label: t('board.moveTo'),
      hint: t('board.moveHint'),
      options: choices(locale, 'massReleaseStatus', others),
      value: next === status ? 'reconciled' : next,
    },
    {
      kind: 'group',
      legend: t('board.reconciliation'),
      folded: next !== 'closed',
      fields: textFields(locale, {
        name: 'reconciliation',
        label: t('board.reconciliation'),
        values,
      }),
    },
    { kind: 'text', name: 'why', label: t('desk.fields.why'), hint: t('board.whyHint') },
  ])
}
