import { statement } from '#db/client'
import { contradiction } from '#db/mutations/events'
import type { ProposalPlan } from '#db/mutations/proposal-apply'
import { custodyEvents } from '#db/queries/custody-events'
import type { Proposal } from '#db/queries/proposals'
import type { Tx } from '#db/write'

/** Every row that the plan would write or delete. */
export const changed = ({ rows }: ProposalPlan) =>
  [...rows.values()].map(({ change }) => change)

type Custody = Map<number, ReturnType<typeof custodyEvents>>

/** Of those whose events were written about since the proposal was made. */
export function custodyOf(tx: Tx, { basedOnId }: Proposal, plan: ProposalPlan): Custody {
  const touched = statement(
    tx,
    'SELECT 1 FROM revision_rows WHERE person_id = ? AND revision_id > ? AND revision_id < ?',
  )
  const ids = eventsOf(tx, plan).map(({ personId }) => personId)
  const moved = ids.filter((id) => touched.get(id, basedOnId, tx.revisionId))
  return new Map(moved.map((id) => [id, custodyEvents(tx, id)]))
}

function eventsOf(tx: Tx, plan: ProposalPlan): { personId: number; eventId: number }[] {
  const owner = statement(tx, 'SELECT person_id FROM events WHERE id = ?').pluck()
  const rows = changed(plan).filter(({ after }) => after !== null)
  return rows.flatMap(({ table, key, after }) => {
    const eventId = table === 'events' ? key : Number(after?.event_id)
    const personId = (table === 'events' && after?.person_id) || owner.get(eventId)
    return typeof personId === 'number' ? [{ personId, eventId }] : []
  })
}

/** What was recorded meanwhile may contradict what was proposed. */
export function contradicted(tx: Tx, plan: ProposalPlan, before: Custody) {
  for (const { personId, eventId } of eventsOf(tx, plan)) {
    const others = before.get(personId)
    const problem = others && contradiction(tx, { personId, eventId, others })
    if (problem) return problem
  }
  return undefined
}
