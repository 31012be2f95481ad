import type { Problem } from '#auth/action'
import type { RecordDb } from '#db/client'
import {
  type CutProblem,
  dropEntry,
  joinEntries,
  splitEntry,
} from '#db/mutations/roll-cuts'
import { entryFrom, type PassageProblem } from '#db/mutations/roll-lists'
import type { Editor } from '#domain/editor'
import type { CutForm } from '#domain/list-cuts'
import { translator } from '#i18n/messages'
import { fail, type Result } from '#lib/result'

type NotCut =
  | { code: CutProblem['code'] | PassageProblem['code'] | 'not-neighbours' }
  | { code: 'nowhere' }

/** What a button of the list asked for. */
export function cutOtherwise(
  db: RecordDb,
  editor: Editor,
  { listId, cut, at }: CutForm,
): Result<{ entryId?: number }, NotCut> {
  if (!cut) return fail({ code: 'nowhere' })
  if (cut.kind === 'drop') return dropped(dropEntry(db, editor, cut))
  if (cut.kind === 'join') return joinEntries(db, editor, cut)
  if (cut.kind === 'entry') return entryFrom(db, editor, { listId, ...cut })
  return at === null ? fail({ code: 'nowhere' }) : splitEntry(db, editor, { ...cut, at })
}

/** There is nowhere left to go to. */
const dropped = (result: ReturnType<typeof dropEntry>): Result<object, CutProblem> =>
  result.ok ? { ok: true, value: {} } : result

export function whyNotCut(locale: string, { code }: NotCut): Problem {
  return { code, lines: [{ text: translator(locale)(`board.cutProblems.${code}`) }] }
}
