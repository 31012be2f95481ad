import type { CorrectionSubject } from './correction.ts'

/** What an address of ours names: `key` is a slug or an id. */
export type Named = { kind: CorrectionSubject; key: string }

const kinds: Record<string, CorrectionSubject> = {
  people: 'person',
  releases: 'release',
  sources: 'source',
  events: 'event',
}

/**
 * What the addresses in a text name, in order: of pages in any language, of the API, the
 * desk or a form, on whatever host, as there may be copies of the site. A text that is
 * nothing but a slug or an id names a person; one word alone is a name, and no slug.
 */
export function namedIn(text: string): Named[] {
  const bare = /^(?:[a-z0-9]+(?:-[a-z0-9]+)+|\d+)$/i.exec(text.trim())?.[0]
  if (bare) return [{ kind: 'person', key: bare.toLowerCase() }]
  const found = text.matchAll(/\/(people|releases|sources|events)\/([^\s/?#<>"'()[\]]+)/g)
  return [...found].flatMap(([, word = '', raw = '']) => {
    const kind = kinds[word]
    const key = decoded(raw)
      .replace(/(?:\.json)?[.,;:!]*$/, '')
      .toLowerCase()
    return kind && key ? [{ kind, key }] : []
  })
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
