import { readFileSync } from 'node:fs'
import { asPublic, openSqlite, type PublicDb, statement } from '#db/client'
import { rebuildAll } from '#db/derived'
import { migrate } from '#db/migrate'
import { rankNames } from '#db/queries/search'
import { parseEdtf } from '#domain/edtf'
import { scriptOf } from '#domain/script'

/** Names of one person, as files of them have it: one JSON object a line. */
export type NameGroup = {
  id: string
  names: { text: string; lang?: string; script?: string }[]
  country?: string
  /** EDTF. */
  bornOn?: string | null
}

export function readLines<Line>(file: string): Line[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line))
}

/** A database of its own that holds nothing but these people's names. */
export type NameIndex = { db: PublicDb; idOf: (personId: number) => string }

export function indexNames(groups: Iterable<NameGroup>): NameIndex {
  const sqlite = openSqlite(':memory:')
  sqlite.pragma('synchronous = OFF')
  migrate(sqlite, ['shared', 'public'])
  const db = asPublic(sqlite)
  const ids: string[] = []
  sqlite.transaction(() => {
    for (const group of groups) {
      ids.push(group.id)
      insertGroup(db, group, ids.length)
    }
    rebuildAll(db)
  })()
  return { db, idOf: (personId) => ids[personId - 1] ?? '' }
}

function insertGroup(db: PublicDb, group: NameGroup, personId: number) {
  statement(
    db,
    `INSERT INTO people (id, slug, sex, country, fictional, publication_level, birth_on,
       birth_on_earliest, birth_on_latest)
     VALUES (?, ?, 'unknown', 'XX', 1, 'public', ?, ?, ?)`,
  ).run(personId, `p${personId}`, ...born(group))
  group.names.forEach(({ text, lang, script }, index) => {
    statement(
      db,
      `INSERT OR IGNORE INTO names (id, person_id, text, lang, script, kind)
       VALUES (?, ?, ?, ?, ?, 'primary')`,
    ).run(
      personId * 1000 + index,
      personId,
      text,
      lang ?? 'und',
      script ?? scriptOf(text),
    )
  })
}

function born({ bornOn }: NameGroup): (string | null)[] {
  const date = bornOn ? parseEdtf(bornOn) : null
  return date?.ok
    ? [date.value.text, date.value.earliest, date.value.latest]
    : [null, null, null]
}

/** Ids of the people found, best first. */
export function rankedIds({ db, idOf }: NameIndex, q: string, most: number): string[] {
  return rankNames(db, q).slice(0, most).map(idOf)
}
