import { type Editor, type Role, roles } from '#domain/editor'

/** What an account may be allowed to do. */
export const rights = ['propose', 'write', 'review', 'manage', 'seal'] as const
export type Right = (typeof rights)[number]

/** The role from which on each is allowed; sealed people are a right of their own. */
const from: Record<Exclude<Right, 'seal'>, Role> = {
  propose: 'contributor',
  write: 'editor',
  review: 'reviewer',
  manage: 'admin',
}

export function mayDo(editor: Editor, right: Right): boolean {
  if (right === 'seal') return editor.maySeeSealed === true
  return roles.indexOf(editor.role) >= roles.indexOf(from[right])
}
