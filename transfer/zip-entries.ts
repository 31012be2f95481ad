/** One file of a ZIP archive; sizes in bytes, as the archive declares them. */
export type ZipEntry = { name: string; packed: number; start: number; deflated: boolean }

/** The files of an archive by its central directory; undefined where it is broken or ZIP64. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return entriesIn(view, endOfDirectory(view))
  } catch (cause) {
    // An offset beyond the file: what is damaged is refused, not guessed at.
    if (cause instanceof RangeError) return undefined
    throw cause
  }
}

const endMark = 0x06054b50
const entryMark = 0x02014b50

function endOfDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 65_557)
  for (let at = view.byteLength - 22; at >= lowest; at -= 1)
    if (view.getUint32(at, true) === endMark) return at
  throw new RangeError('No end of central directory')
}

function entriesIn(view: DataView, end: number): ZipEntry[] | undefined {
  const entries: ZipEntry[] = []
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== entryMark) return undefined
    const packed = view.getUint32(at + 20, true)
    const nameLength = view.getUint16(at + 28, true)
    const local = view.getUint32(at + 42, true)
    const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)
    const start =
      local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const deflated = view.getUint16(at + 10, true) === 8
    entries.push({ name: new TextDecoder().decode(name), packed, start, deflated })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/**
 * What an entry unpacks to, whatever it declares; undefined as soon as that is more than
 * `most` bytes, or where it does not unpack.
 */
export async function unpacked(
  bytes: Uint8Array,
  { start, packed, deflated }: ZipEntry,
  most: number,
): Promise<Uint8Array | undefined> {
  const inside = bytes.slice(start, start + packed)
  if (!deflated) return inside.length <= most ? inside : undefined
  const stream = new Blob([inside]).stream()
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of chunksOf(
      stream.pipeThrough(new DecompressionStream('deflate-raw')),
    )) {
      length += chunk.length
      if (length > most) return undefined
      chunks.push(chunk)
    }
  } catch (cause) {
    // The platform's own word for damaged data.
    if (cause instanceof TypeError) return undefined
    throw cause
  }
  return joined(chunks, length)
}

/** Not every browser lets a stream be walked through by itself. */
async function* chunksOf(stream: ReadableStream<Uint8Array>) {
  const reader = stream.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read())
      yield next.value
  } finally {
    await reader.cancel()
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}
