import { asEditor, deskDb } from '#auth/desk-db'
import { currentEditor } from '#auth/editor'
import { findRollRevision } from '#db/queries/roll-changes'

/** The newest revision that touched this mass release, for boards that are open. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/desk/releases/[id]/changes'>,
) {
  const { id } = await params
  const editor = await currentEditor()
  if (!editor) return new Response(null, { status: 401 })
  const after = Number(new URL(request.url).searchParams.get('after') ?? 0)
  if (!Number.isSafeInteger(after) || after < 0)
    return new Response(null, { status: 400 })
  return asEditor(editor, () =>
    Response.json(findRollRevision(deskDb(), Number(id), after)),
  )
}
