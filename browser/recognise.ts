import { againstIndex, offeredTo } from '#domain/list-lookup'
import { markLength } from '#domain/list-marks'
import { matchList } from '#domain/list-match'
import { linesIn } from '#domain/list-passages'
import type { Pile, Reason } from '#domain/match-candidate'
import {
  type IndexedPerson,
  indexFormat,
  type MatchIndex,
  unpackIndex,
} from '#domain/match-index'
import { cutList, type ListPart } from '#domain/pasted-list'
import { learnReadings } from './readings.ts'

export type Recognised = {
  /** As the list has it, without its number or bullet. */
  raw: string
  pile: Pile
  /** One where the pile is clear, none where nobody is known, else at most three. */
  people: { person: IndexedPerson; score: number; reasons: Reason[] }[]
  /** Entries by their places that may mean the same people. */
  collidesWith: number[]
}

/** Everybody on a list, and its lines in which nobody was found. */
export type Answer = { lines: Recognised[]; unread: string[] }

const chunk = 20

/** Takes in an index as it was sent; `today` as `YYYY-MM-DD`. */
export function recogniser(index: MatchIndex, today: string) {
  if (index.format !== indexFormat)
    throw new Error(`The index is of form ${index.format}`)
  learnReadings(index.readings)
  const people = unpackIndex(index)
  const on = { text: today, earliest: today, latest: today, doubt: 'none' as const }
  const against = againstIndex(people, on)

  /** Who is meant by each entry of a text; says on the way how many are done. */
  function recognise(text: string, tell: (done: number, of: number) => void): Answer {
    const parts = cutList(text)
    const entries = parts.filter((part) => part.kind === 'entry')
    const understood = entries.map((entry) => entry.understood)
    // What is found here is remembered, and only collisions need the whole list.
    for (let done = 0; done < understood.length; done += chunk) {
      tell(done, understood.length)
      matchList(understood.slice(done, done + chunk), against)
    }
    const lines = matchList(understood, against).map((match, at) => ({
      raw: unmarked(entries[at]?.raw ?? ''),
      pile: match.pile,
      collidesWith: match.collidesWith,
      people: offeredTo(match).flatMap(({ person: { id }, score, reasons }) => {
        const person = people[id]
        return person ? [{ person, score, reasons }] : []
      }),
    }))
    return { lines, unread: parts.flatMap(unreadIn) }
  }

  return { people: people.length, recognise }
}

/** Headings, prose, and names that are unlike names. */
const unreadIn = ({ kind, raw }: ListPart) =>
  kind === 'entry'
    ? []
    : linesIn(raw, { startsAt: 0, endsAt: raw.length }).map((line) =>
        raw.slice(line.startsAt, line.endsAt),
      )

const unmarked = (raw: string) => raw.trim().slice(markLength(raw.trim())).trim()
