import { type Outcome, report, runStep } from '#scripts/run-step'

const fastSteps = ['typecheck', 'lint', 'knip', 'test:unit']

/** The part of the tests that takes seconds, all steps at once. */
export async function check(): Promise<Outcome[]> {
  return Promise.all(
    fastSteps.map(async (name) => {
      const outcome = await runStep(name)
      report(outcome)
      return outcome
    }),
  )
}

if (import.meta.main) {
  const outcomes = await check()
  process.exitCode = outcomes.every(({ ok }) => ok) ? 0 : 1
}
