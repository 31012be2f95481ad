import type { RecordDb } from '#db/client'

/** Does what erases: rows that go are overwritten where they lay, which no other write needs. */
export function overwriting<Value>({ $client }: RecordDb, work: () => Value): Value {
  const usual = $client.pragma('secure_delete', { simple: true })
  $client.pragma('secure_delete = ON')
  try {
    return work()
  } finally {
    $client.pragma(`secure_delete = ${Number(usual)}`)
  }
}

/** What was erased must not stay readable in the log of the database either. */
export function emptyLog({ $client }: RecordDb) {
  $client.pragma('wal_checkpoint(TRUNCATE)')
}
