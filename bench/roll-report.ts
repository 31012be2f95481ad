import type { EntryMatch } from '#domain/match-candidate'
import { pileOf } from '#domain/match-piles'
import type { NameIndex } from './name-groups.ts'
import type { RollPerson } from './roll-people.ts'

/** What was found for one entry. */
export type Outcome = {
  person: RollPerson
  match: EntryMatch
  /** Where among the candidates the right one is; -1 where it is not. */
  place: number
}

export function outcomeOf(
  { idOf }: NameIndex,
  person: RollPerson,
  match: EntryMatch,
): Outcome {
  const ids = match.candidates.map((candidate) => idOf(candidate.person.id))
  return { person, match, place: ids.indexOf(person.id) }
}

type Verdict = Pick<Outcome, 'person' | 'place'> & { isClear: boolean }

const verdictOf = ({ person, place, match }: Outcome): Verdict => ({
  person,
  place,
  isClear: match.pile === 'clear',
})

/** The figures with their bars, of everybody on the lists. */
export function printShares(title: string, outcomes: readonly Outcome[]) {
  const { known, right, wrong, three, first, strangers, offered, unknown } = sharesOf(
    outcomes.map(verdictOf),
  )
  console.log(`\n${title}: ${known} in the record, ${strangers} strangers`)
  line('matched clear, and rightly', right / known, 'at least 0.85')
  line('wrongly clear', wrong / known, `at most 0.002 (${wrong} names)`)
  line('the right person first', first / known, '')
  line('among the first three', three / known, 'at least 0.97')
  line(
    'strangers offered as clear',
    offered / strangers,
    `at most 0.002 (${offered} names)`,
  )
  const pile = outcomes.filter(({ match }) => match.pile === 'unknown')
  const isLost = ({ person }: Outcome) => !person.isStranger
  line(
    'strangers in the pile of the unknown',
    (pile.length - pile.filter(isLost).length) / strangers,
    '',
  )
  line('people in the record put there', pile.filter(isLost).length / known, `${unknown}`)
}

function line(what: string, share: number, bar: string) {
  console.log(`  ${what.padEnd(38)} ${share.toFixed(4)}  ${bar}`)
}

function sharesOf(verdicts: readonly Verdict[]) {
  const here = verdicts.filter(({ person }) => !person.isStranger)
  const strangers = verdicts.filter(({ person }) => person.isStranger)
  const count = (all: readonly Verdict[], is: (verdict: Verdict) => boolean) =>
    all.filter(is).length
  return {
    known: here.length,
    right: count(here, ({ isClear, place }) => isClear && place === 0),
    wrong: count(here, ({ isClear, place }) => isClear && place !== 0),
    first: count(here, ({ place }) => place === 0),
    three: count(here, ({ place }) => place >= 0 && place < 3),
    strangers: strangers.length,
    offered: count(strangers, ({ isClear }) => isClear),
    unknown: '',
  }
}

/** Whom a list would have been wrong about: what to think of next. */
export function printWrong(outcomes: readonly Outcome[]) {
  const wrong = outcomes.filter(
    ({ match, place }) => match.pile === 'clear' && place !== 0,
  )
  for (const { person, match } of wrong.slice(0, 10)) {
    const [first] = match.candidates
    console.log(
      `  wrongly clear: ${person.listed.text}  is  ${first?.person.names[0]}  (${person.isStranger ? 'a stranger, elsewhere' : 'in the record'} ${person.indexed.text}; ${first?.score.toFixed(1)})`,
    )
  }
}

/** A pair of scripts with fewer names says nothing. */
const fewest = 10

/** The same by the script of the list and the script of the record. */
export function printPairs(outcomes: readonly Outcome[]) {
  const pairs = Map.groupBy(
    outcomes,
    ({ person }) => `${person.listed.script}–${person.indexed.script}`,
  )
  console.log(`  ${'list – record'.padEnd(14)} names  clear  wrong  first  three`)
  for (const [pair, some] of [...pairs].sort(([, a], [, b]) => b.length - a.length)) {
    const { known, right, wrong, first, three } = sharesOf(some.map(verdictOf))
    if (known < fewest) continue
    const shares = [right / known, wrong / known, first / known, three / known]
    console.log(
      `  ${pair.padEnd(14)} ${String(known).padStart(5)}  ${shares.map((share) => share.toFixed(3)).join('  ')}`,
    )
  }
}

/** What other bars would have brought. Collisions stay as they are. */
export function printCurve(outcomes: readonly Outcome[]) {
  console.log('  score margin  clear   wrong  strangers')
  for (const score of [-1, 0, 1, 2, 3, 4, 5, 6])
    for (const margin of [2, 4, 6]) {
      const { known, right, wrong, strangers, offered } = sharesOf(
        outcomes.map(({ person, place, match }) => ({
          ...{ person, place },
          isClear:
            match.collidesWith.length === 0 &&
            pileOf(match.candidates, { score, margin }) === 'clear',
        })),
      )
      const shares = [right / known, wrong / known, offered / strangers]
      console.log(
        `  ${String(score).padStart(5)} ${String(margin).padStart(6)}  ${shares.map((share) => share.toFixed(4)).join('  ')}`,
      )
    }
}
