import { fail, ok, type Result } from '#lib/result'
import { isCountry } from './country.ts'
import { decisionOutcomes } from './decision.ts'
import { type Edtf, readDate } from './edtf.ts'
import { conditionalities, releaseOutcomes } from './release.ts'
import { regimes } from './sentence.ts'
import { readTerm } from './term.ts'

/** Lists of which a column holds one value, by the name of their words. */
export const recordedChoices = {
  regime: regimes,
  decisionOutcome: decisionOutcomes,
  releaseOutcome: releaseOutcomes,
  conditionality: conditionalities,
} as const

/** Rows that a column points at. */
export const recordedRows = ['facilities', 'courts', 'organisations'] as const

/** How the row itself keeps what claims speak of. */
export type RecordedAs =
  | 'date'
  | 'text'
  | 'term'
  | 'number'
  | 'country'
  | keyof typeof recordedChoices
  | (typeof recordedRows)[number]

export type Recorded = Edtf | string | number

/** What was typed or chosen for a column, or why it cannot stand there. */
export function readRecorded(as: RecordedAs, typed: string): Result<Recorded, string> {
  switch (as) {
    case 'text':
      return ok(typed)
    case 'term':
      return readTerm(typed)
    case 'number':
      return /^\d{1,9}$/.test(typed) ? ok(Number(typed)) : fail('not-a-number')
    case 'country':
      return isCountry(typed.toUpperCase())
        ? ok(typed.toUpperCase())
        : fail('not-a-country')
    case 'date': {
      const read = readDate(typed)
      return read.ok ? ok(read.value.date) : read
    }
    case 'facilities':
    case 'courts':
    case 'organisations':
      return /^[1-9]\d{0,15}$/.test(typed) ? ok(Number(typed)) : fail('not-an-id')
    default: {
      const choices: readonly string[] = recordedChoices[as]
      return choices.includes(typed) ? ok(typed) : fail('not-a-choice')
    }
  }
}
