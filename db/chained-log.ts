/** An event of a log in which each is hashed over itself and the hash before it. */
type Link = { id: number; previousHash: string; hash: string }

/**
 * Walks a log from its first event, numbered without a gap: how many events it has, or the
 * first that is not after the one before it, or not whole.
 */
export function walkLog<Event extends Link>(
  log: Iterable<Event>,
  isWhole: (event: Event) => boolean,
): { events: number } | { brokenAt: number } {
  let last = { id: 0, hash: '' }
  for (const event of log) {
    const isNext = event.id === last.id + 1 && event.previousHash === last.hash
    if (!isNext || !isWhole(event)) return { brokenAt: event.id }
    last = event
  }
  return { events: last.id }
}
