import type { ReactNode } from 'react'
import { type BoardAct, boardButton } from '#domain/roll-board'
import { boardFormId } from './board-part.ts'

type Props = {
  entry: { id: number; version: number }
  act: BoardAct
  personId?: number
  /** The key that presses it. */
  hotkey?: string
  children: ReactNode
}

/** A button that decides about one entry. */
export function Act({ entry, act, personId, hotkey, children }: Props) {
  const { id, version } = entry
  return (
    <button
      type="submit"
      form={boardFormId}
      name="decision"
      value={boardButton({ id, version, act, personId: personId ?? null })}
      data-key={hotkey}
      className="act"
    >
      {children}
    </button>
  )
}
