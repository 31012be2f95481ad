const secretPart = /(corrections\/+status\/+)[^/?#]+/i

/** What may stand in a log of an address: never the query, nor the token of a private link. */
export function pathOnly(url: string): string {
  const path = url.split('?', 1)[0] ?? ''
  return withoutToken(path) ?? withoutToken(decoded(path)) ?? path
}

function withoutToken(path: string) {
  return secretPart.test(path) ? path.replace(secretPart, '$1[token]') : undefined
}

/** However an address is spelled, its token is found. */
function decoded(path: string) {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
