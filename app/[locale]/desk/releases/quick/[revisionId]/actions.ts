'use server'

import { redirect } from 'next/navigation'
import { editorAction } from '#auth/action'
import { reversionForm } from '#domain/reversion'
import { paths } from '#i18n/paths'
import { undo } from '../../../undo.ts'

export const undoQuickAction = editorAction(
  reversionForm,
  (editor, input, locale) =>
    undo(editor, input, locale) ??
    redirect(paths.desk.quickReleased(locale, input.revisionId, 'undone=1')),
)
