import { EdtfDate } from '#components/dates/edtf-date'
import { Badge } from '#components/ui/badge'
import { DataTable } from '#components/ui/data-table'
import { Empty } from '#components/ui/empty'
import { LocalText } from '#components/ui/local-text'
import { Section } from '#components/ui/section'
import type {
  DeskFigure,
  DeskMassRelease,
  DeskRollEntry,
} from '#db/queries/desk-releases'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { quantityWords } from '#i18n/numbers'
import { paths } from '#i18n/paths'
import { figureWords, words } from '#i18n/words'
import { DeskPage } from './desk-page.tsx'
import { FieldLinks, type Said } from './field-links.tsx'
import { RollTable } from './roll-table.tsx'

type Props = {
  locale: string
  release: DeskMassRelease
  figures: readonly DeskFigure[]
  roll: readonly DeskRollEntry[]
  said: Said
}

/** One mass release: its figures, its rolls, and a release to record for each match. */
export function DeskMassReleasePage({ locale, release, figures, roll, said }: Props) {
  const t = translator(locale)
  const { id, slug, names, publicationLevel } = release
  return (
    <DeskPage
      locale={locale}
      to={(other) => paths.desk.massRelease(other, id)}
      title={localText(names, locale)?.text ?? slug}
      heading={<LocalText texts={names} locale={locale} />}
    >
      <p className="flex flex-wrap items-baseline gap-2">
        <EdtfDate date={release.on} locale={locale} />
        <Badge>{words(locale, 'massReleaseStatus', release.status)}</Badge>
        <Badge>{words(locale, 'publicationLevel', publicationLevel)}</Badge>
        <a href={paths.desk.editMassRelease(locale, id)}>{t('desk.massReleases.edit')}</a>
        {publicationLevel === 'public' && (
          <a href={paths.release(locale, slug)}>{t('desk.person.publicPage')}</a>
        )}
      </p>
      <FieldLinks
        locale={locale}
        about={{ subject: 'mass_release', subjectId: id }}
        said={said}
      />
      <Section id="figures" title={t('desk.massReleases.figures')}>
        <Figures locale={locale} figures={figures} said={said} />
        <p className="mt-3">
          <a href={paths.desk.newFigure(locale, id)}>
            {t('desk.massReleases.addFigure')}
          </a>
        </p>
      </Section>
      <Section id="roll" title={t('desk.massReleases.roll')}>
        <RollTable locale={locale} roll={roll} said={said} />
        <p className="mt-3">
          <a href={paths.desk.newRoll(locale, id)}>{t('desk.massReleases.addRoll')}</a>
        </p>
      </Section>
    </DeskPage>
  )
}

function Figures({ locale, figures, said }: Pick<Props, 'locale' | 'figures' | 'said'>) {
  const t = translator(locale)
  if (figures.length === 0) return <Empty>{t('desk.massReleases.noFigures')}</Empty>
  return (
    <DataTable<DeskFigure>
      caption={t('desk.massReleases.figures')}
      rows={figures}
      keyOf={({ id }) => id}
      columns={[
        {
          heading: t('desk.fields.value'),
          cell: (figure) => quantityWords(locale, figure),
        },
        {
          heading: t('desk.fields.counts'),
          cell: (figure) => figureWords(locale, figure),
        },
        { heading: t('desk.fields.source'), cell: ({ publisher }) => publisher },
        {
          heading: t('desk.claims.alsoSaid'),
          cell: (figure) => (
            <FieldLinks
              locale={locale}
              about={{ subject: 'figure', subjectId: figure.id }}
              fields={[null]}
              said={said}
              of={quantityWords(locale, figure)}
            />
          ),
        },
      ]}
    />
  )
}
