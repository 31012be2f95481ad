import type { Understood } from './list-entry.ts'
import { type Facts, factsOf } from './list-facts.ts'
import { markLength } from './list-marks.ts'
import { type NameStrength, nameRun } from './list-name.ts'
import { type Names, namesOf } from './list-names.ts'
import { cellsOf, quotedRow } from './list-tables.ts'
import { readText } from './list-text.ts'
import { namelessPhrase } from './list-words.ts'

/** What was understood, and how sure it is that this is somebody's entry. */
export type Reading = {
  understood: Understood
  strength: NameStrength
  /** The name is the first thing there is. */
  nameFirst: boolean
  nameless: boolean
  /** Words that follow the name with no separator between. */
  trailing: number
  /** Words in the rest. */
  loose: number
  hasFacts: boolean
}

/** One entry alone, as it was published or as an editor has changed it. */
export function understand(raw: string): Understood {
  return readEntry(readText(raw).text).understood
}

const longest = 2000

/** Of a text that `readText` has read. */
export function readEntry(text: string): Reading {
  const body = joinedLines(text.slice(0, longest))
  const facts = factsOf(body)
  const names = namesOf(facts.left)
  const nameless = namelessPhrase.test(body) && names.strength !== 'full'
  const unread = text.slice(longest).trim()
  const rest = [...(nameless ? [withheld(facts)] : names.rest), ...facts.links, unread]
  return {
    understood: understoodOf(facts, nameless ? nobody : names, rest),
    strength: nameless ? 'none' : names.strength,
    nameFirst: names.first,
    nameless,
    trailing: names.trailing,
    loose: wordsIn(names.rest.join(' ')),
    hasFacts: facts.birthYear !== null || facts.age !== null || hasPlaces(facts),
  }
}

const nobody = { name: '', otherNames: [] }
const hasPlaces = ({ places, articles }: Facts) => places.length + articles.length > 0
const wordsIn = (text: string) => text.match(/[\p{L}\p{Nd}]+/gu)?.length ?? 0

function withheld({ left }: Facts): string {
  return left
    .split('\u0001')
    .map((part) => part.replace(/^[\s,;()–—-]+|[\s,;(–—-]+$/gu, ''))
    .filter(Boolean)
    .join(', ')
}

type Named = Pick<Names, 'name' | 'otherNames'>

function understoodOf(
  facts: Facts,
  { name, otherNames }: Named,
  rest: string[],
): Understood {
  return {
    name,
    otherNames,
    birthYear: facts.birthYear,
    birthOn: facts.birthOn,
    age: facts.age,
    place: facts.places.join(', ') || null,
    articles: facts.articles,
    country: facts.country,
    rest: rest.filter(Boolean).join(', '),
  }
}

/** Numbers and bullets away; a line that goes on with the name goes on after a blank. */
function joinedLines(text: string): string {
  return text
    .split('\n')
    .map((line) => celled(line.slice(markLength(line)).trim()))
    .filter(Boolean)
    .reduce((before, line) => {
      if (before === '') return line
      return `${before}${goesOn(before, line) ? ' ' : '\n'}${line}`
    }, '')
}

function celled(line: string): string {
  const separator = quotedRow(line)
  return separator ? cellsOf(line, separator).join('\t') : line
}

const patronymic = /^\p{L}+(?:вич|віч|вна|ўна|ична|vich|vič|wicz|vna|ŭna)(?!\p{L})/u

function goesOn(before: string, line: string): boolean {
  const isWhole = nameRun(before).strength === 'full'
  return !isWhole || patronymic.test(line) || /^\p{Ll}/u.test(line)
}
