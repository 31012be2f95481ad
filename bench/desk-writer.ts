import type { Browser, Page } from './desk-browser.ts'
import { formWith, type Sent } from './html-forms.ts'
import type { WritersPlace } from './writers-place.ts'

/** What became of one form: `saved`, `conflict`, `proposal`, or the fault in words. */
export type Line = {
  editorId: string
  what: keyof typeof turns
  answer: string
  table: string
  key: number | null
  column: string
  value: string
  /** What stood in the field when the form was drawn, so that nothing else is replaced. */
  saw: string
}

export type Writer = {
  editorId: string
  browser: Browser
  place: WritersPlace
  /** Everybody's own, so that no two write the same words. */
  nth: number
}

/** One form after another, each drawn a moment before it is sent, until the time is over. */
export async function writeForms(writer: Writer, until: number): Promise<Line[]> {
  const lines: Line[] = []
  const kinds = Object.keys(turns) as (keyof typeof turns)[]
  for (let turn = writer.nth; Date.now() < until; turn++) {
    const what = kinds[turn % kinds.length] ?? 'event'
    const line = await turns[what](writer, turn).catch(broken)
    if (line) lines.push({ editorId: writer.editorId, what, ...line })
  }
  writer.browser.close()
  return lines
}

type Told = Omit<Line, 'editorId' | 'what'>

const broken = (error: Error): Told => ({
  ...{ answer: `no answer: ${error.message}`, table: '', key: null },
  ...{ column: '', value: '', saw: '' },
})

const turns = { event, person, entry, quick }

function event({ browser, place, nth }: Writer, turn: number) {
  const [personId = 0, key = 0] = pick(place.events, turn * 7 + nth)
  const path = `/en/desk/people/${personId}/events/${key}`
  const [name, column] = turn % 8 < 4 ? ['place', 'place'] : ['text.en', 'text']
  const value = () => `Written ${nth} ${turn}`
  return amend(browser, { path, name, value }, ['events', key, column])
}

function person({ browser, place, nth }: Writer, turn: number) {
  const key = pick(place.people, turn * 5 + nth)
  const form = { path: `/en/desk/people/${key}/edit`, name: 'birthPlace' }
  const value = () => `Town ${nth} ${turn}`
  return amend(browser, { ...form, value }, ['people', key, 'birth_place'])
}

function entry({ browser, place, nth }: Writer, turn: number) {
  const key = pick(place.entries, turn * 3 + nth)
  const path = `/en/desk/releases/${place.massRelease}/roll/${key}`
  const states = ['not_on_our_list', 'candidate', 'unmatched']
  const value = (saw: string) =>
    pick(
      states.filter((state) => state !== saw),
      turn + nth,
    )
  return amend(browser, { path, name: 'matchState', value }, [
    ...(['roll_entries', key, 'match_state'] as const),
  ])
}

/** What is written into which field of a form, by what stood in it. */
type Form = { path: string; name: string; value: (saw: string) => string }
type Column = readonly [table: string, key: number, column: string]

async function amend(browser: Browser, form: Form, [table, key, column]: Column) {
  const drawn = formOf(await browser.open(form.path), form.name)
  const saw = drawn.get(form.name) ?? ''
  const value = form.value(saw)
  drawn.set(form.name, value)
  const answer = whatCame(await browser.send(form.path, drawn))
  return { answer, table, key, column, value, saw }
}

/** Somebody who is held is released: shown first, then done. */
async function quick({ browser, place, nth }: Writer, turn: number) {
  const personId = place.held.pop()
  if (personId === undefined) return undefined
  const path = `/en/desk/releases/quick?person=${personId}`
  const value = `Order ${nth} ${turn}`
  const drawn = formOf(await browser.open(path), 'legalAct')
  const typed = { on: '2025-12-13', type: 'pardon', source: place.source }
  for (const [name, text] of Object.entries({ ...typed, legalAct: value }))
    drawn.set(name, text)
  const shown = await browser.send(path, drawn.set('intent', 'preview'))
  const told = { table: 'releases', key: null, column: 'legal_act', value, saw: '' }
  const seen = shown.status === 200 ? formWith(shown.html, 'previewed') : undefined
  if (!seen) return { ...told, answer: whatCame(shown) }
  const done = await browser.send(path, seen.set('intent', 'apply'))
  return { ...told, answer: whatCame(done) }
}

function formOf({ status, html }: Page, name: string): Sent {
  const form = status === 200 ? formWith(html, name) : undefined
  if (!form) throw new Error(`a page with no form for ${name}: ${status}`)
  return form
}

function whatCame({ status, location, html }: Page): string {
  if (status >= 500) return `5xx: ${status}`
  if (/\/desk\/proposals\/\d+/.test(location)) return 'proposal'
  if (status === 303 && !location.includes('/sign-in')) return 'saved'
  if (html.includes('Save as chosen')) return 'conflict'
  if (html.includes('Something went wrong on our side')) return '5xx: told in the form'
  const [, alert = location] = /role="alert"[^>]*>([\s\S]{0,200})/.exec(html) ?? []
  return `${status}: ${alert.replace(/<[^>]*>/g, ' ').trim()}`
}

function pick<Item>(items: readonly Item[], at: number): Item {
  const item = items[at % items.length]
  if (item === undefined) throw new Error('there is nothing to choose from')
  return item
}
