import type { ReactNode } from 'react'
import { type BoardAct, boardButton } from '#domain/roll-board'
import { boardFormId } from './board-part.ts'

export const actLook =
  'min-h-8 rounded-sm border border-muted px-2 py-0.5 text-start text-sm hover:bg-panel'

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
      className={actLook}
    >
      {hotkey && <Key>{hotkey}</Key>}
      {children}
    </button>
  )
}

/** Shown where a script listens for it; a number helps even without. */
export function Key({ children }: { children: string }) {
  return (
    <span
      aria-hidden="true"
      className="me-1.5 hidden min-w-4 rounded-sm bg-panel px-1 text-center font-mono text-xs text-muted in-data-keys:inline-block"
    >
      {children}
    </span>
  )
}
