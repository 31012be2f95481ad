export type Format = 'json' | 'csv'

const withTable = /^\/api\/v1\/(?:people|events|releases(?:\/[^/]+)?)$/
const suffix = /\.csv$/

/** What to answer with: by the address where it ends in `.csv`, else by what is accepted. */
export function formatOf(path: string, accept: string | undefined): Format | undefined {
  if (suffix.test(path)) return 'csv'
  const [json, csv] = [quality(accept, 'application/json'), quality(accept, 'text/csv')]
  if (withTable.test(path) && csv > json) return 'csv'
  return json > 0 ? 'json' : undefined
}

/** Where the table of an address is made. */
export const tablePath = (path: string) => (suffix.test(path) ? path : `${path}.csv`)

/** How welcome a type is, by the most exact range that has it (RFC 9110, 12.5.1). */
function quality(accept: string | undefined, type: string): number {
  if (accept === undefined || accept.trim() === '') return type === 'text/csv' ? 0 : 1
  const ranges = accept.split(',').map((range) => {
    const [name = '', ...parameters] = range.split(';').map((part) => part.trim())
    const q = parameters.find((parameter) => /^q=/i.test(parameter))
    return { name: name.toLowerCase(), q: q ? Number(q.slice(2)) || 0 : 1 }
  })
  const matching = [type, `${type.split('/', 1)[0]}/*`, '*/*']
  const best = matching.map((name) => ranges.find((range) => range.name === name))
  return best.find((range) => range !== undefined)?.q ?? 0
}
