export type Policy = { name: string; quota: number; windowMs: number }

/** What a reader may ask for: whatever it is, and tables, which cost a hundred times more. */
export const policies = {
  any: { name: 'any', quota: 600, windowMs: 300_000 },
  csv: { name: 'csv', quota: 20, windowMs: 300_000 },
} as const satisfies Record<string, Policy>
export type PolicyName = keyof typeof policies
