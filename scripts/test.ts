import { existsSync, readFileSync, rmSync } from 'node:fs'
import { check } from '#scripts/check'
import { type Outcome, report, runStep } from '#scripts/run-step'

type Count = { passed: number; failed: number }

// npm test: everything, in the order in which a mistake is cheapest to find.
rmSync('test-results', { recursive: true, force: true })
const outcomes = await check()
await live('test:slow')
const built = await live('build')
if (built.ok) {
  await live('e2e')
  await live('test:demo')
}

const { passed, failed } = outcomes.map(countOf).reduce(
  (sum, count) => ({
    passed: sum.passed + count.passed,
    failed: sum.failed + count.failed,
  }),
  { passed: 0, failed: 0 },
)
for (const { name } of outcomes.filter(({ ok }) => !ok)) console.log(`FAILED  ${name}`)
process.exitCode = failed === 0 ? 0 : 1
console.log(`${passed} passed, ${failed} failed`)

async function live(name: string) {
  const outcome = await runStep(name, { live: true })
  report(outcome, true)
  outcomes.push(outcome)
  return outcome
}

/** The tests a step ran; a failed step is at least one failure, whatever it counted. */
function countOf({ name, ok }: Outcome): Count {
  const { passed, failed } = countedBy(name)
  return { passed, failed: Math.max(failed, ok ? 0 : 1) }
}

function countedBy(step: string): Count {
  const { numPassedTests = 0, numFailedTests = 0, stats } = results(step) ?? {}
  const { expected = 0, unexpected = 0, flaky = 0 } = stats ?? {}
  return {
    passed: numPassedTests + expected,
    failed: numFailedTests + unexpected + flaky,
  }
}

type Results = {
  numPassedTests?: number
  numFailedTests?: number
  stats?: { expected?: number; unexpected?: number; flaky?: number }
}

/** What Vitest or Playwright wrote; other steps count nothing. */
function results(step: string): Results | undefined {
  const path = `test-results/${step.replace('test:', '')}.json`
  return existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as Results)
    : undefined
}
