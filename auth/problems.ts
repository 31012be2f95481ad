import type { z } from 'zod'
import { filledRows, type Values } from '#lib/form'

/** One problem a field, the first; each a key of `errors` in the catalogues. */
export function problemsByField(
  error: z.ZodError,
  values: Values,
): Record<string, string> {
  const problems: Record<string, string> = {}
  for (const { path, message, code } of error.issues) {
    const field = fieldAt(path, values)
    const isEmpty = !values[field]?.trim()
    problems[field] ??= literal.test(message) ? message : fallback(code, isEmpty)
  }
  return problems
}

/** The field of the form, where empty rows still stand between those that were read. */
function fieldAt([list, index, ...rest]: PropertyKey[], values: Values): string {
  if (typeof index !== 'number')
    return [list, index, ...rest].filter((key) => key !== undefined).join('.')
  const row = filledRows(values, String(list))[index] ?? index
  return [list, row, ...rest].join('.')
}

// A shape of ours says why in a literal; the library's own English sentences are for nobody.
const literal = /^[a-z]+(?:-[a-z]+)*$/

function fallback(code: string, isEmpty: boolean): string {
  if (isEmpty) return 'required'
  return code === 'too_big' ? 'too-long' : 'wrong-form'
}
