import { NamedCitation } from '#components/sources/citation'
import { Claims } from '#components/sources/claims'
import { DataTable } from '#components/ui/data-table'
import { Empty } from '#components/ui/empty'
import { InLanguage } from '#components/ui/in-language'
import { LocalText } from '#components/ui/local-text'
import type { Figure } from '#db/queries/mass-release-parts'
import { dateWords } from '#i18n/format'
import { translator } from '#i18n/messages'
import { quantityWords } from '#i18n/numbers'
import { Counted, sideBySide } from './counted.tsx'
import type { ReleasePart } from './release-part.ts'

/** Every number of every source, with those about the same thing side by side. */
export function Figures({ release, evidence, locale }: ReleasePart) {
  const t = translator(locale)
  const rows = sideBySide(release.figures)
  if (rows.length === 0) return <Empty>{t('releases.noFigures')}</Empty>
  return (
    <DataTable
      caption={t('releases.figures')}
      rows={rows}
      keyOf={({ figure }) => figure.id}
      columns={[
        {
          heading: t('releases.counted'),
          card: 'bare',
          cell: ({ figure, beside }) => <Counted {...{ figure, beside, locale }} />,
        },
        {
          heading: t('releases.number'),
          cell: ({ figure }) => <strong>{quantityWords(locale, figure)}</strong>,
        },
        {
          heading: t('ui.source'),
          breaks: true,
          cell: ({ figure }) => <FigureSource {...{ figure, evidence, locale }} />,
        },
        {
          heading: t('releases.asOf'),
          narrow: true,
          cell: ({ figure }) =>
            figure.asOf ? dateWords(locale, figure.asOf) : t('ui.notRecorded'),
        },
        {
          heading: t('releases.verbatim'),
          breaks: true,
          cell: ({ figure }) => <Wording {...{ figure, evidence, locale }} />,
        },
      ]}
    />
  )
}

type FigureProps = Pick<ReleasePart, 'evidence' | 'locale'> & { figure: Figure }

/** Who said it, and when. */
function FigureSource({ figure, evidence, locale }: FigureProps) {
  const source = evidence.source(figure.sourceId)
  if (!source) return null
  return (
    <>
      <NamedCitation source={source} />
      <span className="block text-sm text-muted">
        {source.on ? dateWords(locale, source.on) : translator(locale)('known.undated')}
      </span>
    </>
  )
}

function Wording({ figure, evidence, locale }: FigureProps) {
  const lang = evidence.source(figure.sourceId)?.lang ?? null
  return (
    <>
      {figure.verbatim && (
        <InLanguage text={figure.verbatim} lang={lang} locale={locale} />
      )}
      {figure.note && (
        <span className="block text-sm text-muted">
          <LocalText texts={figure.note} locale={locale} />
        </span>
      )}
      <Claims subject="figure" id={figure.id} evidence={evidence} locale={locale} />
    </>
  )
}
