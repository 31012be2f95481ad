import { createHash, randomBytes } from 'node:crypto'
import { type Db, statement } from '#db/client'
import type { TombstoneDigests } from '#db/schema/index'
import type { Day, Edtf } from '#domain/edtf'
import type { WithholdingReason } from '#domain/limit'
import type { Understood } from '#domain/list-entry'
import { birthOn } from '#domain/match-facts'
import { foldName } from '#domain/name'
import { withoutPatronymic } from '#domain/patronymic'

/** Who a new person is said to be: names in any script, and a birth where it is known. */
export type Sought = { names: readonly string[]; birthOn: Edtf | null }

export type Tombstone = { id: number; removedOn: Day; reason: WithholdingReason | null }

/** Digests under a fresh salt: whose they are can be tried, but not read. */
export function bury({ names, birthOn }: Sought) {
  const salt = randomBytes(16).toString('hex')
  return { salt, digests: digestsOf({ names, birthOn }, salt) }
}

/**
 * The people removed on request who may be meant: the same words in a name, in any order,
 * and no year of birth that says otherwise.
 */
export function findTombstones(db: Db, sought: Sought): Tombstone[] {
  const all = statement(
    db,
    `SELECT id, removed_on AS removedOn, reason, salt, digests FROM tombstones ORDER BY id`,
  ).all() as (Tombstone & { salt: string; digests: string })[]
  return all
    .filter(({ salt, digests }) => {
      const buried = JSON.parse(digests) as TombstoneDigests
      const { names, born } = digestsOf(sought, salt)
      const hasBirth = buried.born.length > 0 && born.length > 0
      return hasBirth ? meet(buried.born, born) : meet(buried.names, names)
    })
    .map(({ id, removedOn, reason }) => ({ id, removedOn, reason }))
}

/** The same of somebody on a list, who may be named with a patronymic or without. */
export function findTombstonesOnList(
  db: Db,
  entry: Pick<Understood, 'name' | 'otherNames' | 'birthOn' | 'birthYear'>,
): Tombstone[] {
  const names = [entry.name, ...entry.otherNames].flatMap((name) => [
    name,
    withoutPatronymic(name.split(/\s+/)).join(' '),
  ])
  return findTombstones(db, { names, birthOn: birthOn(entry) })
}

const meet = (some: readonly string[], others: readonly string[]) =>
  some.some((one) => others.includes(one))

function digestsOf({ names, birthOn }: Sought, salt: string): TombstoneDigests {
  const folded = [...new Set(names.map((name) => foldName(name).sort().join(' ')))]
  const digest = (text: string) =>
    createHash('sha256').update(`${salt} ${text}`).digest('hex').slice(0, 32)
  return {
    names: folded.map(digest),
    born: folded.flatMap((name) =>
      yearsOf(birthOn).map((year) => digest(`${name} ${year}`)),
    ),
  }
}

/** A decade at most: what is vaguer tells nobody apart. */
const mostYears = 10

function yearsOf(birthOn: Edtf | null): number[] {
  if (!birthOn) return []
  const [first, last] = [birthOn.earliest, birthOn.latest].map((day) =>
    Number(day.slice(0, 4)),
  )
  if (first === undefined || last === undefined || last - first >= mostYears) return []
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
