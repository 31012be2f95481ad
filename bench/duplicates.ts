import { statement } from '#db/client'
import { listDuplicates } from '#db/queries/duplicates'
import { likelyPeople, likelyTwins } from '#db/queries/likely-people'
import { keptShelf } from '#db/queries/list-match'
import { openRecord } from '#db/record'
import { readDate } from '#domain/edtf'
import { pairOf } from '#domain/judgement'
import { typedFacts } from '#domain/pair-reasons'
import { deskPlace } from './desk-place.ts'
import { fictionalId } from './fictional-ids.ts'
import { percentiles, printTable, spentMs } from './measure.ts'
import {
  type Planted,
  plantedPeople,
  strangerKinds,
  twinKinds,
} from './planted-people.ts'

// npm run bench:duplicates [-- 100000]: how many of the planted pairs the search for
// duplicates finds, how many pairs of others, and how long it takes.
const people = Number(process.argv[2] ?? 100_000)
const sampled = 1000

const { path, planted } = deskPlace(people)
const db = openRecord(path)
const shelf = keptShelf(db)
const idOf = (number: number) => fictionalId('people', number)
const nameOf = ({ personId, otherId }: { personId: number; otherId: number }) =>
  `${personId} ${otherId}`

const looks: number[] = []
const found = new Map<string, number>()
look(planted.flatMap(({ number, other }) => [idOf(number), idOf(other)]))
for (const kind of [...twinKinds, ...strangerKinds]) printShare(kind)
const beside = found.size
look(someIds())
printFalse()
timeReads()
db.$client.close()

/** The background look, and what it found. */
function look(ids: readonly number[]) {
  for (const personId of ids)
    looks.push(
      spentMs(() => {
        for (const { person, explanation } of likelyTwins(db, personId, {
          shelf,
          least: 2,
        }))
          found.set(nameOf(pairOf(personId, person.id)), explanation.score)
      }),
    )
}

function printShare(kind: Planted['kind']) {
  const pairs = planted.filter((one) => one.kind === kind)
  const isFound = ({ number, other }: Planted) =>
    found.has(nameOf(pairOf(idOf(number), idOf(other))))
  const missed = pairs.filter((pair) => !isFound(pair))
  const share = (1 - missed.length / pairs.length).toFixed(3)
  const born = pairs.filter(({ number }) => isBorn(idOf(number)))
  const ofBorn = (born.filter(isFound).length / born.length).toFixed(3)
  console.log(
    `${kind}: ${share} of ${pairs.length} pairs, ${ofBorn} of those with a birth`,
  )
  if ((twinKinds as readonly string[]).includes(kind))
    for (const { number, other } of missed.slice(0, 5))
      console.log(`  not found: ${said(idOf(number))} and ${said(idOf(other))}`)
}

function isBorn(id: number): boolean {
  const sql = 'SELECT birth_on FROM people WHERE id = ?'
  return statement(db, sql).pluck().get(id) !== null
}

function said(id: number): string {
  const sql = `SELECT group_concat(n.text, ' / ') || ', ' || coalesce(p.birth_on, '?')
    FROM people p JOIN names n ON n.person_id = p.id WHERE p.id = ?`
  return String(statement(db, sql).pluck().get(id))
}

function someIds(): number[] {
  const step = Math.max(1, Math.floor(people / sampled))
  return Array.from({ length: Math.floor(people / step) }, (_, n) => idOf(1 + n * step))
}

/** Nobody of the sample was planted twice: all that is found of them is chance. */
function printFalse() {
  const count = found.size - beside
  const each = ((1000 * count) / Math.min(sampled, people)).toFixed(1)
  console.log(`${each} pairs of strangers for 1,000 people looked at`)
  const pairs = [...found.keys()].slice(beside, beside + 5)
  for (const pair of pairs) {
    const [one, other] = pair.split(' ').map(Number) as [number, number]
    console.log(`  ${found.get(pair)}: ${said(one)} and ${said(other)}`)
  }
}

function timeReads() {
  const typed = [...typedNames()]
  const times = typed.map((facts) => spentMs(() => likelyPeople(db, typedFacts(facts))))
  const lists = Array.from({ length: 50 }, () =>
    spentMs(() => listDuplicates(db, { mayKnow: () => true })),
  )
  printTable(`Duplicates at ${people} people`, [
    { what: 'the background look at one person', ...percentiles(looks) },
    { what: 'is this person already here?', ...percentiles(times) },
    { what: 'the list of pairs', ...percentiles(lists) },
  ])
}

/** Names as somebody types them who is in the record already, with a birth or without. */
function* typedNames() {
  const planted = plantedPeople(people, () => {})
  let at = 0
  for (const { names, bornOn } of planted) {
    at += 1
    if (at > 600 || at % 2 === 1) continue
    const birth = bornOn === null || at % 4 === 0 ? null : readDate(bornOn)
    const text = names[0]?.text ?? ''
    const part = at % 3 === 0 ? text.slice(0, Math.ceil(text.length / 2)) : text
    yield { names: [part], birth: birth?.ok ? birth.value.date : null }
  }
}
