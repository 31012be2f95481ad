import { z } from 'zod'
import {
  choiceField,
  countryField,
  edtfField,
  idField,
  langField,
  listField,
  optional,
  textField,
} from './fields.ts'
import type { Understood } from './list-entry.ts'
import { type MatchState, matchStates } from './mass-release.ts'
import { nameShape } from './new-name.ts'

/** What nobody has decided yet: a machine may suggest, and lists may still be cut anew. */
const undecidedStates: readonly MatchState[] = ['unmatched', 'candidate']
export const isDecided = (state: MatchState) => !undecidedStates.includes(state)

/** States that say: this entry is this person. */
const personStates: readonly MatchState[] = ['matched', 'matched_uncertain']
export const isMatched = (state: MatchState) => personStates.includes(state)

const versionField = z.coerce.number('not-a-number').int('not-a-number').positive()
const offsetField = z.coerce.number('not-a-number').int('not-a-number').nonnegative()
const versioned = { id: idField, version: versionField }

/** A list as it was pasted: nothing of it is trimmed away or changed. */
export const newList = z.object({
  massReleaseId: idField,
  text: z
    .string('required')
    .max(500_000, 'too-long')
    .refine((text) => text.trim() !== '', 'required'),
  lang: langField,
  sourceId: idField,
})
export type NewList = z.output<typeof newList>

/** `at` is where in the raw text of the entry the second one begins: UTF-16 units. */
export const entrySplit = z.object({ ...versioned, at: offsetField })
export type EntrySplit = z.output<typeof entrySplit>

/** Two entries beside each other on one list, in their order there. */
export const entryJoin = z.object({
  first: z.object(versioned),
  second: z.object(versioned),
})
export type EntryJoin = z.output<typeof entryJoin>

export const entryDrop = z.object(versioned)
export type EntryDrop = z.output<typeof entryDrop>

/** A passage of a list that is an entry after all: UTF-16 units, the end exclusive. */
export const listPassage = z.object({
  listId: idField,
  startsAt: offsetField,
  endsAt: offsetField,
})
export type ListPassage = z.output<typeof listPassage>

/** One a line. */
const linesField = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(/[\n;]/) : (value ?? [])),
  z.array(z.string().trim()).transform((lines) => lines.filter(Boolean)),
)

const wholeYears = z.coerce.number('not-a-number').int('not-a-number').nonnegative()

/** What an editor understands by an entry. */
export const entryReading = z.object({
  ...versioned,
  name: textField,
  otherNames: linesField,
  birthYear: optional(wholeYears),
  birthOn: optional(edtfField.transform(({ text }) => text)),
  age: optional(wholeYears),
  place: optional(textField),
  articles: listField(textField),
  country: optional(countryField),
  rest: textField.or(z.literal('')).default(''),
})
export type EntryReading = z.output<typeof entryReading>

export function understoodFrom({ id, version, ...reading }: EntryReading): Understood {
  return reading
}

/** A person met first on a list: internal until an editor publishes them. */
const entryPerson = z.object({
  names: z.array(nameShape, 'required').min(1, 'required'),
  birthOn: optional(edtfField),
  /** Of the mass release, unless given. */
  country: optional(countryField),
  citizenships: listField(countryField),
})

/** What an editor decided about one entry: machines only suggest. */
export const entryDecision = z
  .object({
    ...versioned,
    matchState: choiceField(matchStates),
    personId: optional(idField),
    newPerson: entryPerson.nullish(),
  })
  .refine(namesSomebody, { path: ['personId'], error: 'required' })
export type EntryDecision = z.output<typeof entryDecision>

type Naming = { matchState: MatchState; personId: number | null; newPerson?: unknown }

function namesSomebody({ matchState, personId, newPerson }: Naming) {
  return !isMatched(matchState) || personId !== null || Boolean(newPerson)
}

/** A source says of somebody on a list: still in prison. Both are kept. */
export const entryRefutation = z.object({
  ...versioned,
  /** Of the release recorded upon the entry, which is refuted with it; 0 where none was. */
  eventVersion: z.coerce.number().int().nonnegative().optional(),
  sourceId: idField,
  locator: optional(textField),
  /** The words of the source, and their language. */
  value: optional(textField),
  lang: optional(langField),
  /** The day for which it says so. */
  on: optional(edtfField),
})
export type EntryRefutation = z.output<typeof entryRefutation>

/** One who would know confirms a release; without a source, one that is cited already. */
export const releaseVerification = z.object({
  eventId: idField,
  version: versionField,
  sourceId: optional(idField),
  locator: optional(textField),
})
export type ReleaseVerification = z.output<typeof releaseVerification>
