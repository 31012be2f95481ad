import { currentEditor } from '#auth/editor'
import { findRollRevision } from '#db/queries/roll-changes'
import { recordDb } from '#db/record'

/** The newest revision that touched this mass release, for boards that are open. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/desk/releases/[id]/changes'>,
) {
  const { id } = await params
  if (!(await currentEditor())) return new Response(null, { status: 401 })
  const after = Number(new URL(request.url).searchParams.get('after') ?? 0)
  if (!Number.isSafeInteger(after) || after < 0)
    return new Response(null, { status: 400 })
  return Response.json(findRollRevision(recordDb(), Number(id), after))
}
