/** A path on this site, or undefined: what may follow `next=` and can lead nowhere else. */
export function internalPath(text: unknown): string | undefined {
  if (typeof text !== 'string' || !/^\/[a-z]/.test(text)) return undefined
  const url = URL.parse(text, 'http://here.invalid')
  if (url?.origin !== 'http://here.invalid') return undefined
  return `${url.pathname}${url.search}`
}
