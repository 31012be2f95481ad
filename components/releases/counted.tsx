import type { Figure } from '#db/queries/mass-release-parts'
import type { FigureCount } from '#domain/mass-release'
import { translator } from '#i18n/messages'
import { numberWords } from '#i18n/numbers'
import { figureWords } from '#i18n/words'

/** Totals over different times and places; that they differ is no contradiction. */
const totals: readonly FigureCount[] = ['running_total', 'forced_abroad_total', 'other']

type Props = { figure: Figure; beside: readonly Figure[]; locale: string }

/** What the number counts and, where others are `beside` it, whether they agree. */
export function Counted({ figure, beside, locale }: Props) {
  const values = totals.includes(figure.counts)
    ? []
    : [...new Set(beside.map(({ value }) => value))]
  return (
    <>
      {figureWords(locale, figure)}
      {values.length > 1 && (
        <strong className="block text-sm">
          {translator(locale)('releases.figuresDiffer', {
            values: values.map((value) => numberWords(locale, value)).join(', '),
          })}
        </strong>
      )}
    </>
  )
}

/** Figures about the same thing one after the other, the first with all of them beside it. */
export function sideBySide(figures: readonly Figure[]) {
  const groups = Map.groupBy(figures, ({ counts, country }) => `${counts} ${country}`)
  return [...groups.values()].flatMap((group) =>
    group.map((figure, index) => ({ figure, beside: index === 0 ? group : [] })),
  )
}
