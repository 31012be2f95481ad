import { statement } from '#db/client'
import { mergeRules } from '#db/merge-rules'
import { columnsWith, repoint, rowsOf } from '#db/mutations/merge-rows'
import type { Tx } from '#db/write'
import { lowestLevel, type Merge, type Side } from '#domain/merge'
import type { PublicationLevel } from '#domain/person'

export type PersonRow = Record<string, string | number | null> & {
  id: number
  slug: string
  sex: string
  fictional: number
  summary: string | null
  publication_level: PublicationLevel
  merged_into: number | null
  version: number
}

export type Both = { survivor: PersonRow; other: PersonRow }

export function findPersonRow(tx: Tx, id: number): PersonRow | undefined {
  return statement(tx, 'SELECT * FROM people WHERE id = ?').get(id) as
    | PersonRow
    | undefined
}

type Chosen = Pick<Merge, 'sex' | 'birthOn' | 'birthPlace' | 'country'>
/** The column that tells whether a record knows it at all. */
const choices = {
  sex: 'sex',
  birthOn: 'birth_on',
  birthPlace: 'birth_place',
  country: 'country',
} as const satisfies Record<keyof Chosen, string>
const { columns } = mergeRules.people
const chosenColumns = columnsWith('people', columns, 'chosen')

/** The survivor's own columns as they were chosen, and the other one's end. */
export function writePeople(tx: Tx, { survivor, other }: Both, input: Merge) {
  const values = {
    ...chosenValues({ survivor, other }, input),
    summary: chosenSummary({ survivor, other }, input.summary),
    publication_level:
      input.level ?? lowestLevel(survivor.publication_level, other.publication_level),
  }
  const sets = Object.keys(values).map((column) => `${column} = ?`)
  statement(
    tx,
    `UPDATE people SET ${sets.join(', ')}, version = version + 1 WHERE id = ?`,
  ).run(...Object.values(values), survivor.id)
  statement(tx, 'UPDATE people SET merged_into = ? WHERE merged_into = ?').run(
    survivor.id,
    other.id,
  )
  statement(
    tx,
    `UPDATE people SET merged_into = ?, publication_level = 'removed',
       version = version + 1 WHERE id = ?`,
  ).run(survivor.id, other.id)
}

function chosenValues({ survivor, other }: Both, input: Chosen) {
  const sideOf = (key: keyof Chosen): Side =>
    input[key] ?? (isKnown(survivor[choices[key]]) ? 'survivor' : 'other')
  return Object.fromEntries(
    chosenColumns.map((column) => {
      const key = Object.entries(choices).find(([, first]) => column.startsWith(first))
      const side = sideOf((key?.[0] ?? 'country') as keyof Chosen)
      return [column, (side === 'other' ? other : survivor)[column] ?? null]
    }),
  )
}

const isKnown = (value: unknown) => value !== null && value !== 'unknown'

function chosenSummary({ survivor, other }: Both, chosen: Record<string, Side>) {
  if (survivor.summary === null) return other.summary
  if (other.summary === null) return survivor.summary
  const [ours, theirs] = [survivor, other].map(
    ({ summary }) => JSON.parse(summary ?? '{}') as Record<string, string>,
  )
  const taken = Object.entries(theirs ?? {}).filter(
    ([lang]) => chosen[lang] === 'other' || !(lang in (ours ?? {})),
  )
  return taken.length === 0
    ? survivor.summary
    : JSON.stringify({ ...ours, ...Object.fromEntries(taken) })
}

/** What sources say of either person; a decision follows the value that was chosen. */
export function joinPersonClaims(tx: Tx, { survivor, other }: Both, input: Chosen) {
  const prefer = [
    ...(input.birthOn === 'other' ? ['birth_on', 'age'] : []),
    ...(input.birthPlace === 'other' ? ['birth_place'] : []),
  ]
  const of = ({ id }: PersonRow) => ({ subject: 'person', id }) as const
  repoint(tx, of(other), of(survivor), prefer)
}

/** In each language the chosen record's primary names stay so, and the other's are aliases. */
export function settlePrimaryNames(tx: Tx, { survivor, other }: Both, chosen: Side) {
  const [first, second] = chosen === 'other' ? [other, survivor] : [survivor, other]
  const primary = rowsOf(tx, 'names', first.id).filter(({ kind }) => kind === 'primary')
  const set = statement(
    tx,
    'UPDATE names SET kind = ?, version = version + 1 WHERE id = ?',
  )
  for (const name of rowsOf(tx, 'names', second.id)) {
    const there = primary.filter(({ lang }) => lang === name.lang)
    const isTwin = there.some(({ text }) => text === name.text)
    if (name.kind === 'primary' && there.length > 0 && !isTwin) set.run('alias', name.id)
    if (name.kind !== 'primary' && isTwin) set.run('primary', name.id)
  }
}
