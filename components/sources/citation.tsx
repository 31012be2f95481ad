import type { NumberedSource } from './evidence.tsx'

export const anchorOf = (source: NumberedSource) => `source-${source.slug}`

/** The number of a source, leading to it in the list of the page. */
export function Citation({ source }: { source: NumberedSource }) {
  return (
    <a
      href={`#${anchorOf(source)}`}
      title={source.publisher}
      className="text-sm no-underline"
    >
      {`[${source.number}]`}
    </a>
  )
}

/** A source by its publisher and number. */
export function NamedCitation({ source }: { source: NumberedSource }) {
  return (
    <a href={`#${anchorOf(source)}`} className="no-underline hover:underline">
      {`${source.publisher}\u00a0[${source.number}]`}
    </a>
  )
}
