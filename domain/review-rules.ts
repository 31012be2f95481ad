import type { Editor } from './editor.ts'
import { type PublicationLevel, publicationLevels } from './person.ts'

/** Why a change waits for a second person; each is also a message key, `review.reasons.…`. */
export const reviewReasons = [
  'contributor',
  'new-account',
  'sealed',
  'death',
  'verified',
  'raised',
  'withheld',
  'minor',
  'merge',
  'deletion',
  'erasure',
] as const
export type ReviewReason = (typeof reviewReasons)[number]

type Row = Readonly<Record<string, unknown>>

/** What a change does to one row, from first to last; null where there was, or is, none. */
export type ReviewedRow = {
  table: string
  key: number
  personId: number | null
  before: Row | null
  after: Row | null
}

/** What the rules ask about a person whose rows are touched. */
export type ReviewedPerson = {
  /** Before and after the change; null where the person was not, or is no longer, there. */
  levelBefore: PublicationLevel | null
  level: PublicationLevel | null
  /** The latest day of birth that the record allows, or allowed before; null if unknown. */
  bornBy: string | null
  /** The first day on which the first arrest may have been; null if there is none. */
  arrestedFrom: string | null
}

export type Review = {
  editor: Pick<Editor, 'role' | 'onProbation'>
  action: string
  /** The day of the change, YYYY-MM-DD. */
  day: string
  /** It takes back what the same editor did. */
  isOwnUndo: boolean
  rows: readonly ReviewedRow[]
  people: ReadonlyMap<number, ReviewedPerson>
  /** Events that nobody outside the desk sees. */
  drafts: ReadonlySet<number>
}

/**
 * Why a change needs a second person; none where it may be made by one alone. What only
 * hides or lowers never waits, whoever does it: a leak is worse than a page less.
 */
export function reasonsToReview(review: Review): ReviewReason[] {
  if (review.rows.every((row) => isHiding(row, review))) return []
  return reviewReasons.filter((reason) => rules[reason](review))
}

const rules: Record<ReviewReason, (review: Review) => boolean> = {
  contributor: ({ editor }) => editor.role === 'contributor',
  'new-account': ({ editor }) => editor.onProbation === true,
  sealed: (review) => review.rows.some((row) => isOfSealed(row, review)),
  death: (review) => review.rows.some((row) => tellsOfDeath(row, review)),
  verified: ({ rows }) => rows.some(isVerified),
  raised: (review) => review.rows.some((row) => isRaised(row, review)),
  withheld: (review) => review.rows.some((row) => isNamedAgain(row, review)),
  minor: (review) => review.rows.some((row) => namesMinor(row, review)),
  merge: ({ rows, action }) => identityActions.includes(action) || rows.some(isMerged),
  deletion: ({ rows, isOwnUndo }) => !isOwnUndo && rows.some(isDeleted),
  erasure: ({ rows }) => rows.some(({ table }) => table === 'erasures'),
}

/** Who is one person and who are two; each is undone under a name of its own. */
export const identityActions: readonly string[] = [
  'person.merged',
  'person.unmerged',
  'person.split',
  'person.rejoined',
]

/**
 * An update of nothing but a level that sinks, or an event that goes back to draft; a field,
 * or the name of an entry, kept from the public; and what is only written down with either.
 */
function isHiding(row: ReviewedRow, { people }: Review): boolean {
  const { table, personId, before, after } = row
  if (table === 'level_reasons') return true
  if (table === 'photos' && !after) return true
  if (table === 'tombstones') return before === null
  if (table === 'field_limits') return after !== null
  const isSealed = personId !== null && people.get(personId)?.level === 'sealed'
  // The address of a person who is sealed says who it was.
  if (table === 'old_slugs') return isSealed
  if (!before || !after) return false
  return changedColumns(before, after).every(
    (column) =>
      (column === 'publication_level' && rankOf(after) < rankOf(before)) ||
      (table === 'people' && column === 'slug' && isSealed) ||
      (table === 'events' && column === 'state' && after.state === 'draft') ||
      (isWithheld({ table, row: after }) &&
        ['match_state', 'person_id'].includes(column)),
  )
}

const isWithheld = ({ table, row }: { table: string; row: Row | null }) =>
  table === 'roll_entries' && row?.match_state === 'withheld'

function isOfSealed({ personId, before, after }: ReviewedRow, { people }: Review) {
  const person = personId === null ? undefined : people.get(personId)
  const levels = [
    ...[person?.level, person?.levelBefore],
    ...[before?.publication_level, after?.publication_level],
  ]
  return levels.includes('sealed')
}

/** A death that is told, or told otherwise; its place in a list does not matter. */
function tellsOfDeath(row: ReviewedRow, review: Review): boolean {
  const { table, key, before, after } = row
  if (!after) return false
  if (table === 'deaths') return !review.drafts.has(key)
  if (table !== 'events' || after.kind !== 'death' || isHiding(row, review)) return false
  const told = [before, after].some((state) => state && state.state !== 'draft')
  const changed = before ? changedColumns(before, after) : ['kind']
  return told && changed.some((column) => column !== 'position')
}

function isVerified({ table, before, after }: ReviewedRow): boolean {
  const isRelease = table === 'events' && after?.kind === 'release'
  return isRelease && after.state === 'verified' && before?.state !== 'verified'
}

/** Of these to be public from the first is to be raised: what has a page, and a face. */
const raisedFromNothing = ['people', 'mass_releases', 'photos']

function isRaised(row: ReviewedRow, { rows }: Review): boolean {
  const { table, before, after } = row
  if (table === 'field_limits')
    return before !== null && !after && !goesWithItsRow(row, rows)
  if (!after) return false
  if (table === 'sources')
    return before !== null && before.confidential === 1 && after.confidential === 0
  if (!before) return raisedFromNothing.includes(table) && rankOf(after) > internal
  return rankOf(after) > rankOf(before)
}

/**
 * An entry of a list passes with its name, whatever was decided, unless it is withheld or
 * names somebody who is.
 */
function isNamedAgain({ table, before, after }: ReviewedRow, review: Review): boolean {
  if (table !== 'roll_entries' || !before || !after) return false
  if (after.match_state === 'withheld') return false
  if (before.match_state === 'withheld') return true
  return !review.isOwnUndo && namesHidden(before, review) && !namesHidden(after, review)
}

function namesHidden({ person_id }: Row, { people }: Review): boolean {
  const person = typeof person_id === 'number' ? people.get(person_id) : undefined
  return person !== undefined && person.level !== 'public'
}

/** What is no longer there needs no limit. */
const goesWithItsRow = ({ before }: ReviewedRow, rows: readonly ReviewedRow[]) =>
  rows.some((row) => row.key === before?.subject_id && row.before && !row.after)

function namesMinor(row: ReviewedRow, review: Review): boolean {
  const { people, day } = review
  const { table, personId } = row
  const person = personId === null ? undefined : people.get(personId)
  if (!person || !mayBeMinor(person, day) || !isNamed(person)) return false
  return table === 'names' || (table === 'people' && isRaised(row, review))
}

const isNamed = ({ level }: ReviewedPerson) =>
  level === 'public' || level === 'public_limited'

/** Under 18 now or when arrested, as far as the record can tell. */
function mayBeMinor({ bornBy, arrestedFrom }: ReviewedPerson, day: string): boolean {
  if (bornBy === null) return false
  const ofAge = `${String(Number(bornBy.slice(0, 4)) + 18).padStart(4, '0')}${bornBy.slice(4)}`
  return ofAge > day || (arrestedFrom !== null && ofAge > arrestedFrom)
}

function isMerged({ table, before, after }: ReviewedRow): boolean {
  const into = after?.merged_into ?? null
  return table === 'people' && into !== null && into !== (before?.merged_into ?? null)
}

const isDeleted = ({ table, before, after }: ReviewedRow) =>
  ['people', 'events', 'sources'].includes(table) && before !== null && after === null

/** The more of it is seen, the higher. */
function rankOf({ publication_level: level }: Row): number {
  const rank = publicationLevels.indexOf(level as PublicationLevel)
  return rank < 0 ? 0 : publicationLevels.length - rank
}

const internal = rankOf({ publication_level: 'internal' })

function changedColumns(before: Row, after: Row): string[] {
  return Object.keys(after).filter(
    (column) => column !== 'version' && after[column] !== before[column],
  )
}
