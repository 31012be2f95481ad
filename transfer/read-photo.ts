import { createHash } from 'node:crypto'
import sharp, { type Sharp } from 'sharp'
import { mostPhotoBytes } from '#domain/photo'
import { fail, ok, type Result } from '#lib/result'
import { photoKindOf } from './photo-kind.ts'

/** As the record keeps it: WebP, and nothing of the file that was sent but its pixels. */
export type EncodedPhoto = {
  /** SHA-256 of the large one, in hex. */
  hash: string
  large: Buffer
  small: Buffer
  /** Of the large one, in pixels. */
  width: number
  height: number
}

export type PhotoProblem = 'too-large' | 'not-a-photo' | 'too-many-pixels' | 'unreadable'

/** More is no photo of a person: 40 million pixels are 160 MB once decoded. */
const mostPixels = 40_000_000
const mostSide = 20_000
export const photoSides = { large: 1200, small: 320 } as const
const decodingSeconds = 20

// Whatever gets past `photoKindOf`, no other decoder may be given it; one picture at a time
// is decoded, and nothing of it is kept.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['Png', 'Jpeg', 'Webp', 'Heif'].map(
    (kind) => `VipsForeignLoad${kind}Buffer`,
  ),
})
sharp.cache(false)
sharp.concurrency(1)

let turn: Promise<unknown> = Promise.resolve()

/**
 * A photo that was sent, encoded anew in two sizes: turned as its EXIF says, then all of
 * that dropped with every other word in the file, and never enlarged, sharpened or
 * otherwise bettered. What it claims to measure is read before a pixel of it is decoded.
 */
export async function readPhoto(
  bytes: Buffer,
): Promise<Result<EncodedPhoto, PhotoProblem>> {
  if (bytes.length > mostPhotoBytes) return fail('too-large')
  if (!photoKindOf(bytes)) return fail('not-a-photo')
  const reading = turn.then(() => encoded(bytes))
  turn = reading
  return reading
}

async function encoded(bytes: Buffer): Promise<Result<EncodedPhoto, PhotoProblem>> {
  try {
    const {
      width,
      height,
      pages = 1,
    } = await sharp(bytes, { limitInputPixels: false }).metadata()
    const isBomb = width * height > mostPixels || Math.max(width, height) > mostSide
    if (isBomb || pages > 1) return fail(isBomb ? 'too-many-pixels' : 'not-a-photo')
    const photo = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    const large = await sized(photo, photoSides.large)
    const small = await sized(sharp(large.data), photoSides.small)
    const hash = createHash('sha256').update(large.data).digest('hex')
    const { width: shownWidth, height: shownHeight } = large.info
    return ok({
      ...{ hash, large: large.data, small: small.data },
      ...{ width: shownWidth, height: shownHeight },
    })
  } catch {
    // libvips says many things of broken files; to who sent one they are all the same.
    return fail('unreadable')
  }
}

/** Without `keepMetadata` nothing but pixels is written. */
function sized(photo: Sharp, side: number) {
  return photo
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .webp({ quality: 82 })
    .timeout({ seconds: decodingSeconds })
    .toBuffer({ resolveWithObject: true })
}
