/** What a function returns when the person using the product can put it right. */
export type Result<Value, Problem> =
  | { ok: true; value: Value }
  | { ok: false; problem: Problem }

export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

export function fail<const Problem>(problem: Problem): { ok: false; problem: Problem } {
  return { ok: false, problem }
}
