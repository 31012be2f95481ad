import { existsSync } from 'node:fs'
import type { RecordDb } from '#db/client'
import { settleErased } from '#db/forget-erased'
import {
  addWords,
  eraseCorrections,
  hashToken,
  receiveCorrection,
} from '#db/mutations/corrections'
import { findSoftHide } from '#db/mutations/soft-hides'
import { findCorrectionBy, listSteps } from '#db/queries/corrections'
import { recordDb, recordPath } from '#db/record'
import type { NewCorrection } from '#domain/correction'

type Said = { token: string; words: string; at: number }

export type CorrectionRecord = ReturnType<typeof correctionRecord>

/** What the front does in the record for readers who ask; only where there is a record. */
export function correctionRecord(db: () => RecordDb = recordDb) {
  return {
    receive: (correction: NewCorrection, link: { token: string; at: number }) =>
      receiveCorrection(db(), correction, link),
    addWords: (said: Said) => addWords(db(), said),
    /** What the link shows; undefined for an unknown token, as for one erased. */
    find(token: string) {
      const found = findCorrectionBy(db(), hashToken(token))
      if (!found) return undefined
      const limited = findSoftHide(db(), found.id)?.stands ?? false
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
    settleErased(recordDb())
  }
  erase()
  const timer = setInterval(erase, dayMs)
  timer.unref()
  return () => clearInterval(timer)
}
