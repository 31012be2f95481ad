/** The kinds of picture that we read at all; `image/svg+xml` is a document with scripts. */
export type PhotoKind = 'png' | 'jpeg' | 'webp' | 'avif'

/** What the bytes are, whatever the file is called and the browser says it is. */
export function photoKindOf(bytes: Buffer): PhotoKind | undefined {
  if (bytes.subarray(0, 8).equals(pngSignature)) return 'png'
  if (bytes.subarray(0, 3).equals(jpegStart)) return 'jpeg'
  if (isAt(bytes, 0, 'RIFF') && isAt(bytes, 8, 'WEBP')) return 'webp'
  return isAt(bytes, 4, 'ftypavif') ? 'avif' : undefined
}

const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex')
const jpegStart = Buffer.from('ffd8ff', 'hex')

const isAt = (bytes: Buffer, at: number, text: string) =>
  bytes.toString('latin1', at, at + text.length) === text
