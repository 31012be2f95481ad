import type { Answer } from './recognise.ts'

/** `run` numbers the lists of one visit: what comes for an earlier one is dropped. */
export type ToWorker =
  | { index: ArrayBuffer; today: string }
  | { text: string; run: number }

export type FromWorker =
  | { ready: number }
  | { done: number; of: number; run: number }
  | (Answer & { run: number })
