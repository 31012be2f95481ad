import { CitedText } from '#components/sources/cited-text'
import { Claims } from '#components/sources/claims'
import { Empty } from '#components/ui/empty'
import { translator } from '#i18n/messages'
import type { ReleasePart } from './release-part.ts'

/** Reasons, terms and whatever else sources say of the release as a whole. */
export function Said({ release, evidence, locale }: ReleasePart) {
  return (
    <>
      <div className="mb-3">
        <CitedText texts={release.reasons} evidence={evidence} locale={locale} />
      </div>
      {evidence.about('mass_release', release.id).length === 0 && (
        <Empty>{translator(locale)('releases.noStatements')}</Empty>
      )}
      <Claims
        subject="mass_release"
        id={release.id}
        evidence={evidence}
        locale={locale}
        open
      />
    </>
  )
}
