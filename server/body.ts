import type { IncomingMessage } from 'node:http'

/** One form with its texts, not a file store. */
export const longestBody = 1024 * 1024

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
