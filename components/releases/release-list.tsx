import { EdtfDate } from '#components/dates/edtf-date'
import { Badge } from '#components/ui/badge'
import { DataTable } from '#components/ui/data-table'
import { Empty } from '#components/ui/empty'
import { LocalText } from '#components/ui/local-text'
import type { MassReleaseRow } from '#db/queries/mass-releases'
import { translator } from '#i18n/messages'
import { numberWords } from '#i18n/numbers'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import { announcedWords } from './announced.tsx'

type Props = { releases: readonly MassReleaseRow[]; locale: string }

export function ReleaseList({ releases, locale }: Props) {
  const t = translator(locale)
  if (releases.length === 0) return <Empty>{t('releases.none')}</Empty>
  return (
    <DataTable
      caption={t('releases.title')}
      rows={releases}
      keyOf={({ id }) => id}
      columns={[
        {
          heading: t('ui.date'),
          card: 'bare',
          cell: ({ on }) => <EdtfDate date={on} locale={locale} />,
        },
        {
          heading: t('releases.name'),
          breaks: true,
          card: 'bare',
          cell: (release) => (
            <>
              <a href={paths.release(locale, release.slug)} className="font-semibold">
                <LocalText texts={release.names} locale={locale} />
              </a>{' '}
              {release.fictional && <Badge>{t('ui.fictional')}</Badge>}
            </>
          ),
        },
        {
          heading: t('releases.announced'),
          card: 'inline',
          cell: ({ counts }) => announcedWords(locale, counts),
        },
        ...(['named', 'matched', 'verified'] as const).map((name) => ({
          heading: t(`releases.${name}`),
          card: 'inline' as const,
          cell: ({ counts }: MassReleaseRow) => numberWords(locale, counts[name]),
        })),
        {
          heading: t('releases.status'),
          cell: ({ status }) => words(locale, 'massReleaseStatus', status),
        },
      ]}
    />
  )
}
