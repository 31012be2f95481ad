import { type Editor, roles } from '#domain/editor'
import { mayDo } from '#domain/permissions'
import type { PublicationLevel } from '#domain/person'
import type { Access, Who } from './access.ts'

/** Who asks: nobody, or an account with a role, and with the right to sealed people or not. */
export const askers = ['stranger', ...roles, 'editor with seal'] as const
export type Asker = (typeof askers)[number]

/** As what somebody comes to the desk; undefined for a stranger. */
export function editorOf(asker: Asker): Editor | undefined {
  if (asker === 'stranger') return undefined
  const maySeeSealed = asker === 'editor with seal'
  const role = maySeeSealed ? 'editor' : asker
  return { id: asker, name: asker, role, maySeeSealed }
}

/** `absent`: status and page of what was never there. `sign-in`: sent to do so. */
export type Answer = 'there' | 'absent' | 'sign-in'

type OfLevel = Record<PublicationLevel, { readers: Answer; writers: Answer }>

/** A person by level, and so each row of a person. */
export const answersByLevel: OfLevel = {
  public: { readers: 'there', writers: 'there' },
  public_limited: { readers: 'there', writers: 'there' },
  counted_only: { readers: 'absent', writers: 'there' },
  internal: { readers: 'absent', writers: 'there' },
  sealed: { readers: 'absent', writers: 'absent' },
  removed: { readers: 'absent', writers: 'there' },
}

export const personal = [
  'person',
  'name',
  'event',
  'claim',
  'entry',
  'revision',
  'proposal',
] as const
const isPersonal = (access: Access) => personal.some((one) => one === access.names)

/** What a page, or an address without one, answers to this asker about such a person. */
export function answerTo(asker: Asker, access: Access, level: PublicationLevel): Answer {
  const editor = editorOf(asker)
  const answers = isPersonal(access) ? answersByLevel[level] : answersByLevel.public
  if (access.who === 'everybody') return answers.readers
  if (access.who === 'visitor') return 'there'
  if (!editor) return 'sign-in'
  if (!mayDo(editor, access.who)) return 'absent'
  return mayDo(editor, 'seal') ? 'there' : answers.writers
}

/** Whether an action does anything for this asker, whatever page it was sent from. */
export function mayAct(asker: Asker, who: Who): boolean {
  const editor = editorOf(asker)
  if (who === 'visitor' || who === 'everybody') return true
  return editor !== undefined && mayDo(editor, who)
}
