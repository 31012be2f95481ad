import { createHash, randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { newId } from '#db/ids'
import { insert, type Tx } from '#db/write'
import { aSource } from '#tests/builders'
import type { PhotoKind } from '#transfer/photo-kind'

type Wanted = { kind: PhotoKind; width: number; height: number }

/** A picture of coarse noise: of a plain one half the file would be no smaller than all. */
export function aPhotoOf({ kind, width, height }: Wanted): Promise<Buffer> {
  const raw = { width: 16, height: 16, channels: 3 } as const
  return sharp(randomBytes(16 * 16 * 3), { raw })
    .resize(width, height, { fit: 'fill' })
    .toFormat(kind)
    .toBuffer()
}

/** A photo with all that a public one needs, and bytes that are no picture. */
export function aPhoto(
  tx: Tx,
  person_id: number,
  given: Record<string, unknown> = {},
): number {
  const { bytes = newId().toString(36), ...columns } = given
  const file_id = newId()
  const hash = createHash('sha256').update(`${file_id}`).digest('hex')
  tx.$client
    .prepare('INSERT INTO photo_files (id, hash, large, small) VALUES (?, ?, ?, ?)')
    .run(file_id, hash, Buffer.from(`large ${bytes}`), Buffer.from(`small ${bytes}`))
  return insert(tx, 'photos', {
    ...{ person_id, file_id, hash, width: 600, height: 800, publication_level: 'public' },
    ...{ licence: 'permission', rights_holder: 'A Family', consent: 'given' },
    ...{ identity_how: 'family', identity_by: 'A sister', alt: { en: 'A portrait' } },
    source_id: given.source_id ?? aSource(tx),
    ...columns,
  })
}
