import { deskDb } from '#auth/desk-db'
import { findDeskMassRelease } from '#db/queries/desk-releases'
import { offeredFor } from '#db/queries/roll-piles'
import { findReading } from '#db/queries/roll-readings'
import type { Editor } from '#domain/editor'
import { readDate } from '#domain/edtf'
import type { Understood } from '#domain/list-entry'
import { type BoardForm, boardButton } from '#domain/roll-board'
import { translator } from '#i18n/messages'
import type { Report } from '#lib/form'
import { likelyReport } from '../../likely-words.ts'

/**
 * Who may be the person that an entry is about to make anew, of those who are not offered
 * beside it already; undefined where there is nobody to look at.
 */
export function newcomerReport(
  asking: { editor: Editor; locale: string },
  { massReleaseId, decision }: BoardForm,
): Report | undefined {
  if (decision?.act !== 'new') return undefined
  const { id, version } = decision
  const understood = findReading(deskDb(), id)?.understood
  const release = findDeskMassRelease(deskDb(), massReleaseId)
  if (!understood?.name || !release) return undefined
  const text = translator(asking.locale)('identity.itIsThis')
  const act = (personId: number) => ({
    value: boardButton({ id, version, act: 'matched', personId }),
    text,
  })
  const but = offeredFor(deskDb(), release, { id, understood })
  return likelyReport({ ...asking, but, act }, typedOf(understood))
}

function typedOf({ name, otherNames, birthOn, birthYear, country }: Understood) {
  const birth = readDate(birthOn ?? birthYear?.toString() ?? '')
  return {
    names: [name, ...otherNames],
    birth: birth.ok ? birth.value.date : null,
    citizenships: country ? [country] : [],
  }
}
