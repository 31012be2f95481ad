import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openSqlite, type PublicDb, type RecordDb, type Sqlite } from '#db/client'
import { publishEverything } from '#db/publish'
import { closePublishers, publisherIn, publishPending } from '#db/publisher'
import { openPublisher } from '#db/publisher-connection'
import { openRecord } from '#db/record'
import { contentOf } from '#tests/content'
import { aFolder, emptyPublic, emptyRecord } from '#tests/database'

export type Place = {
  folder: string
  record: RecordDb
  publish: () => ReturnType<typeof publishPending>
  /** Rows of the published database, by a query of its own. */
  rows: <Row = Record<string, unknown>>(sql: string) => Row[]
}

const opened: Sqlite[] = []

/** A data folder with an empty record and what is published of it. */
export function aPlace(): Place {
  const folder = aFolder()
  writeFileSync(join(folder, 'record.db'), emptyRecord())
  writeFileSync(join(folder, 'public.db'), emptyPublic())
  const record = openRecord(join(folder, 'record.db'))
  // Nothing here outlives the machine.
  record.$client.pragma('synchronous = OFF')
  opened.push(record.$client)
  return {
    folder,
    record,
    publish: () => publishQuickly(folder),
    rows: <Row>(sql: string) => rowsIn(join(folder, 'public.db'), sql) as Row[],
  }
}

function publishQuickly(folder: string) {
  publisherIn(folder).db.$client.pragma('main.synchronous = OFF')
  return publishPending(folder)
}

function rowsIn(file: string, sql: string) {
  const sqlite = openSqlite(file, { readonly: true })
  try {
    return sqlite.prepare(sql).all()
  } finally {
    sqlite.close()
  }
}

/** What is published, and what would be if it were made from nothing. */
export function publishedTwice({ folder }: Place) {
  const again = rebuilds.get(folder) ?? openPublisher(folder, 'again.db')
  rebuilds.set(folder, again)
  again.$client.pragma('synchronous = OFF')
  again.$client.pragma('foreign_keys = OFF')
  again.$client.transaction(() => publishEverything(again))()
  const [published, rebuilt] = ['public.db', 'again.db'].map((file) =>
    contentOf(join(folder, file)),
  )
  return { published, rebuilt }
}

const rebuilds = new Map<string, PublicDb>()

/** Called by `tests/setup.ts` when a test file is done. */
export function closePlaces() {
  closePublishers()
  for (const { $client: sqlite } of rebuilds.values()) sqlite.close()
  rebuilds.clear()
  for (const sqlite of opened.splice(0)) sqlite.close()
}
