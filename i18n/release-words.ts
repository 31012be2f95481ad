import type { CustodyStatus } from '#domain/custody'
import type {
  Conditionality,
  DocumentState,
  ReleaseOutcome,
  ReleaseType,
} from '#domain/release'
import { translator } from './messages.ts'
import { countryWords } from './names.ts'
import { words } from './words.ts'

/** What a release says of itself; what a query leaves out is not said. */
export type ReleaseTerms = {
  type: ReleaseType
  conditionality: Conditionality
  outcome: ReleaseOutcome
  destination?: string | null
  documents?: DocumentState
}

type Sex = 'female' | 'male' | 'other' | 'unknown'

/**
 * What it is called: a commutation, a return to prison, an escape and a changed measure are
 * no plain releases, and exile is said first (domain handbook 6.10).
 */
export function releaseHeading(locale: string, terms: ReleaseTerms): string {
  return translator(locale)(`apply.headings.${headingOf(terms)}`)
}

function headingOf({ type, conditionality, outcome }: ReleaseTerms) {
  if (outcome === 'refused_and_returned_to_prison') return 'returned'
  if (conditionality === 'forced_exile' || outcome === 'expelled') return 'exile'
  if (type === 'commuted_to_non_custodial') return 'commutation'
  if (type === 'measure_changed') return 'measure'
  if (type === 'suspended_on_appeal') return 'suspended'
  if (type === 'escape') return 'escape'
  return 'release'
}

type Standing = {
  status: CustodyStatus
  sex?: Sex
  /** Of the release that led to it; null where none is recorded, or nothing of it known. */
  condition: Conditionality | null | undefined
}

/** A status; "released" never without its condition, which may be that none is known. */
export function statusWords(
  locale: string,
  { status, sex = 'unknown', condition }: Standing,
): string {
  const said = words(locale, 'custodyStatus', status, { sex })
  if (status !== 'released') return said
  return `${said}, ${words(locale, 'conditionality', condition ?? 'unknown', { sex })}`
}

/** Never without its condition, which is said where it is not known, too. */
export function releaseParts(
  locale: string,
  { type, conditionality, outcome, destination, documents }: ReleaseTerms,
  sex: Sex = 'unknown',
): string[] {
  return [
    type !== 'unknown' && words(locale, 'releaseType', type, { sex }),
    words(locale, 'conditionality', conditionality, { sex }),
    outcome !== 'unknown' && words(locale, 'releaseOutcome', outcome, { sex }),
    destination && countryWords(locale, destination),
    documents &&
      documents !== 'unknown' &&
      words(locale, 'documentState', documents, { sex }),
  ].filter((part): part is string => Boolean(part))
}
