import { join } from 'node:path'
import type { PublicDb, RecordDb } from '#db/client'
import { publishEverything } from '#db/publish'
import { closePublishers, publisherIn, publishPending } from '#db/publisher'
import { openPublisher } from '#db/publisher-connection'
import { contentOf } from '#tests/content'
import { whenDone } from '#tests/lending'
import { closeLent, lentPlace } from '#tests/lent-place'

export type Place = {
  folder: string
  record: RecordDb
  publish: () => ReturnType<typeof publishPending>
  /** Rows of the published database, by a query of its own. */
  rows: <Row = Record<string, unknown>>(sql: string) => Row[]
}

/** A data folder with an empty record and what is published of it. */
export function aPlace(): Place {
  const { folder, record, reader } = lentPlace()
  return {
    folder,
    record,
    publish: () => publishQuickly(folder),
    rows: <Row>(sql: string) => reader().prepare(sql).all() as Row[],
  }
}

function publishQuickly(folder: string) {
  publisherIn(folder).db.$client.pragma('main.synchronous = OFF')
  return publishPending(folder)
}

/** What is published, and what would be if it were made from nothing. */
export function publishedTwice({ folder }: Place) {
  const again = rebuilds.get(folder) ?? rebuildIn(folder)
  again.$client.transaction(() => publishEverything(again))()
  const [published, rebuilt] = ['public.db', 'again.db'].map((file) =>
    contentOf(join(folder, file)),
  )
  return { published, rebuilt }
}

const rebuilds = new Map<string, PublicDb>()

function rebuildIn(folder: string): PublicDb {
  const again = openPublisher(folder, 'again.db')
  again.$client.pragma('synchronous = OFF')
  again.$client.pragma('foreign_keys = OFF')
  rebuilds.set(folder, again)
  whenDone(() => {
    rebuilds.delete(folder)
    again.$client.close()
  })
  return again
}

/** Called by `tests/setup.ts` when a test file is done. */
export function closePlaces() {
  closePublishers()
  closeLent()
}
