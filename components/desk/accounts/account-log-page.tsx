import { DataTable } from '#components/ui/data-table'
import type { AuditLine } from '#db/queries/audit'
import { instantWords } from '#i18n/instants'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import { DeskPage } from '../desk-page.tsx'

type Props = {
  locale: string
  lines: readonly AuditLine[]
  /** Where the page before this one begins; absent on the last. */
  olderThan: number | undefined
  /** The first entry that is not as it was written; null for none. */
  broken: number | null
}

export function AccountLogPage({ locale, lines, olderThan, broken }: Props) {
  const t = translator(locale)
  return (
    <DeskPage locale={locale} to={paths.desk.accountLog} title={t('desk.accounts.log')}>
      <p className="mb-2 max-w-prose">{t('desk.accounts.logWhat')}</p>
      <p className="mb-4 max-w-prose font-semibold">
        {broken === null
          ? t('desk.accounts.logWhole')
          : t('desk.accounts.logBroken', { number: broken })}
      </p>
      <DataTable<AuditLine>
        caption={t('desk.accounts.log')}
        rows={lines}
        keyOf={({ id }) => id}
        columns={[
          {
            heading: t('desk.accounts.when'),
            cell: ({ at }) => instantWords(locale, new Date(at)),
            narrow: true,
          },
          {
            heading: t('desk.accounts.what'),
            cell: ({ kind }) => words(locale, 'auditKind', kind),
          },
          {
            heading: t('desk.accounts.who'),
            breaks: true,
            cell: ({ editor }) => editor ?? '—',
          },
          {
            heading: t('desk.accounts.whose'),
            breaks: true,
            cell: ({ about }) => about ?? '—',
          },
          {
            heading: t('desk.accounts.detail'),
            breaks: true,
            cell: ({ detail }) => detailWords(locale, detail),
          },
        ]}
      />
      {olderThan !== undefined && (
        <p className="mt-4">
          <a href={paths.desk.accountLog(locale, `before=${olderThan}`)}>
            {t('desk.accounts.older')}
          </a>
        </p>
      )}
    </DeskPage>
  )
}

/** Names of rights have words; anything else stands as it was kept. */
function detailWords(locale: string, detail: Record<string, unknown>): string {
  const t = translator(locale)
  const labels: Record<string, string> = {
    role: t('desk.accounts.role'),
    maySeeSealed: t('desk.accounts.maySeeSealed'),
    onProbation: t('desk.accounts.onProbation'),
  }
  const isRole = (value: unknown): value is 'admin' =>
    ['contributor', 'editor', 'reviewer', 'admin'].includes(String(value))
  const said = Object.entries(detail)
    .map(([key, value]) => {
      const yesOrNo = value ? t('desk.form.yes') : t('desk.form.no')
      const text = typeof value === 'boolean' ? yesOrNo : String(value)
      return `${labels[key] ?? key}: ${isRole(value) ? words(locale, 'role', value) : text}`
    })
    .join('; ')
  return said || '—'
}
