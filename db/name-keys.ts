import { type Db, statement } from '#db/client'
import { isPair } from '#domain/name-keys'

/** Makes `name_keys` and the vocabulary say the keys of one person; writes what differs. */
export function writeNameKeys(
  db: Db,
  personId: number,
  { old, now }: { old: string; now: string },
) {
  if (old === now) return
  const [before, after] = [wordsOf(old), wordsOf(now)]
  for (const key of before) if (!after.has(key)) forgetKey(db, key, personId)
  for (const key of after) if (!before.has(key)) addKey(db, key, personId)
}

const wordsOf = (keys: string) => new Set(keys.split(' ').filter((key) => key !== ''))

function addKey(db: Db, key: string, personId: number) {
  statement(db, 'INSERT INTO name_keys (key, person_id) VALUES (?, ?)').run(key, personId)
  if (isPair(key)) return
  statement(
    db,
    `INSERT INTO name_vocabulary (key, people) VALUES (?, 1)
     ON CONFLICT (key) DO UPDATE SET people = people + 1`,
  ).run(key)
}

function forgetKey(db: Db, key: string, personId: number) {
  statement(db, 'DELETE FROM name_keys WHERE key = ? AND person_id = ?').run(
    key,
    personId,
  )
  if (isPair(key)) return
  statement(db, 'UPDATE name_vocabulary SET people = people - 1 WHERE key = ?').run(key)
  statement(db, 'DELETE FROM name_vocabulary WHERE key = ? AND people = 0').run(key)
}

/** Both tables from the standings, in the order of the keys: a million people a minute. */
export function rebuildNameKeys(db: Db) {
  for (const table of ['name_keys', 'name_vocabulary'])
    statement(db, `DELETE FROM ${table}`).run()
  // `name_keys` has letters, ~, = and + alone, so that nothing in it needs an escape in JSON.
  statement(
    db,
    `INSERT INTO name_keys (key, person_id)
     SELECT word.value, s.person_id
     FROM standings s, json_each('["' || replace(s.name_keys, ' ', '","') || '"]') word
     WHERE s.name_keys <> '' ORDER BY 1, 2`,
  ).run()
  statement(
    db,
    `INSERT INTO name_vocabulary (key, people)
     SELECT key, count(*) FROM name_keys WHERE instr(key, '+') = 0 GROUP BY key`,
  ).run()
}
