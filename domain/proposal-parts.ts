/** A row as it is stored, column by column. */
export type ProposedRow = Readonly<Record<string, string | number | null>>

/** What a proposal does to one row, and the row as the record has it now. */
export type ProposedChange = {
  table: string
  key: number
  personId: number | null
  before: ProposedRow | null
  after: ProposedRow | null
  now: ProposedRow | null
}

/**
 * `free`: as the author found it. `same`: the record says so already. `moved`: changed
 * since to something else, which somebody has to decide about. `gone`: there is no row
 * left to change.
 */
export type PartState = 'free' | 'same' | 'moved' | 'gone'

/** The smallest thing that can be taken or left: a field, or a whole row. */
export type ProposalPart = {
  /** `people.123.birth_on`; of a whole row `names.123`. */
  id: string
  change: ProposedChange
  /** Null for a row that comes or goes. */
  column: string | null
  state: PartState
}

/** Every part of a changed row; a date goes with the days it could be. */
export function partsOf(change: ProposedChange): ProposalPart[] {
  const { table, key, before, after, now } = change
  const id = `${table}.${key}`
  if (!before || !after) return [{ id, change, column: null, state: rowState(change) }]
  return fieldsOf(before, after).map((column) => ({
    id: `${id}.${column}`,
    change,
    column,
    state: now ? fieldState(column, { before, after, now }) : 'gone',
  }))
}

function rowState({ before, after, now }: ProposedChange): PartState {
  if (isSameProposed(now, after)) return 'same'
  return isSameProposed(now, before) ? 'free' : 'moved'
}

type Versions = Record<'before' | 'after' | 'now', ProposedRow>

function fieldState(column: string, { before, after, now }: Versions): PartState {
  const columns = columnsOf(column, after)
  const is = (other: ProposedRow) => columns.every((name) => now[name] === other[name])
  if (is(after)) return 'same'
  return is(before) ? 'free' : 'moved'
}

function fieldsOf(before: ProposedRow, after: ProposedRow): string[] {
  const changed = Object.keys(after).filter(
    (name) => name !== 'version' && after[name] !== before[name],
  )
  return [...new Set(changed.map((name) => fieldOf(name, after)))]
}

function fieldOf(column: string, row: ProposedRow): string {
  const date = column.replace(/_(?:earliest|latest)$/, '')
  return date in row ? date : column
}

/** The columns that a field is kept in. */
export function columnsOf(field: string, row: ProposedRow): string[] {
  return Object.keys(row).filter(
    (name) => name !== 'version' && fieldOf(name, row) === field,
  )
}

/** The same but for the version, or neither there. */
export function isSameProposed(one: ProposedRow | null, other: ProposedRow | null) {
  if (one === null || other === null) return one === other
  return Object.keys({ ...one, ...other }).every(
    (name) => name === 'version' || (one[name] ?? null) === (other[name] ?? null),
  )
}
