import { LRUCache } from 'lru-cache'
import type { Entry } from '#server/entry'
import type { Published } from '#server/published'

/** A rendered entry, and what was published and which day it was when rendering began. */
export type Page = {
  readonly entry: Entry
  readonly epoch: number
  readonly version: number
  readonly day: number
  supersededAt?: number
}

type Options = {
  published: Published
  render: (path: string) => Promise<Entry>
  onError: (path: string, error: unknown) => void
  now?: () => number
  maxBytes?: number
}

/** How long a page may be shown after an ordinary publication made it old. */
export const staleMs = 2000
const defaultMaxBytes = 256 * 1024 * 1024
const mostAttempts = 5

/**
 * Finished pages by canonical path. A page that was rendered before a hide is never shown
 * again, not once; one older than an ordinary publication for two seconds more, while its
 * successor is rendered. Days held and figures are for today, so no page outlives its day.
 */
export function createPageCache(options: Options) {
  const {
    published,
    render,
    onError,
    now = Date.now,
    maxBytes = defaultMaxBytes,
  } = options
  const pages = new LRUCache<string, Page>({
    maxSize: maxBytes,
    sizeCalculation: ({ entry }, path) => entry.weight + path.length,
  })
  const underway = new Map<string, Promise<Page>>()
  let epoch = published.epoch
  let rendering = 0

  function refresh(thorough = false) {
    published.refresh(thorough)
    if (epoch === published.epoch) return
    epoch = published.epoch
    pages.clear()
  }

  /**
   * One look a turn of the event loop, for looking costs more than all else of a hit. Every
   * request of a turn had arrived before the turn began, so none was sent after a hide that
   * this look has not seen.
   */
  let looked = false
  function refreshOnceATurn() {
    if (looked) return
    looked = true
    setImmediate(() => {
      looked = false
    })
    refresh()
  }

  function isServable(page: Page) {
    if (page.epoch !== published.epoch || page.day !== dayOf(now())) return false
    if (page.version === published.version) return true
    page.supersededAt ??= Math.min(now(), published.supersededAt(page.version))
    return now() < page.supersededAt + staleMs
  }

  async function renderCounted(path: string) {
    rendering++
    try {
      return await renderCurrent(path)
    } finally {
      rendering--
    }
  }

  async function renderCurrent(path: string): Promise<Page> {
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      refresh(true)
      const { epoch, version } = published
      const day = dayOf(now())
      const page = { entry: await render(path), epoch, version, day }
      refresh(true)
      if (isServable(page)) return page
    }
    throw new Error('What is published changed under every attempt to render')
  }

  /** Renders once for everyone who waits for the same path. */
  function fill(path: string): Promise<Page> {
    const waiting = underway.get(path)
    if (waiting) return waiting
    const filling = renderCounted(path)
      .then((page) => {
        if (page.entry.lasting) pages.set(path, page)
        return page
      })
      .finally(() => underway.delete(path))
    underway.set(path, filling)
    return filling
  }

  return {
    fill,
    renderUncached: renderCounted,
    /** A page that may be shown now; an old one also sets its successor going. */
    ready(path: string): Page | undefined {
      refreshOnceATurn()
      const page = pages.get(path)
      if (!page || !isServable(page)) return undefined
      if (page.version === published.version) return page
      fill(path).catch((error) => onError(path, error))
      // The new rendering looks harder at the file than we did, and may have seen a hide.
      return isServable(page) ? page : undefined
    },
    /** To be asked again after every wait, for a hide may have come meanwhile. */
    mayShow(page: Page) {
      refresh()
      return isServable(page)
    },
    /** How many renderings are under way. */
    get busy() {
      return rendering
    },
  }
}

/** In UTC, as all our civil dates (`lib/today.ts`). */
const dayOf = (ms: number) => Math.floor(ms / 86_400_000)
