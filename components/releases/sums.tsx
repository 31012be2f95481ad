import { NamedCitation } from '#components/sources/citation'
import { DataTable } from '#components/ui/data-table'
import { Empty } from '#components/ui/empty'
import type { FigureSum } from '#domain/figure-reading'
import { figureSums } from '#domain/figure-sums'
import type { Term } from '#domain/figure-terms'
import { translator } from '#i18n/messages'
import { numberWords } from '#i18n/numbers'
import { figureWords } from '#i18n/words'
import type { ReleasePart } from './release-part.ts'
import { arithmeticWords, resultWords } from './sum-words.ts'

/** Which numbers make up which, in every combination that the sources allow. */
export function Sums({ release, evidence, locale }: ReleasePart) {
  const t = translator(locale)
  const groups = figureSums(release.figures)
  const rows = groups.flatMap(({ readings }) =>
    readings.map((sum, index) => ({ sum, isFirst: index === 0 })),
  )
  const leftOut = groups.reduce((all, group) => all + group.leftOut, 0)
  if (rows.length === 0) return <Empty>{t('sums.none')}</Empty>
  return (
    <>
      <DataTable
        caption={t('sums.title')}
        rows={rows}
        keyOf={({ sum }) => arithmeticWords(locale, sum) + relationWords(locale, sum)}
        columns={[
          {
            heading: t('sums.what'),
            card: 'bare',
            cell: ({ sum, isFirst }) => (
              <span className={isFirst ? '' : 'sm:sr-only'}>
                {relationWords(locale, sum)}
              </span>
            ),
          },
          {
            heading: t('sums.arithmetic'),
            narrow: true,
            cell: ({ sum }) => (
              <strong className="tabular-nums">{arithmeticWords(locale, sum)}</strong>
            ),
          },
          { heading: t('sums.result'), cell: ({ sum }) => resultWords(locale, sum) },
          {
            heading: t('sums.whoSays'),
            cell: ({ sum }) => <WhoSays {...{ sum, evidence, locale }} />,
          },
        ]}
      />
      {leftOut > 0 && <Empty>{t('sums.leftOut', { count: leftOut })}</Empty>}
    </>
  )
}

/** "announced: taken to Ukraine + taken to Lithuania" */
function relationWords(locale: string, { total, parts }: FigureSum) {
  return translator(locale)('sums.relation', {
    total: figureWords(locale, total),
    parts: parts.map((part) => figureWords(locale, part)).join(' + '),
  })
}

type WhoProps = Pick<ReleasePart, 'evidence' | 'locale'> & { sum: FigureSum }

function WhoSays({ sum: { total, parts }, evidence, locale }: WhoProps) {
  const said = (term: Term) => term.sourceIds.flatMap((id) => evidence.source(id) ?? [])
  return (
    <ul className="text-sm">
      {[...parts, total].map((term) => (
        <li key={`${term.counts} ${term.country}`}>
          {numberWords(locale, term.value)}:{' '}
          {said(term).map((source, index) => (
            <span key={source.id}>
              {index > 0 && ', '}
              <NamedCitation source={source} />
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}
