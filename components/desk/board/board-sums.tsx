import { DataTable } from '#components/ui/data-table'
import { Empty } from '#components/ui/empty'
import type { DeskSource } from '#db/queries/desk-sources'
import type { Figure } from '#db/queries/mass-release-parts'
import type { FigureSum } from '#domain/figure-reading'
import { figureSums } from '#domain/figure-sums'
import { translator } from '#i18n/messages'
import { numberWords } from '#i18n/numbers'
import { figureWords } from '#i18n/words'
import { arithmeticWords, resultWords } from '../../releases/sum-words.ts'

type Props = {
  locale: string
  figures: readonly Figure[]
  sources: ReadonlyMap<number, DeskSource>
}

/** Which numbers should make up which, in every combination that the sources allow. */
export function BoardSums({ locale, figures, sources }: Props) {
  const t = translator(locale)
  const groups = figureSums(figures)
  const sums = groups.flatMap(({ readings }) => readings)
  const leftOut = groups.reduce((all, group) => all + group.leftOut, 0)
  return (
    <>
      <h3 className="mt-5 mb-2">{t('sums.title')}</h3>
      {sums.length === 0 ? (
        <Empty>{t('sums.none')}</Empty>
      ) : (
        <DataTable<FigureSum>
          caption={t('sums.title')}
          rows={sums}
          keyOf={(sum) => arithmeticWords(locale, sum) + partsWords(locale, sum)}
          columns={[
            {
              heading: t('sums.arithmetic'),
              narrow: true,
              cell: (sum) => (
                <strong className="tabular-nums">{arithmeticWords(locale, sum)}</strong>
              ),
            },
            { heading: t('sums.result'), cell: (sum) => resultWords(locale, sum) },
            { heading: t('sums.what'), cell: (sum) => partsWords(locale, sum) },
            {
              heading: t('sums.whoSays'),
              cell: (sum) => whoWords(locale, sum, sources),
            },
          ]}
        />
      )}
      {leftOut > 0 && <Empty>{t('sums.leftOut', { count: leftOut })}</Empty>}
    </>
  )
}

function partsWords(locale: string, { total, parts }: FigureSum): string {
  return translator(locale)('sums.relation', {
    total: figureWords(locale, total),
    parts: parts.map((part) => figureWords(locale, part)).join(' + '),
  })
}

/** "104: RFE/RL; 5: RFE/RL; 114: Coordination HQ" */
function whoWords(
  locale: string,
  { total, parts }: FigureSum,
  sources: Props['sources'],
): string {
  return [...parts, total]
    .map(({ value, sourceIds }) => {
      const said = sourceIds.flatMap((id) => sources.get(id)?.publisher ?? [])
      return `${numberWords(locale, value)}: ${[...new Set(said)].join(', ')}`
    })
    .join('; ')
}
