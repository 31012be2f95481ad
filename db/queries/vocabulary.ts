import { type Db, type Sqlite, statement } from '#db/client'
import { sortedVocabulary, type Vocabulary } from '#domain/vocabulary'

/** The vocabulary of a database's names, and how many people there are to tell apart. */
export type Names = { vocabulary: Vocabulary; people: number }

type Held = Names & { dataVersion: number; ownChanges: number }

const held = new WeakMap<Sqlite, Held>()

/**
 * In memory, as the database is now: read again after any change (`npm run bench:search`
 * says how long that takes). Its size is that of the distinct words, not of the people.
 */
export function namesOf(db: Db): Names {
  const dataVersion = statement(db, 'PRAGMA data_version').pluck().get() as number
  const ownChanges = statement(db, 'SELECT total_changes()').pluck().get() as number
  const known = held.get(db.$client)
  if (known?.dataVersion === dataVersion && known.ownChanges === ownChanges) return known
  const names = { ...readNames(db), dataVersion, ownChanges }
  held.set(db.$client, names)
  return names
}

/** As two texts: a million rows take four times as long one by one. */
function readNames(db: Db): Names {
  const sql = `SELECT coalesce(group_concat(key, ' '), ''), coalesce(group_concat(people, ' '), '')
    FROM (SELECT key, people FROM name_vocabulary ORDER BY key)`
  const [keys, counts] = statement(db, sql).raw().get() as [string, string]
  const people = statement(db, 'SELECT count(*) FROM people').pluck().get() as number
  const sounds = keys === '' ? [] : keys.split(' ')
  return {
    vocabulary: sortedVocabulary(sounds, numbersIn(counts, sounds.length)),
    people,
  }
}

const [blank, zero] = [0x20, 0x30]

function numbersIn(text: string, count: number): Uint32Array {
  const numbers = new Uint32Array(count)
  let n = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === blank) n += 1
    else numbers[n] = (numbers[n] as number) * 10 + code - zero
  }
  return numbers
}
