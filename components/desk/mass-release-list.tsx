import { EdtfDate } from '#components/dates/edtf-date'
import { Badge } from '#components/ui/badge'
import { DataTable } from '#components/ui/data-table'
import { Empty } from '#components/ui/empty'
import { LocalText } from '#components/ui/local-text'
import type { DeskMassRelease } from '#db/queries/desk-releases'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import { DeskPage } from './desk-page.tsx'

type Props = { locale: string; releases: readonly DeskMassRelease[] }

export function MassReleaseList({ locale, releases }: Props) {
  const t = translator(locale)
  return (
    <DeskPage
      locale={locale}
      to={paths.desk.massReleases}
      title={t('desk.massReleases.title')}
    >
      <p className="mb-4">
        <a href={paths.desk.newMassRelease(locale)}>{t('desk.massReleases.new')}</a>
      </p>
      {releases.length === 0 && <Empty>{t('desk.massReleases.none')}</Empty>}
      {releases.length > 0 && (
        <DataTable<DeskMassRelease>
          caption={t('desk.massReleases.title')}
          rows={releases}
          keyOf={({ id }) => id}
          columns={[
            {
              heading: t('desk.fields.happenedOn'),
              cell: ({ on }) => <EdtfDate date={on} locale={locale} />,
            },
            {
              heading: t('desk.people.name'),
              breaks: true,
              cell: ({ id, names }) => (
                <a href={paths.desk.massRelease(locale, id)}>
                  <LocalText texts={names} locale={locale} />
                </a>
              ),
            },
            {
              heading: t('desk.people.status'),
              cell: ({ status }) => words(locale, 'massReleaseStatus', status),
            },
            {
              heading: t('desk.people.level'),
              cell: ({ publicationLevel }) => (
                <Badge>{words(locale, 'publicationLevel', publicationLevel)}</Badge>
              ),
            },
          ]}
        />
      )}
    </DeskPage>
  )
}
