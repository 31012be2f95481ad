/** How long something is lent: until the test that runs is done, or all of its file. */
type Term = 'test' | 'file'

let now: Term = 'file'
const takingBack: Record<Term, (() => void)[]> = { test: [], file: [] }

/** Does this when what is lent now is not to be used any more. */
export function whenDone(takeBack: () => void) {
  takingBack[now].push(takeBack)
}

/** Called by `tests/setup.ts` before every test. */
export function beginTest() {
  now = 'test'
}

/** Called by `tests/setup.ts` after every test, and after the last of a file. */
export function endOf(term: Term) {
  now = 'file'
  // What was lent last goes first: it may rest on what was lent before.
  for (const takeBack of takingBack[term].splice(0).reverse()) takeBack()
}
