'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { boardFormId } from './board-part.ts'
import { actOf, isTyping } from './key-acts.ts'
import * as roll from './roll-focus.ts'

type Props = {
  /** Changes whenever the page is drawn anew. */
  stamp: number
  words: Record<'on' | 'off', string>
}

/**
 * Keys press the buttons that are there, and nothing else. One key alone must be possible
 * to turn off (WCAG 2.1.4): a voice or a cat may press it.
 */
export function BoardKeys({ stamp, words }: Props) {
  const isOn = useSyncExternalStore(subscribe, areOn, () => true)
  useEffect(() => {
    if (!isOn) return
    document.documentElement.dataset.keys = 'on'
    document.addEventListener('keydown', pressed)
    return () => {
      delete document.documentElement.dataset.keys
      document.removeEventListener('keydown', pressed)
    }
  }, [isOn])
  useEffect(() => {
    document.addEventListener('submit', submitted)
    document.addEventListener('focusin', roll.remember)
    return () => {
      document.removeEventListener('submit', submitted)
      document.removeEventListener('focusin', roll.remember)
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each drawing of the page
  useEffect(roll.keepFocus, [stamp])
  return (
    <button type="button" aria-pressed={isOn} onClick={() => turn(!isOn)} className="act">
      {isOn ? words.on : words.off}
    </button>
  )
}

function pressed(event: KeyboardEvent) {
  if (event.defaultPrevented || isTyping(event.target)) return
  const act = actOf(event)
  if (!act) return
  if (act.startsWith('arrow-') && !roll.isInside()) return
  if (perform(act)) event.preventDefault()
}

function perform(act: string): boolean {
  if (act === 'j' || act === 'arrow-down') return roll.move(1)
  if (act === 's') return roll.move(1)
  if (act === 'k' || act === 'arrow-up') return roll.move(-1)
  const place = act === 'z' || act === '?' ? document : roll.current()
  const button = place?.querySelector<HTMLElement>(`[data-key="${act}"]`)
  button?.click()
  if (act === '?') button?.focus()
  return button !== undefined && button !== null
}

/** On to the next at once: the answer comes while it is read. */
function submitted(event: SubmitEvent) {
  if ((event.target as HTMLElement).id !== boardFormId) return
  const entry = event.submitter?.closest<HTMLElement>('[data-entry]')
  if (entry) roll.leave(entry)
}

const kept = 'habeas-keys'
const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const areOn = () => localStorage.getItem(kept) !== 'off'

function turn(on: boolean) {
  localStorage.setItem(kept, on ? 'on' : 'off')
  for (const listener of listeners) listener()
}
