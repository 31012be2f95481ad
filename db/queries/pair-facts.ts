import { type Db, statement } from '#db/client'
import { edtfFrom } from '#db/edtf-columns'
import type { PersonFacts } from '#domain/pair-reasons'
import type { PublicationLevel, Sex } from '#domain/person'

export type RecordedFacts = PersonFacts & { publicationLevel: PublicationLevel }

/** What recognises these people; records that became part of others are left out. */
export function factsOf(db: Db, ids: readonly number[]): Map<number, RecordedFacts> {
  const rows = statement(db, sql).all(JSON.stringify(ids)) as Row[]
  return new Map(
    rows.map(({ names, citizenships, articles, arrests, ...row }) => [
      row.id,
      {
        ...{ id: row.id, sex: row.sex, birthPlace: row.birthPlace },
        publicationLevel: row.publicationLevel,
        birth: edtfFrom(row.birth, row.earliest, row.latest),
        names: JSON.parse(names),
        citizenships: JSON.parse(citizenships),
        articles: JSON.parse(articles),
        arrests: JSON.parse(arrests),
      },
    ]),
  )
}

type Row = {
  id: number
  sex: Sex
  birthPlace: string | null
  publicationLevel: PublicationLevel
  birth: string | null
  earliest: string | null
  latest: string | null
  names: string
  citizenships: string
  articles: string
  arrests: string
}

const stands = `e.state NOT IN ('draft', 'refuted')`

// By id first, and `+` so that no index of nearly everybody is taken for a short cut.
const sql = `
  SELECT p.id, p.sex, p.birth_place AS birthPlace, p.publication_level AS publicationLevel,
    p.birth_on AS birth, p.birth_on_earliest AS earliest, p.birth_on_latest AS latest,
    (SELECT json_group_array(text) FROM (SELECT text FROM names WHERE person_id = p.id
       ORDER BY kind <> 'primary', text)) AS names,
    (SELECT json_group_array(country) FROM citizenships WHERE person_id = p.id)
      AS citizenships,
    (SELECT json_group_array(DISTINCT a.article) FROM events e
     CROSS JOIN charge_articles c ON c.event_id = e.id
     CROSS JOIN articles a ON a.id = c.article_id WHERE e.person_id = p.id AND ${stands}) AS articles,
    (SELECT json_group_array(DISTINCT e.happened_on) FROM events e
     WHERE e.person_id = p.id AND +e.kind = 'arrest' AND ${stands}
       AND e.happened_on_earliest = e.happened_on_latest) AS arrests
  FROM json_each(?) asked CROSS JOIN people p ON p.id = asked.value
  WHERE +p.merged_into IS NULL`

/** Others with the same whole day of birth. */
export function bornOnSameDay(db: Db, { id, birth }: PersonFacts): number[] {
  if (!birth || birth.earliest !== birth.latest) return []
  const same = `SELECT id FROM people WHERE birth_on = ? AND id <> ? LIMIT ${mostAlike}`
  return statement(db, same).pluck().all(birth.text, id) as number[]
}

const mostAlike = 20
const mostSources = 20
/** Who shares a source with so many others shares nothing that tells who they are. */
const mostSharers = 3
const mostClaims = 60

/** Others of whom one of these sources speaks, and of hardly anybody else; with that source. */
export function sharersOfSources(db: Db, sourceIds: readonly number[], but: number) {
  const found = new Map<number, string>()
  for (const sourceId of sourceIds.slice(0, mostSources)) {
    const { title, people } = speaksOf(db, sourceId)
    const others = people.filter((id) => id !== but)
    if (others.length > 0 && others.length < mostSharers)
      for (const id of others) found.set(id, title)
  }
  return found
}

const crowdSql = `SELECT 1 FROM claims WHERE source_id = ? LIMIT 1 OFFSET ${mostClaims}`

/** Whom a source speaks of, or another of the same address. */
function speaksOf(db: Db, sourceId: number): { title: string; people: number[] } {
  if (statement(db, crowdSql).get(sourceId)) return { title: '', people: [] }
  const claims = statement(
    db,
    `SELECT subject, subject_id AS id FROM claims WHERE source_id IN (
       SELECT @id UNION SELECT id FROM sources
       WHERE url = (SELECT url FROM sources WHERE id = @id))
     LIMIT ${mostClaims + 1}`,
  ).all({ id: sourceId }) as { subject: string; id: number }[]
  const title = statement(
    db,
    'SELECT coalesce(title, publisher) FROM sources WHERE id = ?',
  )
    .pluck()
    .get(sourceId) as string
  if (claims.length > mostClaims) return { title, people: [] }
  const people = new Set(claims.flatMap(({ subject, id }) => ownerOf(db, subject, id)))
  return { title, people: [...people] }
}

const owners: Record<string, string> = {
  person: 'SELECT id FROM people WHERE id = ?',
  name: 'SELECT person_id FROM names WHERE id = ?',
  event: 'SELECT person_id FROM events WHERE id = ?',
  designation: 'SELECT person_id FROM designations WHERE id = ?',
}

function ownerOf(db: Db, subject: string, id: number): number[] {
  const owner = owners[subject]
  const found = owner && (statement(db, owner).pluck().get(id) as number | undefined)
  return found ? [found] : []
}

/** The sources that speak of a person, of their names or of their events. */
export function sourcesOf(db: Db, personId: number): number[] {
  return statement(
    db,
    `SELECT source_id FROM claims WHERE subject = 'person' AND subject_id = @id
       AND +source_id IS NOT NULL
     UNION SELECT c.source_id FROM names n CROSS JOIN claims c
       ON c.subject = 'name' AND c.subject_id = n.id
       WHERE n.person_id = @id AND +c.source_id IS NOT NULL
     UNION SELECT c.source_id FROM events e CROSS JOIN claims c
       ON c.subject = 'event' AND c.subject_id = e.id
       WHERE e.person_id = @id AND +c.source_id IS NOT NULL LIMIT ${mostSources}`,
  )
    .pluck()
    .all({ id: personId }) as number[]
}
