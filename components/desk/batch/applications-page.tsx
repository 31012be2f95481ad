import { DataTable } from '#components/ui/data-table'
import { Empty } from '#components/ui/empty'
import type { DeskMassRelease } from '#db/queries/desk-releases'
import type { RollApplication } from '#db/queries/roll-applications'
import { instantWords } from '#i18n/instants'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { actionWords } from '../action-words.ts'
import { DeskPage } from '../desk-page.tsx'

type Props = {
  locale: string
  release: DeskMassRelease
  applications: readonly RollApplication[]
}

/** What was recorded from a roll: by whom, when, how much, and what was taken back. */
export function ApplicationsPage({ locale, release, applications }: Props) {
  const t = translator(locale)
  const name = localText(release.names, locale)?.text ?? release.slug
  return (
    <DeskPage
      locale={locale}
      to={(other) => paths.desk.rollApplications(other, release.id)}
      title={t('apply.listTitle', { name })}
    >
      <p className="mb-4 flex flex-wrap gap-x-6">
        <a href={paths.desk.massRelease(locale, release.id)}>
          {t('board.toBoard', { name })}
        </a>
        <a href={paths.desk.applyRoll(locale, release.id)}>{t('board.apply')}</a>
      </p>
      {applications.length === 0 ? (
        <Empty>{t('apply.none')}</Empty>
      ) : (
        <Applications locale={locale} release={release} applications={applications} />
      )}
    </DeskPage>
  )
}

function Applications({ locale, release, applications }: Props) {
  const t = translator(locale)
  return (
    <DataTable<RollApplication>
      caption={t('board.applications')}
      rows={applications}
      keyOf={({ revisionId }) => revisionId}
      columns={[
        {
          heading: t('apply.when'),
          cell: ({ revisionId, at }) => (
            <a href={paths.desk.rollApplication(locale, release.id, revisionId)}>
              <time dateTime={at}>{instantWords(locale, new Date(at))}</time>
            </a>
          ),
        },
        {
          heading: t('apply.whoDid'),
          breaks: true,
          cell: ({ editorName }) => editorName,
        },
        { heading: t('apply.what'), cell: ({ action }) => actionWords(locale, action) },
        {
          heading: t('apply.howMany'),
          cell: ({ recorded, remaining }) => t('apply.left', { recorded, remaining }),
        },
        {
          heading: t('apply.takenBack'),
          breaks: true,
          cell: ({ reverts }) => <Reverts locale={locale} reverts={reverts} />,
        },
      ]}
    />
  )
}

type RevertsProps = { locale: string; reverts: RollApplication['reverts'] }

function Reverts({ locale, reverts }: RevertsProps) {
  if (reverts.length === 0) return translator(locale)('apply.notTakenBack')
  return reverts.map(({ revisionId, at, editorName, why }) => (
    <span key={revisionId} className="block">
      {[instantWords(locale, new Date(at)), editorName, why].filter(Boolean).join(' · ')}
    </span>
  ))
}
