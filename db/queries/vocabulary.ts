import { type Db, type Sqlite, statement } from '#db/client'
import { type Vocabulary, vocabularyOf } from '#domain/vocabulary'

/** The vocabulary of a database's names, and how many people there are to tell apart. */
export type Names = { vocabulary: Vocabulary; people: number }

type Held = Names & { dataVersion: number; ownChanges: number }

const held = new WeakMap<Sqlite, Held>()

/**
 * In memory, as the database is now: read again after any change (`npm run bench:search`
 * says how long that takes). Its size is that of the distinct words, not of the people.
 */
export function namesOf(db: Db): Names {
  const dataVersion = db.$client.pragma('data_version', { simple: true }) as number
  const ownChanges = statement(db, 'SELECT total_changes()').pluck().get() as number
  const known = held.get(db.$client)
  if (known?.dataVersion === dataVersion && known.ownChanges === ownChanges) return known
  const names = { ...readNames(db), dataVersion, ownChanges }
  held.set(db.$client, names)
  return names
}

function readNames(db: Db): Names {
  const rows = statement(db, 'SELECT key, people FROM name_vocabulary').raw().all()
  const people = statement(db, 'SELECT count(*) FROM people').pluck().get() as number
  return { vocabulary: vocabularyOf(rows as [string, number][]), people }
}
