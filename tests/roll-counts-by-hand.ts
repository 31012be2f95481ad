import type { RecordDb } from '#db/client'

type Entry = {
  id: number
  state: string
  person: number | null
  list: number
}
type Release = { person: number; state: string }

/** The figures of a roll, counted row by row. */
export function countsByHand({ $client: sqlite }: RecordDb, massReleaseId: number) {
  const entries = sqlite
    .prepare<[number], Entry>(
      `SELECT id, match_state AS state, person_id AS person,
         coalesce(list_id, -source_id) AS list
       FROM roll_entries WHERE mass_release_id = ?`,
    )
    .all(massReleaseId)
  const releases = sqlite
    .prepare<[number], Release>(
      `SELECT e.person_id AS person, e.state FROM releases r JOIN events e ON e.id = r.event_id
       WHERE r.mass_release_id = ?`,
    )
    .all(massReleaseId)
  const who = ({ person, id }: Entry) => person ?? -id
  const inState = (...states: string[]) =>
    entries.filter(({ state }) => states.includes(state))
  const recorded = (state: string) =>
    new Set(releases.filter((one) => one.state === state).map(({ person }) => person))
  const named = entries.filter(
    ({ state }) => state !== 'withheld' && state !== 'duplicate_of_other_entry',
  )
  const people = inState('matched', 'matched_uncertain', 'refuted')
  const verified = recorded('verified')
  return {
    named: new Set(named.map(who)).size,
    matched: new Set(people.flatMap(({ person }) => person ?? [])).size,
    verified: verified.size,
    reported: recorded('reported').difference(verified).size,
    refuted: new Set([...inState('refuted').map(who), ...recorded('refuted')]).size,
    withheld: inState('withheld').length,
    undecided: inState('unmatched', 'candidate').length,
    collisions: collisionsIn(people),
  }
}

function collisionsIn(entries: readonly Entry[]): number {
  const named = entries.filter(({ person }) => person !== null)
  const twice = [
    ...Map.groupBy(named, ({ person, list }) => `${person} ${list}`).values(),
  ]
  const people = twice.filter(({ length }) => length > 1).map(([first]) => first?.person)
  return new Set(people).size
}
