type SearchParams = Record<string, string | string[] | undefined>

/** What the lists of the desk read from their addresses; what makes no sense is left out. */
export function readSearch(params: SearchParams) {
  const q = first(params.q).trim().slice(0, 200)
  return {
    q,
    page: wholeNumber(params.page) ?? 1,
    before: wholeNumber(params.before),
    query: q && `q=${encodeURIComponent(q)}`,
  }
}

/** All that are whole numbers of a parameter that may stand more than once. */
export const wholeNumbers = (value: string | string[] | undefined): number[] =>
  [value ?? []].flat().flatMap((one) => wholeNumber(one) ?? [])

export function wholeNumber(value: string | string[] | undefined): number | undefined {
  const text = first(value)
  return /^[1-9]\d{0,15}$/.test(text) ? Number(text) : undefined
}

function first(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ''
}
