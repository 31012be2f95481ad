import { z } from 'zod'
import { amendment } from './amendment.ts'
import { newArrest } from './arrest.ts'
import { newCharge } from './charge.ts'
import { newDeath } from './death.ts'
import { newDecision } from './decision.ts'
import {
  type EventKind,
  eventKinds,
  newPlainEvent,
  type structuredEventKinds,
} from './event.ts'
import { choiceField } from './fields.ts'
import { newRelease } from './release.ts'
import { sensitiveKinds } from './sensitivity.ts'
import { newTransfer } from './transfer.ts'

type StructuredKind = (typeof structuredEventKinds)[number]

// A kind with a table of its own but no shape does not compile.
const structured = {
  arrest: newArrest,
  charge: newCharge,
  decision: newDecision,
  transfer: newTransfer,
  release: newRelease,
  death: newDeath,
} satisfies Record<StructuredKind, z.ZodType>

/** An event of any kind, with what its kind asks for. */
export type NewEvent =
  | {
      [Kind in StructuredKind]: { kind: Kind } & z.output<(typeof structured)[Kind]>
    }[StructuredKind]
  | z.output<typeof newPlainEvent>

export const newEvent = z
  .looseObject({ kind: choiceField(eventKinds) })
  .transform((input, context): NewEvent => {
    const publicationLevel = sensitiveKinds[input.kind] ? 'internal' : 'public'
    const read = shapeOf(input.kind).safeParse({ publicationLevel, ...input })
    if (read.success) return { ...(read.data as NewEvent), kind: input.kind } as NewEvent
    for (const { message, path } of read.error.issues)
      context.addIssue({ code: 'custom', message, path })
    return z.NEVER
  })

function shapeOf(kind: EventKind): z.ZodType {
  return kind in structured ? structured[kind as StructuredKind] : newPlainEvent
}

/** Kept, but counted for nothing: found untrue, or not ready to be seen. */
export const withdrawal = amendment.extend({ state: choiceField(['refuted', 'draft']) })
export type Withdrawal = z.output<typeof withdrawal>
