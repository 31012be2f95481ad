import { statement } from '#db/client'
import { type EntryRow, findEntry, findReleaseIn } from '#db/mutations/roll-entries'
import { custodyEvents } from '#db/queries/custody-events'
import { findLimits } from '#db/queries/desk-limits'
import type { Tx } from '#db/write'
import type { Edtf } from '#domain/edtf'
import type { NewRelease } from '#domain/release'
import {
  type DatedRelease,
  isArrestedLater,
  isCustodyUnknown,
  isReleasedAboutThen,
  whyNotReleased,
} from '#domain/release-check'
import { isDecided, isMatched } from '#domain/roll'
import type {
  LineEntry,
  RefusalCode,
  ReleaseBatch,
  ReleaseLine,
  ReleaseWarning,
} from '#domain/roll-application'
import { fail, ok, type Result } from '#lib/result'

/** Why one person's release is not recorded, and the event that stands in the way. */
export type LineRefusal = {
  personId: number
  code: RefusalCode
  otherId: number | null
  on: Edtf | null
}

type Checked = {
  /** The event that records this release of this person already. */
  existingId: number | null
  warnings: ReleaseWarning[]
}

/** Everything that can be seen before one person's release is written. */
export function checkLine(
  tx: Tx,
  batch: ReleaseBatch,
  release: NewRelease,
  line: ReleaseLine,
): Result<Checked, LineRefusal> {
  const { personId } = line
  const refuse = (code: RefusalCode, otherId: number | null = null, on?: Edtf | null) =>
    fail({ personId, code, otherId, on: on ?? null })
  if (
    !statement(tx, 'SELECT 1 FROM people WHERE id = ? AND merged_into IS NULL').get(
      personId,
    )
  )
    return refuse('missing')
  if (line.entries.length === 0 && batch.sourceId === null) return refuse('no-source')
  for (const entry of line.entries) {
    const code = whyNotEntry(findEntry(tx, entry.id), entry, { batch, personId })
    if (code) return refuse(code)
  }
  const existing =
    batch.massReleaseId === null
      ? undefined
      : findReleaseIn(tx, batch.massReleaseId, personId)
  if (existing?.state === 'refuted') return refuse('refuted', existing.id)
  if (existing) return ok({ existingId: existing.id, warnings: warningsOf(tx, line) })
  const others = custodyEvents(tx, personId)
  const event = asEvent(release)
  const why = whyNotReleased(others, event, findLimits(tx, personId))
  const on = others.find(({ id }) => id === why?.otherId)?.on
  if (why) return refuse(why.code, why.otherId, on)
  const doubts = [
    ...(isCustodyUnknown(others, event) ? (['custody-unknown'] as const) : []),
    ...(isArrestedLater(others, event) ? (['arrested-later'] as const) : []),
    ...(isReleasedAboutThen(others, event) ? (['released-about-then'] as const) : []),
  ]
  return ok({ existingId: null, warnings: [...doubts, ...warningsOf(tx, line)] })
}

type Asked = { batch: ReleaseBatch; personId: number }

function whyNotEntry(
  entry: EntryRow | undefined,
  { version }: LineEntry,
  { batch, personId }: Asked,
): RefusalCode | undefined {
  if (entry?.mass_release_id !== batch.massReleaseId || !entry) return 'missing'
  if (entry.version !== version) return 'stale'
  const state = entry.match_state
  if (state === 'refuted' || state === 'withheld') return state
  if (!isDecided(state)) return undefined
  const isTheirs = entry.person_id === personId
  const isNamed = isMatched(state) || state === 'duplicate_of_other_entry'
  return isTheirs && isNamed ? undefined : 'decided-otherwise'
}

/** Not in the record yet, so it has an id that no event has. */
function asEvent({
  on,
  knownOn,
  type,
  conditionality,
  outcome,
}: NewRelease): DatedRelease {
  const common = { id: 0, state: 'reported', position: 0, facilityId: null } as const
  return { ...common, kind: 'release', on, knownOn, type, conditionality, outcome }
}

function warningsOf(tx: Tx, { entries }: ReleaseLine): ReleaseWarning[] {
  const isUncertain = entries.some(({ id, matchState }) => {
    const state = matchState ?? findEntry(tx, id)?.match_state
    return state === 'matched_uncertain'
  })
  return isUncertain ? ['match-uncertain'] : []
}
