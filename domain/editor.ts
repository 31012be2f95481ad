export const roles = ['contributor', 'editor', 'reviewer', 'admin'] as const
export type Role = (typeof roles)[number]

/** Who is writing: the one argument every mutation takes. */
export type Editor = {
  id: string
  name: string
  role: Role
  /** Absent says no: what runs on the machine itself is given no more than it needs. */
  maySeeSealed?: boolean
  onProbation?: boolean
}

/** The channel a change came through, kept with its revision. */
export const channels = [
  'form',
  'quick',
  'import',
  'seed',
  'fictional',
  'script',
  'api',
] as const
export type Channel = (typeof channels)[number]
