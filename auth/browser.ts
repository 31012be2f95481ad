const families = [
  ['Edg/', 'Edge'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const

/** Enough to tell one's own sessions apart, and too little to know a machine again. */
export function browserFamily(userAgent: string | null | undefined): string | null {
  const family = families.find(([mark]) => userAgent?.includes(mark))
  return family?.[1] ?? null
}
