import { parseArgs } from 'node:util'
import { matchRollEntries } from '#db/queries/list-match'
import { parseEdtf } from '#domain/edtf'
import { invariant } from '#lib/invariant'
import { fictionalPeople } from './fictional-people.ts'
import { indexNames, type NameGroup, readLines } from './name-groups.ts'
import { type WrittenEntry, writtenLists } from './roll-lists.ts'
import { rollPeople } from './roll-people.ts'
import {
  outcomeOf,
  printCurve,
  printPairs,
  printShares,
  printWrong,
} from './roll-report.ts'

// npm run bench:roll -- FILE.jsonl [--strangers 100000] [--half report|tune|both]: one name
// of each person is in the record, another on a list; every fifth is not in the record.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    strangers: { type: 'string', default: '100000' },
    half: { type: 'string', default: 'report' },
  },
})
const [file] = positionals
if (!file) {
  console.error('npm run bench:roll -- FILE.jsonl: lines of {"id", "names": [{"text"}]}')
  process.exit(1)
}

const everybody = rollPeople(readLines<NameGroup>(file))
const asked = everybody.filter(
  ({ half }) => values.half === 'both' || half === values.half,
)
const index = indexNames(record())
const day = parseEdtf('2025-12-13')
invariant(day.ok, 'a day is EDTF')
const release = { id: 0, on: day.value }

console.log(
  `${asked.length} names on lists (the ${values.half} half), among ${values.strangers} fictional people`,
)
const titles = {
  none: 'Names only',
  half: 'Half of them with a year of birth or an age',
  all: 'All of them with one',
} as const
for (const births of ['none', 'half', 'all'] as const) {
  const outcomes = writtenLists(asked, births).flatMap((list) => {
    const matches = matchRollEntries(index.db, release, entriesOf(list))
    return list.flatMap(({ person }, at) => {
      const match = matches.get(at + 1)
      return match ? [outcomeOf(index, person, match)] : []
    })
  })
  printShares(titles[births], outcomes)
  printWrong(outcomes)
  printPairs(outcomes)
  printCurve(outcomes)
}

function entriesOf(list: readonly WrittenEntry[]) {
  return list.map(({ understood }, at) => ({
    ...{ id: at + 1, listId: 1, personId: null },
    understood,
  }))
}

function* record(): Generator<NameGroup> {
  for (const { id, indexed, born, isStranger } of everybody)
    if (!isStranger) yield { id, names: [indexed], bornOn: String(born) }
  for (const { number, names, bornOn } of fictionalPeople(Number(values.strangers)))
    yield { id: `stranger-${number}`, names, bornOn }
}
