import type { IncomingMessage } from 'node:http'

/** One form with its texts, not a file store. */
export const longestBody = 1024 * 1024

/** Of the one form that takes a photo; what is in it is bounded anew (`transfer/read-photo.ts`). */
export const longestPhotoBody = 8 * 1024 * 1024
/** More than that is not even heard out, to be told that it is too much. */
const mostHeard = 4 * longestPhotoBody
/** What may be typed after the file. */
const keptOfEnd = 128 * 1024
const photos = /^\/[a-z]{2,3}\/desk\/people\/\d+\/photos$/

/** Whether a photo may be sent to this path. */
export const takesPhotos = (path: string) => photos.test(path)

type To = { path: string; sendsPhoto: boolean }

/**
 * The whole body of a request, or undefined where it is too long. From a form with a file
 * that is too large, or of somebody who is not signed in, the middle is left out, which is of
 * the file: that is not taken then, and what was typed before and after it comes back.
 */
export async function readBodyTo({ path, sendsPhoto }: To, req: IncomingMessage) {
  const limit = sendsPhoto ? longestPhotoBody : longestBody
  const isForm = /^multipart\/form-data/.test(req.headers['content-type'] ?? '')
  return hear(req, { limit, heard: isForm && takesPhotos(path) ? mostHeard : limit })
}

/** The whole body, or undefined as soon as it is longer than the limit. */
export async function readBody(req: IncomingMessage, limit = longestBody) {
  return hear(req, { limit, heard: limit })
}

type Limits = { limit: number; heard: number }

/** As much as the limit: of what is longer the begin and the end. */
async function hear(req: IncomingMessage, { limit, heard }: Limits) {
  if (Number(req.headers['content-length'] ?? 0) > heard) return undefined
  const chunks: Buffer[] = []
  let end = Buffer.alloc(0)
  let length = 0
  for await (const chunk of req.iterator({ destroyOnReturn: false })) {
    if (length < limit) chunks.push(chunk.subarray(0, limit - length))
    const beyond = chunk.subarray(Math.max(0, limit - length))
    if (beyond.length > 0) end = Buffer.concat([end, beyond]).subarray(-keptOfEnd)
    length += chunk.length
    if (length > heard) return undefined
  }
  const begin = Buffer.concat(chunks)
  if (length <= limit) return begin
  const last = Buffer.concat([begin.subarray(-keptOfEnd), end]).subarray(-keptOfEnd)
  return Buffer.concat([begin.subarray(0, limit - keptOfEnd), last])
}
