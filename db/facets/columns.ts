/**
 * What a row of facets holds of one person, column by column. Encoding, decoding and the
 * types of both follow from these lists; whoever changes them, or the order of a list of
 * the domain that codes count by, raises `formatVersion`.
 */
export const formatVersion = 1

export type NumberType = 'f64' | 'i32' | 'u32' | 'u16' | 'u8'

/** One number a person. Masks have bit n for the nth value of the domain's list. */
export const singles = {
  id: 'f64',
  /** The first ten letters of the sort key as one number, and the ten after them. */
  nameStart: 'f64',
  nameRest: 'f64',
  lastArrest: 'i32',
  lastRelease: 'i32',
  newsEarliest: 'i32',
  newsLatest: 'i32',
  occupation: 'u32',
  release: 'u32',
  sentence: 'u32',
  condition: 'u8',
  age: 'u8',
  /** A position in the domain's list; `length` counts from 1, 0 for no imprisonment. */
  status: 'u8',
  sex: 'u8',
  length: 'u8',
  flags: 'u8',
} as const satisfies Record<string, NumberType>

export const flags = { fictional: 1, behindBars: 2, deprivedWide: 4, verified: 8 }
export const spanFlags = { behindBars: 1, deprivedWide: 2 }

const days = { earliest: 'i32', latest: 'i32' } as const

/** Several rows of numbers a person. */
export const groups = {
  /** In their order; an end that is still to come is `never`, an unknown one both ends. */
  spans: {
    fromEarliest: 'i32',
    fromLatest: 'i32',
    toEarliest: 'i32',
    toLatest: 'i32',
    status: 'u8',
    flags: 'u8',
  },
  arrests: days,
  releases: days,
} as const satisfies Record<string, Record<string, NumberType>>

/**
 * Several distinct keys a person, most of which many people share: a chunk has a list of
 * them, and people have positions in it. Key 0 stands for "nothing on record".
 */
export const references = [
  'country',
  'citizenship',
  'article',
  'case',
  'court',
  'judge',
  'facility',
  'designation',
  'massRelease',
] as const
export type Reference = (typeof references)[number]

type Singles = typeof singles
type Groups = typeof groups

export type FacetRow = {
  [Name in keyof Singles]: number
} & {
  [Name in keyof Groups]: Record<keyof Groups[Name], number>[]
} & { [Name in Reference]: number[] }

type ArrayOf = {
  f64: Float64Array
  i32: Int32Array
  u32: Uint32Array
  u16: Uint16Array
  u8: Uint8Array
}

/** People of one chunk; `starts[i]` to `starts[i + 1]` are the rows of the person `i`. */
export type Chunk = {
  size: number
} & {
  [Name in keyof Singles]: ArrayOf[Singles[Name]]
} & {
  [Name in keyof Groups]: { starts: Uint32Array } & {
    [Member in keyof Groups[Name]]: ArrayOf[Groups[Name][Member] & NumberType]
  }
} & {
  [Name in Reference]: { starts: Uint32Array; keys: Float64Array; at: Uint16Array }
}

/** Before every day and after every day. */
export const always = -0x80000000
export const never = 0x7fffffff
