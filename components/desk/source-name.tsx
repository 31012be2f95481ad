import type { DeskSource } from '#db/queries/desk-sources'
import { sourceLabel } from './options.ts'

/** A source by its publisher and title, leading to the document itself. */
export function SourceName({ source }: { source: DeskSource }) {
  if (!source.url) return sourceLabel(source)
  return (
    <a href={source.url} rel="noreferrer external" className="inline-block">
      {sourceLabel(source)}
    </a>
  )
}
