export type Policy = { name: string; quota: number; windowMs: number }

const hourMs = 3_600_000

/** What a reader may ask for: whatever it is, and tables, which cost a hundred times more. */
export const policies = {
  any: { name: 'any', quota: 600, windowMs: 300_000 },
  csv: { name: 'csv', quota: 20, windowMs: 300_000 },
} as const satisfies Record<string, Policy>
export type PolicyName = keyof typeof policies

/** What readers may send: drafts looked over, requests kept, and those of all together. */
export const formPolicies = {
  looked: { name: 'looked', quota: 120, windowMs: hourMs },
  sent: { name: 'sent', quota: 10, windowMs: hourMs },
  everybody: { name: 'everybody', quota: 60, windowMs: hourMs },
} as const satisfies Record<string, Policy>
