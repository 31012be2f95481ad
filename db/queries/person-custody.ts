import { asc, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client'
import { edtfFrom } from '#db/edtf-columns'
import { prepared } from '#db/prepared'
import { custodySpans, facilities } from '#db/schema/index'

export type ProfileSpan = ReturnType<typeof listCustodySpans>[number]

/** The spans of a person's custody and liberty, first to last. */
export function listCustodySpans(db: Db, personId: number) {
  return spansOf(db)
    .all({ person: personId })
    .map(
      ({
        fromOn,
        fromOnEarliest,
        fromOnLatest,
        toOn,
        toOnEarliest,
        toOnLatest,
        ...span
      }) => ({
        ...span,
        from: edtfFrom(fromOn, fromOnEarliest, fromOnLatest),
        to: edtfFrom(toOn, toOnEarliest, toOnLatest),
      }),
    )
}

/** Facilities as spans show them, by id. */
export function facilitiesById(db: Db, ids: readonly number[]) {
  const rows = facilitiesOf(db).all({ ids: JSON.stringify(ids) })
  return new Map(rows.map(({ id, ...facility }) => [id, facility]))
}

const facility = {
  names: facilities.names,
  kind: facilities.kind,
  country: facilities.country,
}

const facilitiesOf = prepared((db) =>
  db
    .select({ id: facilities.id, ...facility })
    .from(facilities)
    .where(
      sql`${facilities.id} IN (SELECT value FROM json_each(${sql.placeholder('ids')}))`,
    )
    .prepare(),
)

const spansOf = prepared((db) =>
  db
    .select({
      position: custodySpans.position,
      status: custodySpans.status,
      certainty: custodySpans.certainty,
      fromOn: custodySpans.fromOn,
      fromOnEarliest: custodySpans.fromOnEarliest,
      fromOnLatest: custodySpans.fromOnLatest,
      toOn: custodySpans.toOn,
      toOnEarliest: custodySpans.toOnEarliest,
      toOnLatest: custodySpans.toOnLatest,
      facilityId: custodySpans.facilityId,
      end: custodySpans.end,
      beganBy: custodySpans.beganBy,
      endedBy: custodySpans.endedBy,
      behindBars: custodySpans.behindBars,
      deprivedWide: custodySpans.deprivedWide,
      facility,
    })
    .from(custodySpans)
    .leftJoin(facilities, eq(facilities.id, custodySpans.facilityId))
    .where(eq(custodySpans.personId, sql.placeholder('person')))
    .orderBy(asc(custodySpans.position))
    .prepare(),
)
