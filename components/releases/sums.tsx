import type { ReactNode } from 'react'
import { DataTable } from '#components/ui/data-table'
import { Empty } from '#components/ui/empty'
import type { Figure } from '#db/queries/mass-release-parts'
import type { FigureSum } from '#domain/figure-reading'
import { figureSums } from '#domain/figure-sums'
import type { Term } from '#domain/figure-terms'
import { translator } from '#i18n/messages'
import { numberWords } from '#i18n/numbers'
import { figureWords } from '#i18n/words'
import { arithmeticWords, resultWords } from './sum-words.ts'

type Props = {
  figures: readonly Figure[]
  /** How a source is named where it is quoted. */
  cite: (sourceId: number) => ReactNode
  locale: string
}

/** Which numbers make up which, in every combination that the sources allow. */
export function Sums({ figures, cite, locale }: Props) {
  const t = translator(locale)
  const groups = figureSums(figures)
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
        keyOf={({ sum }) => [sum.total, ...sum.parts].map(keyOf).join()}
        columns={[
          {
            heading: t('sums.what'),
            card: 'bare',
            cell: ({ sum, isFirst }) => (
              <Relation sum={sum} isFirst={isFirst} locale={locale} />
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
            breaks: true,
            cell: ({ sum }) => <WhoSays {...{ sum, cite, locale }} />,
          },
        ]}
      />
      {leftOut > 0 && <Empty>{t('sums.leftOut', { count: leftOut })}</Empty>}
    </>
  )
}

const keyOf = ({ counts, country, value, qualifier }: Term) =>
  [counts, country, value, qualifier].join(' ')

type RelationProps = { sum: FigureSum; isFirst: boolean; locale: string }

/** The whole, and below it what makes it up; said again only on cards. */
function Relation({ sum: { total, parts }, isFirst, locale }: RelationProps) {
  return (
    <span className={isFirst ? '' : 'lg:sr-only'}>
      <span className="block font-semibold">{figureWords(locale, total)}</span>
      {parts.map((part) => figureWords(locale, part)).join(' + ')}
    </span>
  )
}

type WhoProps = Pick<Props, 'cite' | 'locale'> & { sum: FigureSum }

/** The numbers that the same sources give stand together. */
function WhoSays({ sum: { total, parts }, cite, locale }: WhoProps) {
  const bySources = Map.groupBy([...parts, total], ({ sourceIds }) => sourceIds.join())
  return (
    <ul className="text-sm">
      {[...bySources].map(([key, terms]) => (
        <li key={key}>
          {terms.map(({ value }) => numberWords(locale, value)).join(', ')}:{' '}
          {(terms[0]?.sourceIds ?? []).map((id, index) => (
            <span key={id}>
              {index > 0 && ', '}
              {cite(id)}
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}
