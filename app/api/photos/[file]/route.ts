import { publicDb } from '#db/public'
import { findPhotoBytes } from '#db/queries/photos'

export const dynamic = 'force-dynamic'

/** A photo by the hash of its bytes, in either size, as long as its person is shown with it. */
export async function GET(_: Request, { params }: RouteContext<'/api/photos/[file]'>) {
  const { file } = await params
  const [, hash = '', small] = /^([0-9a-f]{64})(-small)?\.webp$/.exec(file) ?? []
  const bytes = findPhotoBytes(publicDb(), hash, small ? 'small' : 'large')
  if (!bytes) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': 'image/webp' },
  })
}
