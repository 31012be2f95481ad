import type { CorrectionProblem } from '#domain/correction'
import { translator } from '#i18n/messages'

/** What is wrong with a field: the value that stands in it, and the rule. */
export function problemWords(
  locale: string,
  problems: readonly CorrectionProblem[],
  field: string,
): string | undefined {
  const problem = problems.find((one) => one.field === field)
  if (!problem) return undefined
  const { rule, value, most = 0 } = problem
  return translator(locale)(`corrections.problems.${rule}`, {
    value,
    length: Number(value) || 0,
    most,
  })
}
