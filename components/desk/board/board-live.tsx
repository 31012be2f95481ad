'use client'

import { useRouter } from 'next/navigation'
import { startTransition, useEffect } from 'react'
import type { RollRevision } from '#db/queries/roll-changes'

type Props = {
  /** The address that says whether anything changed, up to the revision to ask from. */
  address: string
  /** The newest revision when the page was drawn. */
  seen: number
}

const everyMs = 2500

/** Draws the page anew when somebody else has changed the roll. Without it, reload. */
export function BoardLive({ address, seen }: Props) {
  const router = useRouter()
  useEffect(() => {
    let after = seen
    const asking = new AbortController()
    const timer = setInterval(async () => {
      if (document.hidden) return
      const now = await ask(`${address}?after=${after}`, asking.signal)
      if (!now || asking.signal.aborted) return
      const isChanged = now.revision > after
      after = now.seen
      if (isChanged) startTransition(() => router.refresh())
    }, everyMs)
    return () => {
      clearInterval(timer)
      asking.abort()
    }
  }, [address, seen, router])
  return null
}

/** Undefined where there is no answer: the next one comes soon. */
async function ask(address: string, signal: AbortSignal) {
  try {
    const answer = await fetch(address, { signal, cache: 'no-store' })
    return answer.ok ? ((await answer.json()) as RollRevision) : undefined
  } catch {
    return undefined
  }
}
