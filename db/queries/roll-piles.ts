import type { Db } from '#db/client'
import { matchRollEntries } from '#db/queries/list-match'
import type { BoardEntry, RollBoard } from '#db/queries/roll-board'
import { listRollPeople, type RollPerson } from '#db/queries/roll-people'
import type { EntryMatch } from '#domain/match-candidate'
import { isDecided } from '#domain/roll'

/** An entry that nobody has decided about, and whom a machine thinks it may mean. */
export type OpenEntry = BoardEntry & EntryMatch

export type RollPiles = {
  /** Entries of one list that have to be decided together. */
  collisions: OpenEntry[][]
  toDecide: OpenEntry[]
  clear: OpenEntry[]
  unknown: OpenEntry[]
  decided: BoardEntry[]
  /** Everybody whom an entry may mean or names, by id. */
  people: Map<number, RollPerson>
}

/** Who is so much less likely than the first, in nats, is found by search. */
const farBehind = 8

const nobody: EntryMatch = { pile: 'unknown', candidates: [], collidesWith: [] }

/** The roll in piles: what is left to decide by how sure a machine is, and what is done. */
export function pileRoll(db: Db, { release, entries }: RollBoard): RollPiles {
  const asked = entries.filter(
    ({ matchState, personId }) => !isDecided(matchState) || personId !== null,
  )
  const matches = release.on
    ? matchRollEntries(db, { id: release.id, on: release.on }, asked.map(asOpen))
    : new Map<number, EntryMatch>()
  const open = entries
    .filter(({ matchState }) => !isDecided(matchState))
    .map((entry) => ({ ...entry, ...likely(matches.get(entry.id) ?? nobody) }))
  const decided = entries.filter(({ matchState }) => isDecided(matchState))
  const alone = open.filter(({ collidesWith }) => collidesWith.length === 0)
  const inPile = (pile: EntryMatch['pile']) => alone.filter((one) => one.pile === pile)
  const ids = [
    ...open.flatMap(({ candidates }) => candidates.map(({ person }) => person.id)),
    ...decided.flatMap(({ personId }) => personId ?? []),
  ]
  return {
    collisions: collisionsOf(open),
    toDecide: inPile('to_decide'),
    clear: inPile('clear'),
    unknown: inPile('unknown'),
    decided,
    people: listRollPeople(db, [...new Set(ids)]),
  }
}

/** Whom the board offers beside an open entry. */
export function offeredFor(
  db: Db,
  { id, on }: Pick<RollBoard['release'], 'id' | 'on'>,
  entry: Pick<BoardEntry, 'id' | 'understood'>,
): ReadonlySet<number> {
  const asked = { ...entry, listId: null, personId: null }
  const match = on && matchRollEntries(db, { id, on }, [asked]).get(entry.id)
  return new Set(likely(match ?? nobody).candidates.map(({ person }) => person.id))
}

function likely(match: EntryMatch): EntryMatch {
  const least = (match.candidates[0]?.score ?? 0) - farBehind
  return { ...match, candidates: match.candidates.filter(({ score }) => score >= least) }
}

/** A suggestion kept by an import names somebody whom no editor has decided on. */
const asOpen = ({ id, listId, understood, matchState, personId }: BoardEntry) => ({
  ...{ id, listId, understood },
  personId: isDecided(matchState) ? personId : null,
})

function collisionsOf(open: readonly OpenEntry[]): OpenEntry[][] {
  const colliding = open.filter(({ collidesWith }) => collidesWith.length > 0)
  const groups = Map.groupBy(colliding, ({ id, collidesWith }) =>
    Math.min(id, ...collidesWith),
  )
  return [...groups.values()]
}
