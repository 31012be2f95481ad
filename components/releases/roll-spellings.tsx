import { translator } from '#i18n/messages'
import type { ReleasePart } from './release-part.ts'
import type { RollLine } from './roll-lines.ts'
import { RollSpelling } from './roll-spelling.tsx'

type Props = ReleasePart & { line: RollLine }

/** The name as each list has it, and whether it is taken to be this person. */
export function RollSpellings({ line, release, evidence, locale }: Props) {
  if (line.entries.length === 0)
    return translator(locale)(release.known ? 'known.onNoList' : 'releases.onNoList')
  return (
    <ul className="space-y-1">
      {line.entries.map((entry) => (
        <li key={entry.id}>
          <RollSpelling entry={entry} evidence={evidence} locale={locale} />
        </li>
      ))}
    </ul>
  )
}
