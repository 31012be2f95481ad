import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import type { ReleasePart } from './release-part.ts'

/** The roll as a file, on the day that the page is for. */
export function RollDownloads({
  release,
  locale,
}: Pick<ReleasePart, 'release' | 'locale'>) {
  const { slug, known, roll } = release
  if (roll.length === 0) return null
  const query = known ? `known=${known.day}` : ''
  return (
    <p className="mt-3 print:hidden">
      {translator(locale)('emerged.download')}{' '}
      <a href={paths.data.rollCsv(slug, query)}>CSV</a>
      {' · '}
      <a href={paths.data.roll(slug, query)}>JSON</a>
    </p>
  )
}
