import {
  addressOf,
  bornIn,
  type Candidate,
  filled,
  foundAs,
  nameOf,
  reasonsOf,
  statusOf,
  sureness,
} from './match-text.ts'
import type { MatchWords } from './match-words.ts'
import { copyOf, need, slot } from './page-parts.ts'
import type { Recognised } from './recognise.ts'

/** One line of the list, drawn after the templates that the page brings. */
export function drawnLine(line: Recognised, at: number, words: MatchWords): Element {
  const drawn = copyOf('match-line')
  drawn.setAttribute('data-pile', line.pile)
  say(drawn, 'raw', line.raw.trim())
  say(drawn, 'pile', words.piles[line.pile])
  const others = line.collidesWith.map((other) => other + 1).filter((n) => n !== at + 1)
  say(drawn, 'together', others.length > 0 && filled(words.together, listed(others)))
  const people = line.people.map((candidate) => drawnPerson(candidate, words))
  slot(drawn, 'people').append(...people)
  if (people.length === 0) slot(drawn, 'people').remove()
  return drawn
}

const listed = (places: readonly number[]) => ({ lines: places.join(', ') })

function drawnPerson(candidate: Candidate, words: MatchWords): Element {
  const { person } = candidate
  const drawn = copyOf('match-person')
  const name = nameOf(person)
  const link = need(slot(drawn, 'name'), HTMLAnchorElement)
  link.href = addressOf(person, words)
  say(drawn, 'name', name.text, name.lang)
  const year = bornIn(person)
  say(drawn, 'born', year && filled(words.born, { year }))
  say(drawn, 'status', statusOf(person, words))
  if (!person.fictional) slot(drawn, 'fictional').remove()
  const found = foundAs(candidate)
  say(drawn, 'found', found?.text, found?.lang)
  if (!found) slot(drawn, 'foundAs').remove()
  say(drawn, 'sure', words.sure[sureness(candidate)])
  const reasons = reasonsOf(candidate, words)
  for (const side of ['for', 'against'] as const) {
    say(drawn, side, reasons[side])
    if (!reasons[side]) slot(drawn, `${side}Line`).remove()
  }
  return drawn
}

/** Writes into a slot, or takes it away where there is nothing to write. */
function say(within: Element, name: string, text?: string | false, lang?: string) {
  const element = slot(within, name)
  if (!text) return element.remove()
  element.textContent = text
  if (lang) element.lang = lang
}
