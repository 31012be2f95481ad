// Where on the roll the focus is. The page itself remembers: nothing here is drawn.

let lastId: string | undefined

const all = () =>
  [...document.querySelectorAll<HTMLElement>('[data-entry]')].filter(
    (entry) => entry.dataset.sent === undefined,
  )

export const isInside = () => closest() !== null
const closest = () => document.activeElement?.closest<HTMLElement>('[data-entry]') ?? null

/** The entry that has the focus, or had it last. */
export function current(): HTMLElement | undefined {
  return closest() ?? all().find(({ dataset }) => dataset.entry === lastId)
}

export function remember() {
  lastId = closest()?.dataset.entry ?? lastId
}

/** To the next entry, or the one before; false where there is none. */
export function move(step: 1 | -1): boolean {
  const entries = all()
  const here = current()
  const at = here ? entries.indexOf(here) + step : 0
  return focusOn(entries[at])
}

/** What was decided is done with: the next one has the focus, or else the one before. */
export function leave(entry: HTMLElement) {
  const entries = all()
  const at = entries.indexOf(entry)
  entry.dataset.sent = ''
  focusOn(entries[at + 1] ?? entries[at - 1])
}

/** The entry may have moved to another pile, or be gone: then to where it is, or the first. */
export function keepFocus() {
  if (lastId === undefined || document.activeElement !== document.body) return
  const entries = all()
  focusOn(entries.find(({ dataset }) => dataset.entry === lastId) ?? entries[0])
}

function focusOn(entry: HTMLElement | undefined): boolean {
  entry?.focus({ preventScroll: true })
  entry?.scrollIntoView({ block: 'nearest' })
  return entry !== undefined
}
