import { type Db, statement } from '#db/client'
import { edtfFrom } from '#db/edtf-columns'
import type { CustodyStatus } from '#domain/custody'
import type { Edtf } from '#domain/edtf'

/** Somebody whose release may be recorded, as they stand now. */
export type ReleasePerson = {
  personId: number
  slug: string
  names: Record<string, string>
  status: CustodyStatus
  since: Edtf | null
  /** Counted by `deprived_of_liberty_wide`. */
  isHeld: boolean
}

/** Somebody on a roll, with the entries that are this person. */
export type RollLine = ReleasePerson & {
  /** Recorded already: the lists would become further sources. */
  eventId: number | null
  entries: { id: number; version: number; rawText: string; publisher: string }[]
}

/**
 * Whom a roll could release: everybody matched whose release in it is not recorded yet, and
 * those recorded whom a list names that is no source of it. Refuted releases are neither.
 */
export function listRollLines(db: Db, massReleaseId: number): RollLine[] {
  const rows = statement(
    db,
    `SELECT e.id, e.version, e.raw_text AS rawText, s.publisher, e.person_id AS personId,
       (SELECT v.id FROM events v JOIN releases r ON r.event_id = v.id
        WHERE v.person_id = e.person_id AND r.mass_release_id = @massReleaseId
        ORDER BY v.state = 'refuted', v.id LIMIT 1) AS eventId
     FROM roll_entries e JOIN sources s ON s.id = e.source_id
     WHERE e.mass_release_id = @massReleaseId
       AND e.match_state IN ('matched', 'matched_uncertain')
     ORDER BY s.publisher, e.position, e.id`,
  ).all({ massReleaseId }) as EntryRow[]
  const open = rows.filter(
    ({ id, eventId }) => eventId === null || isFurtherSource(db, id, eventId),
  )
  const byPerson = Map.groupBy(open, ({ personId }) => personId)
  return listReleasePeople(db, [...byPerson.keys()]).map((person) => {
    const theirs = byPerson.get(person.personId) ?? []
    const entries = theirs.map(({ eventId, personId, ...entry }) => entry)
    return { ...person, eventId: theirs[0]?.eventId ?? null, entries }
  })
}

type EntryRow = RollLine['entries'][number] & { personId: number; eventId: number | null }

function isFurtherSource(db: Db, entryId: number, eventId: number): boolean {
  const row = statement(
    db,
    `SELECT 1 FROM events v, roll_entries e
     WHERE v.id = @eventId AND v.state <> 'refuted' AND e.id = @entryId
       AND NOT EXISTS (SELECT 1 FROM claims k WHERE k.subject = 'event'
         AND k.subject_id = v.id AND k.source_id = e.source_id AND k.stance = 'supports')`,
  ).get({ entryId, eventId })
  return row !== undefined
}

/** Who is asked for: named one by one, or all of a case, a facility or a roll. */
export type ReleaseGroup = {
  personIds: readonly number[]
  caseId?: number | undefined
  facilityId?: number | undefined
  massReleaseId?: number | undefined
}

export const groupLimit = 200

/** The people of a group by name, the first of them where there are too many. */
export function listGroup(
  db: Db,
  { personIds, caseId, facilityId, massReleaseId }: ReleaseGroup,
): { people: ReleasePerson[]; total: number } {
  const ids = new Set(personIds)
  if (caseId) for (const id of idsFrom(db, ofCase, caseId)) ids.add(id)
  if (facilityId) for (const id of idsFrom(db, heldAt, facilityId)) ids.add(id)
  if (massReleaseId && ids.size === 0)
    for (const { personId, eventId } of listRollLines(db, massReleaseId))
      if (eventId === null) ids.add(personId)
  const people = listReleasePeople(db, [...ids])
  return { people: people.slice(0, groupLimit), total: people.length }
}

const idsFrom = (db: Db, sql: string, id: number) =>
  statement(db, sql).pluck().all({ id }) as number[]

const ofCase = `
  SELECT person_id FROM case_parties WHERE case_id = @id AND role <> 'victim' AND role <> 'witness'
  UNION SELECT person_id FROM events WHERE case_id = @id AND state <> 'refuted'`

/** Held there by the last that is known of them. */
const heldAt = `
  SELECT t.person_id FROM custody_spans c JOIN standings t ON t.person_id = c.person_id
  WHERE c.facility_id = @id AND c.deprived_wide = 1 AND t.deprived_wide = 1
    AND c.position = (SELECT max(position) FROM custody_spans o WHERE o.person_id = c.person_id)`

export function listReleasePeople(db: Db, ids: readonly number[]): ReleasePerson[] {
  const rows = statement(
    db,
    `SELECT t.person_id AS personId, p.slug, t.display_names AS names, t.status,
       t.since_on AS since, t.since_on_earliest AS earliest, t.since_on_latest AS latest,
       t.deprived_wide AS isHeld
     FROM json_each(?) j JOIN standings t ON t.person_id = j.value
     JOIN people p ON p.id = t.person_id
     ORDER BY t.sort_key, p.id`,
  ).all(JSON.stringify(ids)) as PersonRow[]
  return rows.map(({ names, since, earliest, latest, isHeld, ...person }) => ({
    ...person,
    names: JSON.parse(names),
    since: edtfFrom(since, earliest, latest),
    isHeld: isHeld === 1,
  }))
}

type PersonRow = Pick<ReleasePerson, 'personId' | 'slug' | 'status'> & {
  names: string
  since: string | null
  earliest: string | null
  latest: string | null
  isHeld: 0 | 1
}

export type Named = { id: number; names: Record<string, string> }

/** What a group is called, of a case, a facility or a mass release. */
export function findNamed(
  db: Db,
  table: 'cases' | 'facilities' | 'mass_releases',
  id: number,
): Named | undefined {
  const row = statement(db, `SELECT id, names FROM ${table} WHERE id = ?`).get(id) as
    | { id: number; names: string }
    | undefined
  return row && { id: row.id, names: JSON.parse(row.names) }
}

/** Cases of a person, and where the person is held: whom else one may be looking for. */
export function listGroupsOf(db: Db, personId: number) {
  const named = (sql: string) =>
    (statement(db, sql).all({ personId }) as { id: number; names: string }[]).map(
      ({ id, names }): Named => ({ id, names: JSON.parse(names) }),
    )
  return {
    cases: named(
      `SELECT id, names FROM cases WHERE id IN (
         SELECT case_id FROM case_parties WHERE person_id = @personId
         UNION SELECT case_id FROM events WHERE person_id = @personId) ORDER BY slug`,
    ),
    facilities: named(
      `SELECT f.id, f.names FROM custody_spans c JOIN facilities f ON f.id = c.facility_id
       WHERE c.person_id = @personId AND c.deprived_wide = 1 AND c.position =
         (SELECT max(position) FROM custody_spans WHERE person_id = @personId)`,
    ),
  }
}
export type ReleaseGroups = ReturnType<typeof listGroupsOf>
