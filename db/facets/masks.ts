import { heldRules, isCounted } from '#domain/counting'
import { custodyStatuses } from '#domain/custody'
import { ageBands, lengthBands, unknown, yesOrNo } from '#domain/facet'
import { occupations, sexes } from '#domain/person'
import { conditionalities, releaseTypes } from '#domain/release'
import { sentenceKinds } from '#domain/sentence'
import { type Chunk, flags, spanFlags } from './columns.ts'

/** What values are asked about: on which day, and how vague dates are taken. */
export type Question = { day: number | null; isCertain: boolean }

type MaskFacet = {
  values: readonly string[]
  /** For every person the values that hold, bit n for the nth; good until the next call. */
  read: (chunk: Chunk, question: Question) => ArrayLike<number>
  /** Of several values only one is true: which one, the dates leave open. */
  isEither?: boolean
}

/** The facets whose values are a closed list. */
export const maskFacets = {
  status: {
    values: custodyStatuses,
    read: (chunk, question) =>
      question.day === null
        ? bitsOf(chunk.status, 0)
        : statusesOn(chunk, question.day, question.isCertain),
  },
  held: {
    values: heldRules,
    read: (chunk, { day, isCertain }) =>
      day === null ? heldNow(chunk, isCertain) : heldOn(chunk, day, isCertain),
  },
  sex: { values: sexes, read: ({ sex }) => bitsOf(sex, 0) },
  age: { values: ageBands, read: ({ age }) => age, isEither: true },
  occupation: {
    values: [...occupations, unknown],
    read: ({ occupation }) => occupation,
  },
  release: { values: releaseTypes, read: ({ release }) => release },
  condition: { values: conditionalities, read: ({ condition }) => condition },
  sentence: { values: sentenceKinds, read: ({ sentence }) => sentence },
  length: { values: lengthBands, read: ({ length }) => bitsOf(length, 1) },
  verified: { values: yesOrNo, read: verified },
} as const satisfies Record<string, MaskFacet>

export type MaskFacetId = keyof typeof maskFacets
export const maskFacetOf = (id: MaskFacetId): MaskFacet => maskFacets[id]

let scratch = new Uint32Array(256)

function blank(size: number) {
  if (scratch.length < size) scratch = new Uint32Array(size * 2)
  return scratch
}

/** Positions that count from `first` as masks; those before it are no value. */
function bitsOf(positions: Uint8Array, first: number) {
  const bits = blank(positions.length)
  for (let i = 0; i < positions.length; i++) {
    const position = (positions[i] as number) - first
    bits[i] = position < 0 ? 0 : 1 << position
  }
  return bits
}

function verified({ size, flags: given }: Chunk) {
  const bits = blank(size)
  for (let i = 0; i < size; i++) bits[i] = (given[i] as number) & flags.verified ? 1 : 2
  return bits
}

const unknownBit = 1 << custodyStatuses.indexOf('unknown')
const beforeBit = 1 << custodyStatuses.indexOf('at_liberty_before_arrest')

/** `statusOn` over the stored spans; where it leaves a choice, possibly any of the choices. */
function statusesOn({ size, spans }: Chunk, day: number, isCertain: boolean) {
  const { starts, fromEarliest, toLatest, status } = spans
  const bits = blank(size)
  for (let i = 0; i < size; i++) {
    const first = starts[i] as number
    const end = starts[i + 1] as number
    let mask = 0
    for (let at = first; at < end; at++)
      if ((fromEarliest[at] as number) <= day && (toLatest[at] as number) > day)
        mask |= 1 << (status[at] as number)
    if (first < end && beginsAfter(spans, first, day)) mask |= beforeBit
    bits[i] = isOne(mask) ? mask : unknownBit | (isCertain ? 0 : mask)
  }
  return bits
}

/** Custody that is the first one known, and may not have begun. */
const beginsAfter = (
  { flags: given, fromLatest }: Chunk['spans'],
  at: number,
  day: number,
) =>
  ((given[at] as number) & spanFlags.deprivedWide) !== 0 &&
  (fromLatest[at] as number) > day

const isOne = (mask: number) => mask !== 0 && (mask & (mask - 1)) === 0

/** Span flags and rules have the same bits, but a rule of `behind_bars` needs both. */
const rulesOf = (spanFlag: number) => (spanFlag & spanFlags.deprivedWide ? spanFlag : 0)

/** The rules of `db/queries/counts.ts`: possibly or certainly covered by one span. */
function heldOn({ size, spans }: Chunk, day: number, isCertain: boolean) {
  const from = isCertain ? spans.fromLatest : spans.fromEarliest
  const to = isCertain ? spans.toEarliest : spans.toLatest
  const bits = blank(size)
  for (let i = 0; i < size; i++) {
    const end = spans.starts[i + 1] as number
    let mask = 0
    for (let at = spans.starts[i] as number; at < end; at++)
      if ((from[at] as number) <= day && (to[at] as number) > day)
        mask |= rulesOf(spans.flags[at] as number)
    bits[i] = mask
  }
  return bits
}

const countedStatuses = custodyStatuses.map((status) =>
  heldRules.reduce((mask, rule, at) => mask | (isCounted(rule, status) ? 1 << at : 0), 0),
)

/** Custody whose end nobody reported possibly goes on. */
function heldNow({ size, status, flags: given }: Chunk, isCertain: boolean) {
  const bits = blank(size)
  for (let i = 0; i < size; i++) {
    const flag = given[i] as number
    const certain =
      (flag & flags.behindBars ? 1 : 0) | (flag & flags.deprivedWide ? 2 : 0)
    bits[i] = isCertain
      ? certain
      : certain | (countedStatuses[status[i] as number] as number)
  }
  return bits
}
