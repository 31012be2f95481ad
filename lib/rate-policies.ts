export type Policy = { name: string; quota: number; windowMs: number }

const fiveMinutes = 300_000
const hourMs = 3_600_000

/**
 * What one address may ask for: anything of the API, and tables, which cost a hundred
 * times more; pages that are not ready in the cache; the desk; and changes of any kind.
 */
export const policies = {
  any: { name: 'any', quota: 600, windowMs: fiveMinutes },
  csv: { name: 'csv', quota: 20, windowMs: fiveMinutes },
  page: { name: 'page', quota: 3000, windowMs: fiveMinutes },
  desk: { name: 'desk', quota: 6000, windowMs: fiveMinutes },
  change: { name: 'change', quota: 1500, windowMs: fiveMinutes },
} as const satisfies Record<string, Policy>
export type PolicyName = keyof typeof policies

/** Those that answers of the API state in their headers. */
export const apiPolicies: readonly Policy[] = [policies.any, policies.csv]

/** What readers may send: drafts looked over, requests kept, and those of all together. */
export const formPolicies = {
  looked: { name: 'looked', quota: 120, windowMs: hourMs },
  sent: { name: 'sent', quota: 10, windowMs: hourMs },
  everybody: { name: 'everybody', quota: 60, windowMs: hourMs },
} as const satisfies Record<string, Policy>
