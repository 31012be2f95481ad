import type { IncomingMessage } from 'node:http'

/** One form with its texts, not a file store. */
export const longestBody = 1024 * 1024

/** Of the one form that takes a photo; what is in it is bounded anew (`transfer/read-photo.ts`). */
export const longestPhotoBody = 8 * 1024 * 1024
/** More than that is not even heard out, to be told that it is too much. */
const mostHeard = 4 * longestPhotoBody
const photos = /^\/[a-z]{2,3}\/desk\/people\/\d+\/photos$/

/** Whether a photo may be sent to this path. */
export const takesPhotos = (path: string) => photos.test(path)

type To = { path: string; sendsPhoto: boolean }

/**
 * The whole body of a request, or undefined where it is too long. A form with a file that is
 * too large, or of somebody who is not signed in, is ended within the file: that is not
 * taken then, and what was typed before it comes back. The file is the last of its form.
 */
export async function readBodyTo({ path, sendsPhoto }: To, req: IncomingMessage) {
  const limit = sendsPhoto ? longestPhotoBody : longestBody
  const { bytes, isWhole } = await hear(req, {
    limit,
    heard: takesPhotos(path) ? mostHeard : limit,
  })
  return isWhole ? bytes : bytes && cutOff(bytes, req.headers['content-type'])
}

/** The whole body, or undefined as soon as it is longer than the limit. */
export async function readBody(req: IncomingMessage, limit = longestBody) {
  return (await hear(req, { limit, heard: limit })).bytes
}

type Limits = { limit: number; heard: number }

/** What is beyond the limit is heard but not kept; no bytes where even that is too much. */
async function hear(req: IncomingMessage, { limit, heard }: Limits) {
  const nothing = { bytes: undefined, isWhole: false }
  if (Number(req.headers['content-length'] ?? 0) > heard) return nothing
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of req.iterator({ destroyOnReturn: false })) {
    if (length < limit) chunks.push(chunk.subarray(0, limit - length))
    length += chunk.length
    if (length > heard) return nothing
  }
  return { bytes: Buffer.concat(chunks), isWhole: length <= limit }
}

function cutOff(body: Buffer, type = '') {
  const [, boundary] = /^multipart\/form-data;.*boundary="?([^";]+)/.exec(type) ?? []
  if (!boundary) return undefined
  const end = Buffer.from(`\r\n--${boundary}--\r\n`)
  return Buffer.concat([body.subarray(0, body.length - end.length), end])
}
