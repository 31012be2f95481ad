import { createHash, randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'
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

/** A PNG that claims to be so large, with this as its picture. */
export function aPng(width: number, height: number, picture: Buffer, bits = 8): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([bits, 0, 0, 0, 0], 8)
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  const chunks = [chunk('IHDR', header), chunk('IDAT', picture), chunk('IEND')]
  return Buffer.concat([signature, ...chunks])
}

function chunk(kind: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(kind), data])
  const ends = [Buffer.alloc(4), Buffer.alloc(4)] as const
  ends[0].writeUInt32BE(data.length)
  ends[1].writeUInt32BE(crc32(named))
  return Buffer.concat([ends[0], named, ends[1]])
}
