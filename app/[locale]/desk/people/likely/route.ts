import { currentEditor } from '#auth/editor'
import { readDate } from '#domain/edtf'
import { likelyLines } from '../../likely-words.ts'

const mostNames = 6
const longestName = 200

/** Who in the record may be the person who is being typed, in words of the page. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/desk/people/likely'>,
) {
  const { locale } = await params
  const editor = await currentEditor()
  if (!editor) return new Response(null, { status: 401 })
  const { searchParams } = new URL(request.url)
  const names = searchParams
    .getAll('name')
    .map((name) => name.trim().slice(0, longestName))
    .filter(Boolean)
    .slice(0, mostNames)
  const birth = readDate(searchParams.get('birth') ?? '')
  const typed = {
    names,
    birth: birth.ok ? birth.value.date : null,
    birthPlace: searchParams.get('place')?.slice(0, longestName) || null,
  }
  const lines = names.length === 0 ? [] : likelyLines({ editor, locale }, typed)
  return Response.json(lines, { headers: { 'cache-control': 'no-store' } })
}
