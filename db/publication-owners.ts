import { type Passage, passages } from '#db/publication-sql'
import { massReleaseOfSubject, personOfSubject } from '#db/subjects'

/** What is published as a whole: a person or a mass release with all their rows. */
export type OwnerKind = 'people' | 'mass_releases'
/** `referenced`: a row that is its own whole, published while something points at it. */
export type Kind = OwnerKind | 'referenced'
type Schema = 'main' | 'record'

/** One table's rows of `:owner`, as they are published and as they should be. */
export type OwnedRows = { passage: Passage; published: string; passing: string }

const belongings: Record<Kind, readonly Passage['belongs'][]> = {
  people: ['people', 'of_person', 'of_event', 'of_subject'],
  mass_releases: ['mass_releases', 'of_mass_release', 'of_subject'],
  referenced: ['referenced'],
}

/** The tables in which an owner of this kind has rows. */
export const ownedRows: Record<Kind, OwnedRows[]> = {
  people: rowsOf('people'),
  mass_releases: rowsOf('mass_releases'),
  referenced: rowsOf('referenced'),
}

function rowsOf(kind: Kind): OwnedRows[] {
  return passages
    .filter(({ belongs }) => belongings[kind].includes(belongs))
    .map((passage) => ({
      passage,
      published: `SELECT ${passage.columns.map((column) => `r."${column}"`).join(', ')}
        FROM main.${passage.table} r WHERE ${isOwned(passage, kind, 'main')}`,
      passing: `${passage.select} AND ${isOwned(passage, kind, 'record')}`,
    }))
}

/** A condition on `r`, a row of this schema: it is `:owner`'s. */
function isOwned({ table, belongs }: Passage, kind: Kind, schema: Schema): string {
  switch (belongs) {
    case 'of_person':
      return 'r.person_id = :owner'
    case 'of_mass_release':
      return 'r.mass_release_id = :owner'
    case 'of_event':
      return 'r.event_id IN (SELECT id FROM main.events WHERE person_id = :owner)'
    case 'of_subject':
      return `r.id IN (${subjects(kind)
        .map((from) => ofSubjects(from, `${schema}.${table}`))
        .join(' UNION ALL ')})`
    default:
      return 'r.id = :owner'
  }
}

/** Each subject that an owner can have, with the rows of `main` that are it. */
function subjects(kind: Kind): { subject: string; rows: string }[] {
  const all = (table: string) => `SELECT id FROM main.${table}`
  if (kind === 'mass_releases')
    return [
      { subject: 'mass_release', rows: 'SELECT :owner AS id' },
      { subject: 'figure', rows: `${all('figures')} WHERE mass_release_id = :owner` },
      {
        subject: 'roll_entry',
        rows: `${all('roll_entries')} WHERE mass_release_id = :owner`,
      },
    ]
  return [
    { subject: 'person', rows: 'SELECT :owner AS id' },
    { subject: 'name', rows: `${all('names')} WHERE person_id = :owner` },
    { subject: 'event', rows: `${all('events')} WHERE person_id = :owner` },
    { subject: 'designation', rows: `${all('designations')} WHERE person_id = :owner` },
    {
      subject: 'sentence',
      rows: `SELECT s.id FROM main.events e CROSS JOIN main.sentences s ON s.event_id = e.id
        WHERE e.person_id = :owner`,
    },
  ]
}

function ofSubjects({ subject, rows }: { subject: string; rows: string }, table: string) {
  return `SELECT c.id FROM (${rows}) o CROSS JOIN ${table} c
    ON c.subject = '${subject}' AND c.subject_id = o.id`
}

/** SQL for the owners of the rows whose key is `?`: one column a kind, NULL for none. */
export function ownersSql(
  { table, belongs, columns }: Passage,
  schema: Schema,
  key = columns[0],
): string {
  const [person, massRelease] = ownerColumns(belongs, `${schema}.`)
  return `SELECT ${person} AS people, ${massRelease} AS mass_releases
    FROM ${schema}.${table} r WHERE r."${key}" = ?`
}

function ownerColumns(belongs: Passage['belongs'], schema: string): [string, string] {
  switch (belongs) {
    case 'people':
      return ['r.id', 'NULL']
    case 'of_person':
      return ['r.person_id', 'NULL']
    case 'of_event':
      return [`(SELECT person_id FROM ${schema}events WHERE id = r.event_id)`, 'NULL']
    case 'mass_releases':
      return ['NULL', 'r.id']
    case 'of_mass_release':
      return ['NULL', 'r.mass_release_id']
    case 'of_subject':
      return [personOfSubject('r', schema), massReleaseOfSubject('r', schema)]
    case 'referenced':
      return ['NULL', 'NULL']
  }
}
