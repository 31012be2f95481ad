'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Values } from '#lib/form'
import { useDraftKey } from './draft-key.tsx'
import {
  drawnIn,
  isSameText,
  isSecret,
  placeOf,
  typedIn,
  withTyped,
} from './draft-page.ts'
import { type Draft, type Drafts, dropOldDrafts, openDrafts } from './draft-store.ts'

type Asked = {
  form: RefObject<HTMLFormElement | null>
  prefix: string
  /** Nothing is brought back into a form that was just answered. */
  isAnswered: boolean
  /** Called once with what was typed here before, where that is not what is drawn. */
  bringBack: (values: Values) => void
}

type Page = { drafts: Drafts; place: string; upon: Values }

const restMs = 150

/**
 * Keeps what is typed in this browser, sealed, until it is saved: a tab that is killed, a
 * session that ends, a server that fails and a lid that is closed cost nothing. `keep` is
 * called at every input, `drop` when the server has confirmed the save.
 */
export function useDraft({ form, prefix, isAnswered, bringBack }: Asked) {
  const key = useDraftKey()
  const page = useRef<Promise<Page | undefined>>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // One after another, so that nothing is kept again after it was dropped.
  const writing = useRef<Promise<unknown>>(Promise.resolve())
  const [typedAt, setTypedAt] = useState<number>()
  const start = useRef({ isAnswered, bringBack, prefix, keep })

  useEffect(() => {
    const drawn = form.current
    // Drafts need a secure context; nothing is ever stored in the open instead.
    if (!key || !drawn || !globalThis.crypto?.subtle || isSecret(drawn)) return
    const { isAnswered, bringBack, prefix, keep } = start.current
    page.current = opened(key, drawn, prefix).then(async ({ page, draft, first }) => {
      const now = form.current
      // What was typed before the page was alive was heard by nobody.
      if (now && !isAnswered && !isSameText(typedIn(now), first)) keep()
      if (!draft || isAnswered || !now) return page
      if (isSameText(draft.values, first)) await page.drafts.drop(page.place)
      else {
        page.upon = pick(draft.values)
        bringBack(withTyped(draft.values, first, typedIn(now)))
        setTypedAt(draft.at)
      }
      return page
    }, ignore)
    return () => clearTimeout(timer.current)
  }, [key, form])

  async function store() {
    const opened = await page.current
    if (!opened || !form.current || timer.current === undefined) return
    const { drafts, place, upon } = opened
    const values = { ...typedIn(form.current), ...upon }
    await drafts.keep(place, { values, at: Date.now() }).catch(ignore)
  }

  function keep() {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      writing.current = writing.current.then(store)
    }, restMs)
  }

  return {
    /** When what was brought back was typed, in milliseconds. */
    typedAt,
    keep,
    async drop() {
      clearTimeout(timer.current)
      timer.current = undefined
      setTypedAt(undefined)
      await writing.current
      const opened = await page.current
      await opened?.drafts.drop(opened.place)
    },
    acknowledge: () => setTypedAt(undefined),
  }
}

type Opened = { page: Page; draft: Draft | undefined; first: Values }

async function opened(
  key: string,
  form: HTMLFormElement,
  prefix: string,
): Promise<Opened> {
  const first = drawnIn(form)
  const place = placeOf(form, prefix)
  dropOldDrafts(localStorage, Date.now())
  const drafts = await openDrafts(key, localStorage)
  return {
    page: { drafts, place, upon: pick(first) },
    draft: await drafts.find(place),
    first,
  }
}

/** Upon which version it is typed stays what it was, however often it was refused. */
function pick({ base, version }: Values): Values {
  return { ...(base && { base }), ...(version && { version }) }
}

/** A browser that stores nothing, or has no room left, still saves. */
const ignore = () => undefined
