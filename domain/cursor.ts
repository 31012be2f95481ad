/**
 * Where a page of the people list begins or ends: the sort value of a person, then the
 * person, so that the next page is the same whatever was written meanwhile. `value` is
 * what the list is sorted by (days as numbers of the epoch), `name` orders equals.
 */
export type Cursor = { sort: string; value: number; name: string; id: number }

const longestName = 160

/** A token that can stand in an address as it is. */
export function formatCursor({ sort, value, name, id }: Cursor): string {
  const text = `${sort}~${value}~${id}~${name}`
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** Null unless it is exactly what `formatCursor` writes. */
export function parseCursor(token: string): Cursor | null {
  if (!/^[\w-]{8,400}$/.test(token)) return null
  const text = textOf(token)
  const match = /^([a-z]+)~(-?[\d.e-]{1,24})~(\d{1,16})~([a-z0-9 ]*)$/.exec(text)
  const [, sort = '', value = '', id = '', name = ''] = match ?? []
  const cursor = { sort, value: Number(value), name, id: Number(id) }
  if (!match || !Number.isFinite(cursor.value) || name.length > longestName) return null
  return formatCursor(cursor) === token ? cursor : null
}

function textOf(token: string) {
  try {
    return atob(token.replaceAll('-', '+').replaceAll('_', '/'))
  } catch {
    return ''
  }
}

/** A sort key as a cursor keeps it: enough of it, since the person follows. */
export const cursorName = (sortKey: string) => sortKey.slice(0, longestName)
