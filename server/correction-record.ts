import { existsSync } from 'node:fs'
import type { Db, RecordDb } from '#db/client'
import { settleIfSmall } from '#db/forget-erased'
import {
  addWords,
  eraseCorrections,
  hashToken,
  receiveCorrection,
} from '#db/mutations/corrections'
import { sweepPhotoFiles } from '#db/mutations/photo-files'
import { publicDb } from '#db/public'
import { findCorrectionBy, listSteps } from '#db/queries/corrections'
import { findByAddress } from '#db/queries/pasted-addresses'
import { findSoftHide } from '#db/queries/soft-hides'
import { recordDb, recordPath } from '#db/record'
import type { NewCorrection } from '#domain/correction'

type Said = { token: string; words: string; at: number }

export type CorrectionRecord = ReturnType<typeof correctionRecord>

/**
 * What the front does in the record for readers who ask; only where there is a record. An
 * address that was pasted is read as everybody can: what is done at once, and what the
 * asker is shown, tells of nobody whom the public does not know.
 */
export function correctionRecord(
  db: () => RecordDb = recordDb,
  shown: () => Db = publicDb,
) {
  return {
    receive(correction: NewCorrection, link: { token: string; at: number }) {
      const [seen, about] = [shown(), correction.about ?? '']
      const subject = correction.subject ?? findByAddress(seen, about) ?? null
      return receiveCorrection(db(), { ...correction, subject }, { ...link, shown: seen })
    },
    addWords: (said: Said) => addWords(db(), said),
    /** What the link shows; undefined for an unknown token, as for one erased. */
    find(token: string) {
      const found = findCorrectionBy(db(), hashToken(token))
      if (!found) return undefined
      const hidden = findSoftHide(db(), found.id)
      const what = hidden?.whole ? ('person' as const) : ('parts' as const)
      const limited = hidden?.stands ? what : null
      return { ...found, steps: listSteps(db(), found.id), limited }
    },
  }
}

const dayMs = 86_400_000

/** Erases what is due now and once a day, and what an erasure left; returns how to stop. */
export function keepErasing(now: () => number = Date.now): () => void {
  function erase() {
    if (!existsSync(recordPath())) return
    eraseCorrections(recordDb(), now())
    settleIfSmall(recordDb())
    sweepPhotoFiles(recordDb())
  }
  erase()
  const timer = setInterval(erase, dayMs)
  timer.unref()
  return () => clearInterval(timer)
}
