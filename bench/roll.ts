import { parseArgs } from 'node:util'
import { matchRollEntries } from '#db/queries/list-match'
import { parseEdtf } from '#domain/edtf'
import type { EntryMatch } from '#domain/match-candidate'
import { cutList } from '#domain/pasted-list'
import { invariant } from '#lib/invariant'
import { fictionalPeople } from './fictional-people.ts'
import { indexNames, type NameGroup, readLines } from './name-groups.ts'
import { type WrittenList, writtenLists } from './roll-lists.ts'
import { rollPeople } from './roll-people.ts'
import {
  type Outcome,
  outcomeOf,
  printCurve,
  printPairs,
  printShares,
  printWrong,
} from './roll-report.ts'

// npm run bench:roll -- FILE.jsonl [--strangers 100000]: one name of each person is in the
// record, another on a list; every fifth is not in the record. The bars were found on one
// half of the people; the figures that count are those of the other.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    strangers: { type: 'string', default: '100000' },
  },
})
const [file] = positionals
if (!file) {
  console.error('npm run bench:roll -- FILE.jsonl: lines of {"id", "names": [{"text"}]}')
  process.exit(1)
}

const everybody = rollPeople(readLines<NameGroup>(file))
const index = indexNames(record())
const day = parseEdtf('2025-12-13')
invariant(day.ok, 'a day is EDTF')
const release = { id: 0, on: day.value }

const missed: EntryMatch = { pile: 'unknown', candidates: [], collidesWith: [] }

const titles = {
  none: 'names only',
  half: 'every second with a year of birth or an age',
  all: 'all with a year of birth or an age',
} as const
const halves = { tune: 'The half for tuning,', report: 'THE OTHER HALF,' } as const
timeMatching()
for (const half of ['tune', 'report'] as const) {
  const asked = everybody.filter((person) => person.half === half)
  for (const births of ['none', 'half', 'all'] as const) {
    const outcomes = writtenLists(asked, births).flatMap(matched)
    printShares(`${halves[half]} ${titles[births]}`, outcomes)
    printWrong(outcomes)
    printPairs(outcomes)
    printCurve(outcomes)
  }
}

/** The list cut into entries, and whom each of them is found to mean. */
function matched({ text, lines }: WrittenList): Outcome[] {
  const entries = cutList(text).filter((part) => part.kind === 'entry')
  if (entries.length !== lines.length)
    console.log(`A list of ${lines.length} lines was cut into ${entries.length} entries`)
  const matches = matchRollEntries(
    index.db,
    release,
    entries.map(({ understood }, id) => ({ id, listId: 1, personId: null, understood })),
  )
  return lines.map(({ person, text }) => {
    const at = entries.findIndex(({ raw }) => raw.trim() === text)
    return outcomeOf(index, person, matches.get(at) ?? missed)
  })
}

/** After one list, so that all is read; no name was asked for before. */
function timeMatching() {
  const [warm, ...cold] = writtenLists(everybody, 'half')
  if (warm) matched(warm)
  const started = performance.now()
  const usage = process.cpuUsage()
  const count = cold.slice(0, 4).reduce((sum, list) => sum + matched(list).length, 0)
  const { user, system } = process.cpuUsage(usage)
  const of500 = (ms: number) => ((ms / 1000 / count) * 500).toFixed(1)
  const [cpu, wall] = [(user + system) / 1000, performance.now() - started].map(of500)
  console.log(
    `500 names parsed and matched in ${wall} s, ${cpu} s of the processor (at most 5)`,
  )
}

function* record(): Generator<NameGroup> {
  for (const { id, indexed, born, isStranger } of everybody)
    if (!isStranger) yield { id, names: [indexed], bornOn: String(born) }
  for (const { number, names, bornOn } of fictionalPeople(Number(values.strangers)))
    yield { id: `stranger-${number}`, names, bornOn }
}
