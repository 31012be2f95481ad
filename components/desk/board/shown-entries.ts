import type { OpenEntry, RollPiles } from '#db/queries/roll-piles'
import type { BoardPile } from '#domain/roll-board'

/** The open entries that a page shows, in the order in which they are worked on. */
export function shownEntries(
  piles: RollPiles,
  isShown: (pile: BoardPile) => boolean,
): OpenEntry[] {
  return [
    ...(isShown('to_decide') ? [...piles.collisions.flat(), ...piles.toDecide] : []),
    ...(isShown('clear') ? piles.clear : []),
    ...(isShown('unknown') ? piles.unknown : []),
  ]
}
