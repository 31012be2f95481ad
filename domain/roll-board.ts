import { z } from 'zod'
import { flagField, idField, listField, optional, textField } from './fields.ts'

/** The piles that the board shows, in the order they are worked on. */
export const boardPiles = ['to_decide', 'clear', 'unknown', 'decided'] as const
export type BoardPile = (typeof boardPiles)[number]

/** What a button of the board says of an entry; `new` also makes the person. */
export const boardActs = [
  'matched',
  'new',
  'not_on_our_list',
  'withheld',
  'duplicate_of_other_entry',
  'unmatched',
] as const
export type BoardAct = (typeof boardActs)[number]

export type BoardDecision = {
  id: number
  version: number
  act: BoardAct
  personId: number | null
}

/** The value of a button: `7.2.matched.31` says that entry 7, in version 2, is person 31. */
export function boardButton({ id, version, act, personId }: BoardDecision): string {
  return [id, version, act, ...(personId === null ? [] : [personId])].join('.')
}

const written = /^(?<id>\d+)\.(?<version>\d+)\.(?<act>[a-z_]+)(?:\.(?<person>\d+))?$/

const buttonField = textField.transform((text, context): BoardDecision => {
  const { id, version, act, person } = written.exec(text)?.groups ?? {}
  const known = boardActs.find((one) => one === act)
  if (known)
    return {
      id: Number(id),
      version: Number(version),
      act: known,
      personId: person === undefined ? null : Number(person),
    }
  context.addIssue({ code: 'custom', message: 'wrong-form' })
  return z.NEVER
})

/** The form of the board: one button of it was pressed. */
export const boardForm = z.object({
  massReleaseId: idField,
  /** About one entry. */
  decision: optional(buttonField),
  /** Of the clear ones, those that are ticked; `confirm` is the button that means them. */
  picked: listField(buttonField),
  confirm: flagField,
  /** The digest of who may be there already, as it was looked at. */
  previewed: optional(textField),
  /** The revision to take back. */
  undo: optional(idField),
  /** Open entries in the order of the page, and those of them with a tick to take away. */
  shown: listField(idField),
  offered: listField(idField),
  query: optional(textField),
  /** With a script the page stays, and is drawn anew around whoever works on it. */
  stay: flagField,
})
export type BoardForm = z.output<typeof boardForm>

/** What is decided by the button that was pressed: one entry, or all that are ticked. */
export function decisionsOf({ decision, confirm, picked }: BoardForm): BoardDecision[] {
  if (decision) return [decision]
  return confirm ? picked : []
}

/** What of the board is looked at. */
export type BoardQuery = {
  pile: BoardPile | null
  bodyId: number | null
  /** Clear entries whose ticks were taken away. */
  except: number[]
}

type Params = Record<string, string | string[] | undefined>

/** From the address; what means nothing is left out. */
export function readBoardQuery({ pile, body, except }: Params): BoardQuery {
  const ids = listField(idField).safeParse(except)
  const bodyId = idField.safeParse(body)
  return {
    pile: boardPiles.find((one) => one === pile) ?? null,
    bodyId: bodyId.success ? bodyId.data : null,
    except: ids.success ? ids.data : [],
  }
}

/** The same as an address has it, without the question mark. */
export function boardQueryText({ pile, bodyId, except }: BoardQuery): string {
  return [
    pile && `pile=${pile}`,
    bodyId && `body=${bodyId}`,
    except.length > 0 && `except=${except.join(',')}`,
  ]
    .filter(Boolean)
    .join('&')
}

/** After a decision: where to go on, and what stays without a tick. */
export function afterDecision({ decision, shown, offered, picked, query }: BoardForm) {
  const ticked = new Set(picked.map(({ id }) => id))
  const except = offered.filter((id) => !ticked.has(id) && id !== decision?.id)
  const at = decision ? shown.indexOf(decision.id) : -1
  const nextId = at < 0 ? shown[0] : (shown[at + 1] ?? shown[at - 1])
  const asked = readBoardQuery(Object.fromEntries(new URLSearchParams(query ?? '')))
  return { query: boardQueryText({ ...asked, except }), nextId }
}
