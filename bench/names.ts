import { parseArgs } from 'node:util'
import { fictionalPeople } from './fictional-people.ts'
import {
  indexNames,
  type NameGroup,
  type NameIndex,
  rankedIds,
  readLines,
} from './name-groups.ts'
import { randomFrom } from './random.ts'
import { mistyped } from './typos.ts'

// npm run bench:names -- FILE.jsonl [--strangers 100000]: one name of each person is
// indexed, every other one is asked for.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { strangers: { type: 'string', default: '100000' } },
})
const [file] = positionals
if (!file) {
  console.error('npm run bench:names -- FILE.jsonl: lines of {"id", "names": [{"text"}]}')
  process.exit(1)
}

type Query = { id: string; text: string; group: string; indexed: string }
type Score = {
  queries: number
  first: number
  five: number
  ten: number
  reciprocal: number
}

const chinese = ['China', 'Hong_Kong', 'Macao', 'Taiwan']
const most = 50
/** A pair of scripts with fewer queries says nothing. */
const fewest = 10
const nothing: Score = { queries: 0, first: 0, five: 0, ten: 0, reciprocal: 0 }

const groups = readLines<NameGroup>(file)
const queries = groups.flatMap(queriesOf)

const alone = groups.map(({ id, names }) => ({ id, names: names.slice(0, 1) }))
report('Alone', indexNames(alone))
report(`Among ${values.strangers} strangers`, indexNames(withStrangers()))

function* withStrangers(): Generator<NameGroup> {
  yield* alone
  for (const { number, names } of fictionalPeople(Number(values.strangers)))
    yield { id: `stranger-${number}`, names }
}

function queriesOf({ id, names: [first, ...others], country }: NameGroup): Query[] {
  return others.map(({ text, script }) => ({
    id,
    text,
    indexed: first?.text ?? '',
    group:
      script === 'Hani' && chinese.includes(country ?? '')
        ? 'Hani–Latn, Chinese people'
        : `${script}–${first?.script}`,
  }))
}

function report(title: string, index: NameIndex) {
  console.log(`\n${title}: ${groups.length} people, ${queries.length} queries`)
  const plain = ask(index, 0)
  print(plain.scores)
  printWorst(plain.missed)
  for (const typos of [1, 2]) {
    console.log(
      `\n${title}, ${typos} random ${typos === 1 ? 'typo' : 'typos'} in each query`,
    )
    print(ask(index, typos).scores, plain.scores)
  }
}

function ask(index: NameIndex, typos: number) {
  const random = randomFrom(7 + typos)
  const scores = new Map<string, Score>()
  const missed: (Query & { rank: number })[] = []
  for (const query of queries) {
    const ids = rankedIds(index, mistyped(query.text, typos, random), most)
    const rank = ids.indexOf(query.id)
    for (const group of [query.group, 'all'])
      scores.set(group, counted(scores.get(group) ?? nothing, rank))
    if (rank < 0 || rank >= 5) missed.push({ ...query, rank })
  }
  return { scores, missed }
}

function counted(score: Score, rank: number): Score {
  const within = (places: number) => Number(rank >= 0 && rank < places)
  return {
    queries: score.queries + 1,
    first: score.first + within(1),
    five: score.five + within(5),
    ten: score.ten + within(10),
    reciprocal: score.reciprocal + (rank < 0 ? 0 : 1 / (rank + 1)),
  }
}

function print(scores: ReadonlyMap<string, Score>, than?: ReadonlyMap<string, Score>) {
  console.log(`${'asked in – indexed in'.padEnd(28)} queries     @1     @5    @10    MRR`)
  const rows = [...scores].filter(([, { queries }]) => queries >= fewest)
  for (const [group, score] of rows.sort(([, a], [, b]) => b.queries - a.queries)) {
    const shares = [score.first, score.five, score.ten, score.reciprocal].map((sum) =>
      (sum / score.queries).toFixed(3).padStart(6),
    )
    const before = than?.get(group)
    const lost = before
      ? `   @1 ${points(score.first / score.queries - before.first / before.queries)}, @5 ${points(score.five / score.queries - before.five / before.queries)}`
      : ''
    console.log(
      `${group.padEnd(28)} ${String(score.queries).padStart(7)} ${shares.join(' ')}${lost}`,
    )
  }
}

function points(share: number) {
  return `${(share * 100).toFixed(1)} points`
}

function printWorst(missed: readonly (Query & { rank: number })[]) {
  console.log('\nThe ten worst misses')
  const place = (rank: number) => (rank < 0 ? most : rank)
  const worst = missed.toSorted((a, b) => place(b.rank) - place(a.rank)).slice(0, 10)
  for (const { text, indexed, group, rank } of worst)
    console.log(
      `  ${text}  is  ${indexed}  (${group}, ${rank < 0 ? 'not found' : rank + 1})`,
    )
}
