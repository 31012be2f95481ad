import { z } from 'zod'
import { flagField, idField, optional, textField } from './fields.ts'

type Versioned = { id: number; version: number }

/** What a button beside an entry of a list does. */
export type ListCut =
  | ({ kind: 'drop' | 'split' } & Versioned)
  | { kind: 'join'; first: Versioned; second: Versioned }
  /** A passage that is an entry after all. */
  | { kind: 'entry'; startsAt: number; endsAt: number }

/** The value of a button: `drop.7.1`, `join.7.1.8.1`, `entry.120.140`. */
export function cutButton(cut: ListCut): string {
  switch (cut.kind) {
    case 'join': {
      const { first, second } = cut
      return ['join', first.id, first.version, second.id, second.version].join('.')
    }
    case 'entry':
      return ['entry', cut.startsAt, cut.endsAt].join('.')
    default:
      return [cut.kind, cut.id, cut.version].join('.')
  }
}

const written = /^(?<kind>drop|split|entry|join)(?<numbers>(?:\.\d{1,16}){2,4})$/

function readCut(text: string): ListCut | undefined {
  const { kind, numbers = '' } = written.exec(text)?.groups ?? {}
  const [a = 0, b = 0, c, d] = numbers.split('.').slice(1).map(Number)
  if (kind === 'join' && c !== undefined && d !== undefined)
    return { kind, first: { id: a, version: b }, second: { id: c, version: d } }
  if (c !== undefined) return undefined
  if (kind === 'entry') return { kind, startsAt: a, endsAt: b }
  return kind === 'drop' || kind === 'split' ? { kind, id: a, version: b } : undefined
}

const cutField = textField.transform((text, context): ListCut => {
  const cut = readCut(text)
  if (cut) return cut
  context.addIssue({ code: 'custom', message: 'wrong-form' })
  return z.NEVER
})

/** The form of a list: one button of it was pressed. */
export const cutForm = z.object({
  massReleaseId: idField,
  listId: idField,
  cut: optional(cutField),
  /** Where an entry is split: what stands chosen, in UTF-16 units of its raw text. */
  at: optional(z.coerce.number().int().nonnegative()),
  undo: optional(idField),
  stay: flagField,
})
export type CutForm = z.output<typeof cutForm>
