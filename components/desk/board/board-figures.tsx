import { DataTable } from '#components/ui/data-table'
import { Empty } from '#components/ui/empty'
import { InLanguage } from '#components/ui/in-language'
import type { DeskSource } from '#db/queries/desk-sources'
import type { Figure } from '#db/queries/mass-release-parts'
import { dateWords } from '#i18n/format'
import { translator } from '#i18n/messages'
import { numberWords, quantityWords } from '#i18n/numbers'
import { paths } from '#i18n/paths'
import { figureWords } from '#i18n/words'
import { BoardSums } from './board-sums.tsx'

type Props = {
  locale: string
  massReleaseId: number
  figures: readonly Figure[]
  sources: ReadonlyMap<number, DeskSource>
}

/** What was announced: by whom, when, and what exactly they counted. */
export function BoardFigures({ locale, massReleaseId, figures, sources }: Props) {
  const t = translator(locale)
  return (
    <>
      {figures.length === 0 ? (
        <Empty>{t('desk.massReleases.noFigures')}</Empty>
      ) : (
        <DataTable<Figure>
          caption={t('releases.figures')}
          rows={figures}
          keyOf={({ id }) => id}
          columns={[
            {
              heading: t('desk.fields.value'),
              cell: (figure) => <strong>{quantityWords(locale, figure)}</strong>,
            },
            {
              heading: t('desk.fields.counts'),
              cell: (figure) => <Counted {...{ locale, figure, figures }} />,
            },
            {
              heading: t('desk.fields.source'),
              cell: ({ sourceId }) => sources.get(sourceId)?.publisher,
            },
            {
              heading: t('desk.fields.asOfOn'),
              narrow: true,
              cell: ({ asOf }) => (asOf ? dateWords(locale, asOf) : t('ui.notRecorded')),
            },
            {
              heading: t('desk.fields.verbatim'),
              cell: ({ verbatim }) =>
                verbatim && <InLanguage text={verbatim} lang={null} locale={locale} />,
            },
          ]}
        />
      )}
      <p className="mt-2">
        <a href={paths.desk.newFigure(locale, massReleaseId)}>
          {t('desk.massReleases.addFigure')}
        </a>
      </p>
      <BoardSums locale={locale} figures={figures} sources={sources} />
    </>
  )
}

type CountedProps = Pick<Props, 'locale' | 'figures'> & { figure: Figure }

/** What the number counts and, where sources differ about it, that they do. */
function Counted({ locale, figure, figures }: CountedProps) {
  const same = figures.filter(
    ({ counts, country }) => counts === figure.counts && country === figure.country,
  )
  const values = [...new Set(same.map(({ value }) => value))]
  const isFirst = same[0] === figure
  return (
    <>
      {figureWords(locale, figure)}
      {isFirst && values.length > 1 && !totals.includes(figure.counts) && (
        <strong className="block text-sm">
          {translator(locale)('releases.figuresDiffer', {
            values: values.map((value) => numberWords(locale, value)).join(', '),
          })}
        </strong>
      )}
    </>
  )
}

/** Over different times and places; that they differ is no contradiction. */
const totals: readonly Figure['counts'][] = [
  'running_total',
  'forced_abroad_total',
  'other',
]
