import { createHash } from 'node:crypto'
import { listTargets } from '#db/references'
import type { RecordTable } from '#db/tables'
import type { Acceptance, Take } from '#domain/proposal'
import {
  columnsOf,
  type ProposalPart,
  type ProposedChange,
  partsOf,
} from '#domain/proposal-parts'

/** A change of a proposal, in parts, and whether it goes where another one goes. */
export type ChosenChange = {
  change: ProposedChange & { table: RecordTable }
  parts: ProposalPart[]
  /** Rows that it belongs to and that come, or go, with the same proposal. */
  owners: string[]
  /** It does no harm by itself and something else of the proposal needs it. */
  isCarried: boolean
}

export const nameOfRow = ({ table, key }: { table: string; key: number }) =>
  `${table} ${key}`

const ownedBy = [
  ...['people', 'events', 'decisions', 'charges', 'names', 'sentences', 'designations'],
  ...['mass_releases', 'roll_lists', 'claims'],
]
const harmless = ['sources', 'articles', 'courts', 'organisations', 'facilities', 'cases']

/** What can be chosen of a proposal, row by row. */
export function choicesOf(
  changes: readonly (ProposedChange & { table: RecordTable })[],
): ChosenChange[] {
  const whole = new Set(changes.filter(isWhole).map(nameOfRow))
  const needed = new Set(changes.flatMap((change) => targetsOf(change).map(nameOfRow)))
  return changes.map((change) => ({
    change,
    parts: partsOf(change),
    owners: isWhole(change)
      ? targetsOf(change)
          .filter((target) => ownedBy.includes(target.table))
          .map(nameOfRow)
          .filter((name) => whole.has(name))
      : [],
    isCarried:
      change.before === null &&
      harmless.includes(change.table) &&
      needed.has(nameOfRow(change)),
  }))
}

const isWhole = ({ before, after }: ProposedChange) => before === null || after === null

function targetsOf({ table, before, after }: ProposedChange & { table: RecordTable }) {
  return listTargets(table, after ?? before ?? {})
}

/** Whether a reviewer is asked about it: not where it only follows another row. */
export const isAsked = ({ owners, isCarried }: ChosenChange) =>
  owners.length === 0 && !isCarried

/** A hash of what the page showed: which parts there are, and what the record has now. */
export function seenOf(choices: readonly ChosenChange[]): string {
  const shown = choices.flatMap(({ parts }) =>
    parts.map(({ id, state, column, change: { now } }) => [
      id,
      state,
      now && column ? columnsOf(column, now).map((name) => now[name]) : now,
    ]),
  )
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex')
}

export type TakeProblem =
  /** Changed since by somebody else, and the reviewer has not said which it is to be. */
  | { code: 'undecided-parts' }
  /** What it would change is no longer there. */
  | { code: 'parts-gone' }

export type Taken = {
  /** Names of the parts that become as proposed. */
  parts: Set<string>
  /** Something proposed is not taken. */
  isPartial: boolean
}

/** Which parts are taken: those chosen, or all of them where nothing was chosen. */
export function takenParts(
  choices: readonly ChosenChange[],
  asked: Acceptance['choices'],
): Taken | TakeProblem {
  const takes = new Map(asked?.map(({ part, take }) => [part, take ?? undefined]))
  const answers = choices
    .filter(isAsked)
    .flatMap(({ parts }) => parts)
    .map((part) => ({
      part,
      take: takeOf(part, asked ? takes.get(part.id) : 'proposed'),
    }))
  if (answers.some(({ part, take }) => part.state === 'gone' && take === 'proposed'))
    return { code: 'parts-gone' }
  const isOpen = ({ part, take }: (typeof answers)[number]) =>
    take === undefined || (!asked && part.state === 'moved')
  if (answers.some(isOpen)) return { code: 'undecided-parts' }
  const taken = new Set(
    answers.flatMap(({ part, take }) => (take === 'proposed' ? [part.id] : [])),
  )
  const left = answers.length - taken.size
  follow(choices, taken)
  return { parts: taken, isPartial: left > 0 }
}

/** What the record says already is as proposed, whatever was chosen. */
function takeOf({ state }: ProposalPart, asked: Take | undefined): Take | undefined {
  return state === 'same' ? 'proposed' : asked
}

/** Rows go where those go that they belong to. */
function follow(choices: readonly ChosenChange[], taken: Set<string>) {
  const left = new Set(
    choices
      .filter((one) => isAsked(one) && isWhole(one.change))
      .filter(({ parts }) => parts.every(({ id }) => !taken.has(id)))
      .map(({ change }) => nameOfRow(change)),
  )
  const isLeft = ({ change, owners }: ChosenChange) =>
    !left.has(nameOfRow(change)) && owners.some((owner) => left.has(owner))
  for (let next = choices.find(isLeft); next; next = choices.find(isLeft))
    left.add(nameOfRow(next.change))
  for (const { change, parts, owners, isCarried } of choices)
    if ((owners.length > 0 || isCarried) && !left.has(nameOfRow(change)))
      for (const { id } of parts) taken.add(id)
}
