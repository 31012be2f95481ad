import { type Db, statement } from '#db/client'
import { countReleasedIn, type ReleasedIn } from '#db/queries/released-in'
import { countOpen, type OpenRoll } from '#db/queries/roll-open'
import { listReadings } from '#db/queries/roll-readings'

/** A number that one source announced, as it gave it. */
export type Announced = {
  figureId: number
  value: number
  qualifier: string
  publisher: string
}

export type RollCount = ReleasedIn &
  OpenRoll & {
    announced: Announced[]
    /** People whose release is recorded and neither verified nor refuted. */
    reported: number
    /** People matched who were on the body's list that day, and who were not. */
    onBodyList: number | null
    notOnBodyList: number | null
    /** Citizens of other countries only, and names of whom the list says that they are. */
    foreigners: number
    /** Announced and neither named nor withheld: by the least and the greatest number. */
    unnamedLeast: number | null
    unnamedMost: number | null
  }

/** The figures of this record about a mass release, beside what was announced. */
export function countRoll(
  db: Db,
  massReleaseId: number,
  { bodyId }: { bodyId?: number | undefined } = {},
): RollCount {
  const released = countReleasedIn(db, massReleaseId)
  const { announcedLeast, announcedMost, named, withheld } = released
  const gap = (announced: number | null) =>
    announced === null ? null : announced - named - withheld
  return {
    ...released,
    ...countOpen(db, massReleaseId),
    announced: listAnnounced(db, massReleaseId),
    reported: countReported(db, massReleaseId),
    ...countOnList(db, massReleaseId, bodyId),
    foreigners: countForeigners(db, massReleaseId),
    unnamedLeast: gap(announcedLeast),
    unnamedMost: gap(announcedMost),
  }
}

function listAnnounced(db: Db, massReleaseId: number): Announced[] {
  return statement(
    db,
    `SELECT f.id AS figureId, f.value, f.qualifier, s.publisher
     FROM figures f JOIN sources s ON s.id = f.source_id
     WHERE f.mass_release_id = ? AND f.counts = 'announced'
     ORDER BY f.value, f.position, f.id`,
  ).all(massReleaseId) as Announced[]
}

function countReported(db: Db, massReleaseId: number): number {
  return statement(
    db,
    `SELECT count(DISTINCT e.person_id) FROM releases r JOIN events e ON e.id = r.event_id
     WHERE r.mass_release_id = @release AND e.state = 'reported'
       AND e.person_id NOT IN (SELECT v.person_id FROM releases o JOIN events v
         ON v.id = o.event_id WHERE o.mass_release_id = @release AND v.state = 'verified')`,
  )
    .pluck()
    .get({ release: massReleaseId }) as number
}

/** SQL for the people whom the roll names; those of whom it was refuted are none. */
const matchedSql = `SELECT DISTINCT person_id FROM roll_entries
  WHERE mass_release_id = @release AND person_id IS NOT NULL
    AND match_state IN ('matched', 'matched_uncertain')`

/**
 * A designation counts on the day of the release where it may have begun by then and had
 * not certainly ended before it.
 */
function countOnList(db: Db, massReleaseId: number, bodyId: number | undefined) {
  if (bodyId === undefined) return { onBodyList: null, notOnBodyList: null }
  const { all, listed } = statement(
    db,
    `WITH person AS (${matchedSql}),
       day AS (SELECT happened_on_earliest AS first, happened_on_latest AS last
               FROM mass_releases WHERE id = @release)
     SELECT (SELECT count(*) FROM person) AS "all",
       (SELECT count(*) FROM person p WHERE EXISTS (
         SELECT 1 FROM designations d, day WHERE d.person_id = p.person_id
           AND d.organisation_id = @bodyId
           AND d.status IN ('recognised', 'recognised_ex_post_facto', 'ended_by_release')
           AND (d.designated_on IS NULL OR d.designated_on_earliest <= day.last)
           AND (d.ended_on IS NULL OR d.ended_on_latest >= day.first))) AS listed`,
  ).get({ release: massReleaseId, bodyId }) as { all: number; listed: number }
  return { onBodyList: listed, notOnBodyList: all - listed }
}

/**
 * People of whom a citizenship is recorded, and none of the country that held them; and
 * entries that are nobody of ours, of whom the list says that they are of another country.
 */
function countForeigners(db: Db, massReleaseId: number): number {
  const release = { release: massReleaseId }
  const people = statement(
    db,
    `SELECT count(*) FROM (${matchedSql}) p
     WHERE EXISTS (SELECT 1 FROM citizenships c WHERE c.person_id = p.person_id)
       AND NOT EXISTS (SELECT 1 FROM citizenships c
         JOIN mass_releases m ON m.id = @release AND m.country = c.country
         WHERE c.person_id = p.person_id)`,
  )
    .pluck()
    .get(release) as number
  const sql = 'SELECT country FROM mass_releases WHERE id = @release'
  const country = statement(db, sql).pluck().get(release) as string | undefined
  const strangers = listReadings(db, massReleaseId, 'not_on_our_list').filter(
    (understood) => understood.country !== null && understood.country !== country,
  )
  return people + strangers.length
}
