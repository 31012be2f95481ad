import { defaultLocale, isLocale } from '#i18n/locales'

export type Route =
  | 'home'
  | 'health'
  | 'desk'
  | 'corrections'
  | 'data'
  | 'nothing'
  | 'page'

/** Who answers a path (in the form of `normalPath`). */
export function routeOf(path: string): Route {
  if (path === '/') return 'home'
  if (path === '/api/health') return 'health'
  if (isInternal(path) || !mayExist(path)) return 'nothing'
  if (/^\/(?:[^/]+\/desk|api\/auth|api\/desk)(?:\/|$)/.test(path)) return 'desk'
  // What a reader sends, and the private link that tells what became of it.
  if (/^\/[^/]+\/corrections\/(?:send|status\/[^/]+)$/.test(path)) return 'corrections'
  if (/^\/[^/]+\/corrections\/status$/.test(path)) return 'nothing'
  return isData(path) ? 'data' : 'page'
}

/** The API, of which every address answers as data, errors too. */
export const isData = (path: string) => /^\/api\/v1(?:[/?]|$)/.test(path)

/** Next's other forms of a page, which are for its own scripts; readers have none. */
function isInternal(path: string) {
  return /^\/_/.test(path) || /\.(?:rsc|segments)(?:\/|$)/.test(path)
}

/** All pages stand under a locale, and beside them is only the API; files are found before. */
const mayExist = (path: string) => isLocale(firstOf(path)) || path.startsWith('/api/')

/** The locale of an address, or the default one where it names none. */
export function localeOf(path: string): string {
  const first = firstOf(path)
  return isLocale(first) ? first : defaultLocale
}

const firstOf = (path: string) => path.split('/', 2)[1] ?? ''
