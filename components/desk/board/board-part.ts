import type { BoardEntry, BoardLine, BoardList } from '#db/queries/roll-board'
import type { RollPerson } from '#db/queries/roll-people'
import type { OpenEntry } from '#db/queries/roll-piles'

/** What every part of the board looks things up in. */
export type BoardPart = {
  locale: string
  massReleaseId: number
  people: ReadonlyMap<number, RollPerson>
  lists: ReadonlyMap<number, BoardList>
  entries: ReadonlyMap<number, BoardEntry>
  lines: ReadonlyMap<number, BoardLine>
  /** Clear entries whose ticks were taken away. */
  except: ReadonlySet<number>
}

/** The form that every button of the board belongs to, wherever it stands. */
export const boardFormId = 'decide'

/** Clear, and alone so: it is offered with a tick. */
export const isTicked = ({ pile, collidesWith }: OpenEntry) =>
  pile === 'clear' && collidesWith.length === 0
