import type { EntryMatch } from './match-candidate.ts'
import { contenders } from './match-piles.ts'

/**
 * Entries that may mean one person, or that stand between the same people, have to be
 * decided together: none of them is clear, and each says which the others are.
 */
export function quarantined(
  matches: readonly Omit<EntryMatch, 'collidesWith'>[],
): EntryMatch[] {
  const groups = groupsOf(matches.map(({ candidates }) => contenders(candidates)))
  return matches.map(({ pile, candidates }, at) => {
    const collidesWith = (groups[at] ?? []).filter((other) => other !== at)
    const isMarred = collidesWith.length > 0 && pile === 'clear'
    return { pile: isMarred ? 'to_decide' : pile, candidates, collidesWith }
  })
}

/** For each entry the entries that are linked to it by people, itself included. */
function groupsOf(peopleOfEntries: readonly (readonly number[])[]): number[][] {
  const groups = peopleOfEntries.map((_, at) => [at])
  const first = new Map<number, number>()
  peopleOfEntries.forEach((people, at) => {
    for (const person of people) {
      const other = first.get(person)
      if (other === undefined) first.set(person, at)
      else join(groups, at, other)
    }
  })
  return groups.map((group) => group.toSorted((a, b) => a - b))
}

function join(groups: number[][], a: number, b: number) {
  const [one = [], other = []] = [groups[a], groups[b]]
  if (one === other) return
  other.push(...one)
  for (const at of one) groups[at] = other
}
