import type { PeopleFilter } from '#domain/filter'
import { type Counts, countFacet, type FacetId, facetIds, noCounts } from './counts.ts'
import type { Facets, LoadedChunk } from './loaded.ts'
import { type Asked, type Test, tests } from './tests.ts'

/** Takes the people of a chunk that pass every test. */
export type Take = (chunk: LoadedChunk, positions: Uint16Array, count: number) => void

/**
 * One pass over everybody. Each facet is counted under all tests but its own: somebody who
 * fails no test counts everywhere, somebody who fails only one in the facet of that test.
 */
export function evaluate(
  asked: Asked,
  { take, isCounted }: { take: Take; isCounted: boolean },
): Counts {
  const active = activeTests(asked)
  const known = active.length === 0 ? unfiltered(asked) : undefined
  const counts = known?.counts ?? noCounts(asked.facets)
  const isFacet = ({ id }: ActiveTest) => facetIds.includes(id)
  const plain = active.filter((one) => !isFacet(one))
  const faceted = active.filter(isFacet)
  for (const chunk of asked.facets.chunks) {
    const people = sortedOut(chunk, plain, faceted)
    take(chunk, people.passing, people.passed)
    if (isCounted && !known?.isDone) countAll(chunk, people)
  }
  if (known && isCounted) known.isDone = true
  return counts

  function countAll(chunk: LoadedChunk, people: People) {
    for (const id of facetIds) {
      const own = faceted.findIndex((one) => one.id === id)
      const some = own < 0 ? passingOf(chunk, people) : nearlyOf(chunk, people, own)
      if (some.count > 0) countFacet(id, some, { counts, question: asked.question })
    }
  }
}

type Unfiltered = { counts: Counts; isDone: boolean }
const kept = new WeakMap<Facets, Map<string, Unfiltered>>()

/** The page that most readers open is of everybody: counted once for each state of the data. */
function unfiltered({ facets, question }: Asked): Unfiltered | undefined {
  if (question.day !== null) return undefined
  const ofFacets = kept.get(facets) ?? new Map<string, Unfiltered>()
  kept.set(facets, ofFacets)
  const key = String(question.isCertain)
  const known = ofFacets.get(key) ?? { counts: noCounts(facets), isDone: false }
  ofFacets.set(key, known)
  return known
}

function activeTests(asked: Asked): ActiveTest[] {
  return Object.entries(tests).flatMap(([id, tester]) => {
    const test = tester(asked)
    return test ? [{ id: id as ActiveTest['id'], test }] : []
  })
}

type ActiveTest = { id: keyof PeopleFilter & FacetId; test: Test }

type People = {
  /** How many tests each person fails, and the last of them. */
  fails: Uint8Array
  failed: Uint8Array
  passing: Uint16Array
  passed: number
}

const room = { size: 0, marks: new Uint8Array(0), nearly: new Uint16Array(0) }
const found: People = {
  fails: new Uint8Array(0),
  failed: new Uint8Array(0),
  passing: new Uint16Array(0),
  passed: 0,
}

function makeRoom(size: number) {
  if (room.size >= size) return
  room.size = size * 2
  room.marks = new Uint8Array(room.size)
  room.nearly = new Uint16Array(room.size)
  found.fails = new Uint8Array(room.size)
  found.failed = new Uint8Array(room.size)
  found.passing = new Uint16Array(room.size)
}

/** What is no facet weighs two, so that nobody fails only that. */
function sortedOut(chunk: LoadedChunk, plain: ActiveTest[], faceted: ActiveTest[]) {
  makeRoom(chunk.size)
  found.fails.fill(0, 0, chunk.size)
  for (const { test } of plain) applyTest(chunk, test, 2, 0)
  for (const [at, { test }] of faceted.entries()) applyTest(chunk, test, 1, at)
  found.passed = 0
  for (let i = 0; i < chunk.size; i++)
    if (found.fails[i] === 0) found.passing[found.passed++] = i
  return found
}

function applyTest(chunk: LoadedChunk, test: Test, weight: number, at: number) {
  const { marks } = room
  marks.fill(0, 0, chunk.size)
  test(chunk, marks)
  for (let i = 0; i < chunk.size; i++)
    if (marks[i] === 0) {
      found.fails[i] = (found.fails[i] as number) + weight
      found.failed[i] = at
    }
}

const passingOf = (chunk: LoadedChunk, { passing, passed }: People) => ({
  ...{ chunk, positions: passing },
  count: passed,
})

/** Those who pass, and those who fail only the test of this facet. */
function nearlyOf(chunk: LoadedChunk, { fails, failed }: People, own: number) {
  let count = 0
  for (let i = 0; i < chunk.size; i++)
    if (fails[i] === 0 || (fails[i] === 1 && failed[i] === own)) room.nearly[count++] = i
  return { chunk, positions: room.nearly, count }
}
