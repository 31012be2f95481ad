import { fictionalPeople } from '#bench/fictional-people'
import type { FictionalName } from '#bench/names/fictional-name'
import { newId } from '#db/ids'
import { addList } from '#db/mutations/roll-lists'
import type { Tx } from '#db/write'
import { newList } from '#domain/roll'
import {
  aMassRelease,
  aName,
  anArrest,
  anEditor,
  aPerson,
  aRelease,
  aSource,
  dated,
} from '#tests/builders'
import { inRecord } from './desk-record.ts'

/** Somebody invented: one name in the record, others for lists. */
export type Listed = { id: number; names: FictionalName[]; year: string }
export type E2eBoard = {
  massReleaseId: number
  /** Short names of sources to paste from. */
  sources: string[]
  people: Listed[]
}

type Tradition = keyof typeof recorded

/** The script of the one name that the record has; lists have the others. */
const recorded = { belarusian: 'Cyrl', russian: 'Cyrl', persian: 'Latn' }

/** A mass release, and people held until then who are in the record under one name. */
export function aBoard(
  count: number,
  traditions: readonly Tradition[] = ['belarusian'],
): E2eBoard {
  // Before the record is locked: nobody else writes while a board is written.
  const known = familiesOfTheRecord()
  const all = traditions.flatMap((tradition) => invented(count, tradition, known))
  return inRecord((tx) => {
    const massReleaseId = aMassRelease(tx, {
      on: '2025-12-13',
      fictional: 1,
      names: { en: `Fictional release ${newId().toString(36)}` },
    })
    const sources = ['Alpha News', 'Beta Radio', 'Gamma List'].map((publisher) => {
      const slug = `list-${newId().toString(36)}`
      aSource(tx, { slug, publisher })
      return slug
    })
    const people = all.map((one) => kept(tx, one))
    return { massReleaseId, sources, people }
  })
}

type Invented = Omit<Listed, 'id'> & { sex: string; tradition: Tradition }

/** Each with a family name nobody else has, so that nobody is taken for another. */
function invented(count: number, tradition: Tradition, known: Set<string>): Invented[] {
  const people: Invented[] = []
  if (count === 0) return people
  for (const person of fictionalPeople(Number.MAX_SAFE_INTEGER, newId())) {
    const { names, sex, bornOn } = person
    if (person.tradition !== tradition || !bornOn || names.length < 2) continue
    const families = names.map(({ text }) => familyIn(text))
    if (families.some((family) => known.has(family))) continue
    for (const family of families) known.add(family)
    people.push({ names, sex, tradition, year: bornOn.slice(0, 4) })
    if (people.length === count) break
  }
  return people
}

/** Of all other tests too: without its end, which is another for a woman. */
function familiesOfTheRecord(): Set<string> {
  const texts = inRecord((tx) =>
    tx.$client.prepare('SELECT text FROM names').pluck().all(),
  ) as string[]
  return new Set(texts.map(familyIn))
}

const familyIn = (text: string) => text.split(' ').at(-1)?.slice(0, -3) ?? ''

function kept(tx: Tx, { names, year, sex, tradition }: Invented): Listed {
  const script = recorded[tradition]
  const first = names.find((name) => name.script === script)
  const id = aPerson(tx, { name: null, fictional: 1, sex, ...dated('birth_on', year) })
  if (first) aName(tx, id, { text: first.text, lang: first.lang, script: first.script })
  anArrest(tx, id, { on: '2021-03' })
  return { id, names, year }
}

/** "1. ШУМЛЕГОВСКАЯ Мария, 1964 г.р." */
export function asNumbered(people: readonly Listed[], which = 1): string {
  return people
    .map(({ names, year }, index) => {
      const [given = '', ...rest] = (names[which]?.text ?? '').split(' ')
      const family = (rest.at(-1) ?? '').toUpperCase()
      return `${index + 1}. ${[family, given, ...rest.slice(0, -1)].join(' ')}, ${year} г.р.`
    })
    .join('\n')
}

/** A line each, as a passport or a newspaper writes them. */
export function asLines(people: readonly Listed[], which: number): string {
  return people.map(({ names }) => names[which]?.text ?? '').join('\n')
}

/** A board with a whole list on it: strangers, namesakes, and some who are free already. */
export function aFullBoard(): E2eBoard {
  const board = aBoard(105)
  const strangers = invented(15, 'russian', familiesOfTheRecord()).map((one) => ({
    ...one,
    id: 0,
  }))
  inRecord((tx) => {
    for (const { id } of board.people.slice(0, 4))
      aRelease(tx, id, { on: '2023-05', type: 'full_term_served' })
    for (const { names, year } of board.people.slice(4, 8))
      kept(tx, { names, tradition: 'russian', sex: 'unknown', year: `${+year + 1}` })
    const twice = board.people.slice(20, 23)
    const listed = [...board.people, ...strangers, ...twice]
    const text = `Освобождены:\n\n${asNumbered(listed)}\n\nИсточник: читатели`
    list(tx, board, { text, source: 0 })
    list(tx, board, { text: asLines(board.people.slice(40, 46), 2), source: 1 })
  })
  return board
}

type Pasted = { text: string; source: number }

export function list(tx: Tx, board: E2eBoard, { text, source }: Pasted): number[] {
  const sourceId = tx.$client
    .prepare('SELECT id FROM sources WHERE slug = ?')
    .pluck()
    .get(board.sources[source]) as number
  const { massReleaseId } = board
  const pasted = newList.parse({ massReleaseId, text, lang: 'ru', sourceId })
  const added = addList(tx, anEditor, pasted)
  if (!added.ok) throw new Error(added.problem.code)
  return added.value.entryIds
}
