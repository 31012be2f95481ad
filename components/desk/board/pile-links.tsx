import type { RollPiles } from '#db/queries/roll-piles'
import { type BoardQuery, boardPiles, boardQueryText } from '#domain/roll-board'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'

type Props = {
  locale: string
  massReleaseId: number
  piles: RollPiles
  query: BoardQuery
}

/** One pile alone, or all of them: the address says which. */
export function PileLinks({ locale, massReleaseId, piles, query }: Props) {
  const t = translator(locale)
  const counts = {
    to_decide: piles.collisions.flat().length + piles.toDecide.length,
    clear: piles.clear.length,
    unknown: piles.unknown.length,
    decided: piles.decided.length,
  }
  return (
    <nav aria-label={t('board.pilesTitle')}>
      <ul className="-mx-1.5 flex flex-wrap gap-x-1">
        {[null, ...boardPiles].map((pile) => (
          <li key={pile}>
            <a
              href={`${paths.desk.board(locale, massReleaseId, boardQueryText({ ...query, pile }))}#roll`}
              aria-current={query.pile === pile ? 'true' : undefined}
              className="block px-1.5 py-1 aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {pile
                ? `${t(`board.piles.${pile}`)}: ${counts[pile]}`
                : t('board.allPiles')}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
