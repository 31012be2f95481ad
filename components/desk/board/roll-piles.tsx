import type { ReactNode } from 'react'
import { Button } from '#components/ui/button'
import { Empty } from '#components/ui/empty'
import type { OpenEntry as Entry, RollPiles as Piles } from '#db/queries/roll-piles'
import type { BoardPile } from '#domain/roll-board'
import { translator } from '#i18n/messages'
import { type BoardPart, boardFormId } from './board-part.ts'
import { DecidedEntries } from './decided-entries.tsx'
import { OpenEntry } from './open-entry.tsx'

type Props = BoardPart & {
  piles: Piles
  isShown: (pile: BoardPile) => boolean
  /** Open entries in the order of the page. */
  shown: readonly Entry[]
  isOpen: boolean
}

/** The roll as it is worked on: what has to be decided first, what is done last. */
export function RollPiles({ piles, isShown, shown, isOpen, ...part }: Props) {
  const { collisions, toDecide, clear, unknown, decided } = piles
  const after = new Map(shown.map(({ id }, index) => [id, shown[index + 1]?.id]))
  const entries = (some: readonly Entry[]) =>
    some.map((entry) => (
      <OpenEntry key={entry.id} {...part} entry={entry} nextId={after.get(entry.id)} />
    ))
  return (
    <>
      {isShown('to_decide') && (
        <Pile
          {...part}
          pile="to_decide"
          count={collisions.flat().length + toDecide.length}
        >
          {collisions.map((group) => (
            <Collision key={group[0]?.id} {...part}>
              {entries(group)}
            </Collision>
          ))}
          {entries(toDecide)}
        </Pile>
      )}
      {isShown('clear') && (
        <Pile {...part} pile="clear" count={clear.length}>
          {entries(clear)}
          {clear.length > 0 && <Confirm {...part} />}
        </Pile>
      )}
      {isShown('unknown') && (
        <Pile {...part} pile="unknown" count={unknown.length}>
          {entries(unknown)}
        </Pile>
      )}
      {isShown('decided') && (
        <Pile {...part} pile="decided" count={decided.length}>
          <DecidedEntries {...part} decided={decided} isOpen={isOpen} />
        </Pile>
      )}
    </>
  )
}

type PileProps = BoardPart & { pile: BoardPile; count: number; children: ReactNode }

function Pile({ locale, pile, count, children }: PileProps) {
  const t = translator(locale)
  return (
    <section aria-labelledby={`pile-${pile}`} className="mt-6">
      <h3 id={`pile-${pile}`} className="text-lg">
        {`${t(`board.piles.${pile}`)}: ${count}`}
      </h3>
      <p className="mb-2 max-w-prose text-sm text-muted">
        {t(`board.pileMeans.${pile}`)}
      </p>
      {count === 0 ? <Empty>{t('board.pileEmpty')}</Empty> : children}
    </section>
  )
}

/** Entries that may mean one person are looked at together, apart from all others. */
function Collision({ locale, children }: BoardPart & { children: ReactNode }) {
  const t = translator(locale)
  return (
    <fieldset className="mb-4 border-2 border-ink px-2 pb-2">
      <legend className="px-1 font-semibold">{t('board.collision')}</legend>
      <p className="text-sm text-muted">{t('board.collisionMeans')}</p>
      {children}
    </fieldset>
  )
}

function Confirm({ locale }: BoardPart) {
  return (
    <p className="mt-3">
      <Button form={boardFormId} name="confirm" value="1">
        {translator(locale)('board.confirm')}
      </Button>
    </p>
  )
}
