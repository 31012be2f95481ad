import type { ReleaseEvent, RollEntry } from '#db/queries/mass-release-parts'
import type { MassRelease } from '#db/queries/mass-releases'

/** One person of the record, or one name that nobody is known to bear. */
export type RollLine = {
  key: string
  person: { slug: string; names: Record<string, string> } | null
  entries: RollEntry[]
  events: ReleaseEvent[]
}

/** The rolls turned round: by person, every list they are on and what became of them. */
export function rollLines({
  roll,
  events,
}: Pick<MassRelease, 'roll' | 'events'>): RollLine[] {
  const lines = new Map<string, RollLine & { sortKey: string }>()
  const lineFor = (row: RollEntry | ReleaseEvent) => {
    const key = row.person ? `person ${row.person.id}` : `entry ${row.id}`
    const person = row.person && { slug: row.person.slug, names: row.displayNames ?? {} }
    const line = lines.get(key) ?? {
      key,
      person,
      entries: [],
      events: [],
      sortKey: row.sortKey ?? '\uffff',
    }
    lines.set(key, line)
    return line
  }
  for (const entry of roll) lineFor(entry).entries.push(entry)
  for (const event of events) lineFor(event).events.push(event)
  return [...lines.values()].sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1))
}
