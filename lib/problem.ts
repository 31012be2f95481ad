/** One value of a request that breaks a rule, and how to put it right. */
export type WrongValue = { field: string; value: string; rule: string; detail: string }

/** An error as RFC 9457 has it. `problems` and `reference` are extensions of ours. */
export type Problem = {
  type: string
  title: string
  status: number
  detail: string
  problems?: WrongValue[]
  /** A number that the log of the server has too. */
  reference?: string
}

export const problemType = 'application/problem+json'

const known = {
  400: ['Bad Request', 'The request breaks a rule; `problems` names each value and why.'],
  404: ['Not Found', 'There is nothing public at this address.'],
  405: ['Method Not Allowed', 'This address can only be read: GET, HEAD or OPTIONS.'],
  406: ['Not Acceptable', 'There is no such format here: ask for application/json.'],
  429: ['Too Many Requests', 'Wait as many seconds as `Retry-After` says.'],
  500: ['Internal Server Error', 'The fault is ours. Its number is in our log.'],
  503: ['Service Unavailable', 'Busy, or the data is being replaced. Try again soon.'],
} as const

export type ProblemStatus = keyof typeof known
export const problemStatuses = Object.keys(known).map(Number) as ProblemStatus[]

type More = Partial<Pick<Problem, 'detail' | 'problems' | 'reference'>>

/** `about:blank`: the status says what kind of problem it is (RFC 9457, 4.2.1). */
export function problemOf(status: ProblemStatus, more: More = {}): Problem {
  const [title, detail] = known[status]
  return { type: 'about:blank', title, status, detail, ...more }
}
