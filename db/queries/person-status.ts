import { type Db, statement } from '#db/client'
import { edtfFrom } from '#db/edtf-columns'
import { custodyEvents } from '#db/queries/custody-events'
import type { Certainty, CustodyStatus } from '#domain/custody'
import type { Day, Edtf } from '#domain/edtf'
import { statusOn } from '#domain/status-on'

/** Where a person stands now, and at the end of the day that is asked about. */
export type PersonStatus = {
  names: Record<string, string>
  status: CustodyStatus
  certainty: Certainty
  since: Edtf | null
  onDay: { day: Day; status: CustodyStatus; certainty: Certainty }
}

export function findPersonStatus(
  db: Db,
  personId: number,
  day: Day,
): PersonStatus | undefined {
  const row = statement(
    db,
    `SELECT status, certainty, display_names AS names, since_on AS since,
       since_on_earliest AS earliest, since_on_latest AS latest
     FROM standings WHERE person_id = ?`,
  ).get(personId) as Row | undefined
  if (!row) return undefined
  const { status, certainty, names, since, earliest, latest } = row
  const then = statusOn(custodyEvents(db, personId), day)
  return {
    ...{ status, certainty, names: JSON.parse(names) },
    since: edtfFrom(since, earliest, latest),
    onDay: { day, status: then.status, certainty: then.certainty },
  }
}

type Row = Pick<PersonStatus, 'status' | 'certainty'> & {
  names: string
  since: string | null
  earliest: string | null
  latest: string | null
}
