import { DataTable } from '#components/ui/data-table'
import { Empty } from '#components/ui/empty'
import { InLanguage } from '#components/ui/in-language'
import type { DeskSource } from '#db/queries/desk-sources'
import type { Figure } from '#db/queries/mass-release-parts'
import { dateWords } from '#i18n/format'
import { translator } from '#i18n/messages'
import { quantityWords } from '#i18n/numbers'
import { paths } from '#i18n/paths'
import { Counted, sideBySide } from '../../releases/counted.tsx'
import { Sums } from '../../releases/sums.tsx'
import { FieldLinks, type Said } from '../field-links.tsx'

type Props = {
  locale: string
  massReleaseId: number
  figures: readonly Figure[]
  sources: ReadonlyMap<number, DeskSource>
  said: Said
}

/** What was announced: by whom, when, and what exactly they counted. */
export function BoardFigures({ locale, massReleaseId, figures, sources, said }: Props) {
  const t = translator(locale)
  return (
    <>
      {figures.length === 0 ? (
        <Empty>{t('desk.massReleases.noFigures')}</Empty>
      ) : (
        <DataTable
          caption={t('releases.figures')}
          rows={sideBySide(figures)}
          keyOf={({ figure }) => figure.id}
          columns={[
            {
              heading: t('desk.fields.value'),
              cell: ({ figure }) => <strong>{quantityWords(locale, figure)}</strong>,
            },
            {
              heading: t('desk.fields.counts'),
              cell: (row) => <Counted {...row} locale={locale} />,
            },
            {
              heading: t('desk.fields.source'),
              breaks: true,
              cell: ({ figure }) => sources.get(figure.sourceId)?.publisher,
            },
            {
              heading: t('desk.fields.asOfOn'),
              narrow: true,
              cell: ({ figure: { asOf } }) =>
                asOf ? dateWords(locale, asOf) : t('ui.notRecorded'),
            },
            {
              heading: t('desk.fields.verbatim'),
              breaks: true,
              cell: ({ figure: { verbatim } }) =>
                verbatim && <InLanguage text={verbatim} lang={null} locale={locale} />,
            },
            {
              heading: t('desk.claims.alsoSaid'),
              cell: ({ figure }) => (
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
      )}
      <p className="mt-2">
        <a href={paths.desk.newFigure(locale, massReleaseId)}>
          {t('desk.massReleases.addFigure')}
        </a>
      </p>
      <h3 className="mt-5 mb-2">{t('sums.title')}</h3>
      <Sums locale={locale} figures={figures} cite={(id) => sources.get(id)?.publisher} />
    </>
  )
}
