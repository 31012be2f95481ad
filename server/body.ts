import type { IncomingMessage } from 'node:http'

/** One form with its texts, not a file store. */
export const longestBody = 1024 * 1024

/** Of the one form that takes a photo; what is in it is bounded anew (`transfer/read-photo.ts`). */
const longestPhotoBody = 8 * 1024 * 1024
const takesPhotos = /^\/[a-z]{2,3}\/desk\/people\/\d+\/photos$/

/** How many bytes may be sent to this path. */
export const longestBodyTo = (path: string) =>
  takesPhotos.test(path) ? longestPhotoBody : longestBody

/** The whole body, or undefined as soon as it is longer than the limit. */
export async function readBody(req: IncomingMessage, limit = longestBody) {
  if (Number(req.headers['content-length'] ?? 0) > limit) return undefined
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of req.iterator({ destroyOnReturn: false })) {
    length += chunk.length
    if (length > limit) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
