import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { aPhotoOf, aPng as png } from '#tests/photos'
import { photoKindOf } from './photo-kind.ts'
import { readPhoto } from './read-photo.ts'

test('a picture that says it is huge is refused before it is decoded', async () => {
  const claimed = png(60_000, 60_000, deflateSync(Buffer.alloc(100)))
  expect(await readPhoto(claimed)).toEqual({ ok: false, problem: 'too-many-pixels' })
})

test('a picture that is huge and packs small is refused before it is decoded', async () => {
  const rows = deflateSync(Buffer.alloc(2501 * 20_000), { level: 1 })
  const bomb = png(20_000, 20_000, rows, 1)
  expect(bomb.length).toBeLessThan(1_000_000)
  const before = process.memoryUsage().rss
  expect(await readPhoto(bomb)).toEqual({ ok: false, problem: 'too-many-pixels' })
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
})

test.each(['jpeg', 'png', 'webp', 'avif'] as const)(
  '%s is read, and becomes WebP',
  async (kind) => {
    const read = await readPhoto(await aPhotoOf({ kind, width: 400, height: 200 }))
    if (!read.ok) throw new Error(read.problem)
    const { large, small, width, height } = read.value
    expect([width, height]).toEqual([400, 200])
    expect([large, small].map(photoKindOf)).toEqual(['webp', 'webp'])
    expect((await sharp(small).metadata()).width).toBe(320)
  },
)

test('a large picture is made smaller', async () => {
  const read = await readPhoto(await aPhotoOf({ kind: 'jpeg', width: 1600, height: 800 }))
  expect(read).toMatchObject({ ok: true, value: { width: 1200, height: 600 } })
})

test('a small picture is not made larger', async () => {
  const read = await readPhoto(await aPhotoOf({ kind: 'jpeg', width: 90, height: 120 }))
  expect(read).toMatchObject({ ok: true, value: { width: 90, height: 120 } })
})

test('where it was taken, by what and what else was written in it is gone', async () => {
  const sent = await sharp(await aPhotoOf({ kind: 'jpeg', width: 400, height: 300 }))
    .withExif({
      IFD0: { Copyright: 'hush-copyright', Make: 'hush-camera' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '53/1 54/1 0/1' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">hush-xmp</x:xmpmeta>')
    .withIccProfile('p3')
    .jpeg()
    .toBuffer()
  expect((await sharp(sent).metadata()).exif).toBeDefined()
  expect(sent.includes('hush-camera')).toBe(true)
  const read = await readPhoto(sent)
  if (!read.ok) throw new Error(read.problem)
  for (const bytes of [read.value.large, read.value.small]) {
    const { exif, xmp, icc, iptc } = await sharp(bytes).metadata()
    expect([exif, xmp, icc, iptc]).toEqual([undefined, undefined, undefined, undefined])
    expect(bytes.includes('hush')).toBe(false)
  }
})

test('a photo that says it lies on its side is stood up', async () => {
  const lying = await sharp(await aPhotoOf({ kind: 'jpeg', width: 400, height: 300 }))
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  expect(await readPhoto(lying)).toMatchObject({ value: { width: 300, height: 400 } })
})

test('a photo that is a page as well is a photo alone afterwards', async () => {
  const photo = await aPhotoOf({ kind: 'jpeg', width: 300, height: 300 })
  const page = Buffer.from('<html><script>alert(1)</script></html>')
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, page.length + 2]), page])
  const both = Buffer.concat([photo.subarray(0, 2), comment, photo.subarray(2), page])
  expect(both.includes('<script>')).toBe(true)
  const read = await readPhoto(both)
  if (!read.ok) throw new Error(read.problem)
  expect(read.value.large.includes('<script>')).toBe(false)
  expect(read.value.small.includes('<script>')).toBe(false)
})

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>'

test.each([
  ['a page called photo.jpg', Buffer.from('<!doctype html><p>photo</p>')],
  ['a drawing with scripts', Buffer.from(svg)],
  ['a GIF', Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64')],
  ['nothing', Buffer.alloc(0)],
])('%s is no photo, whatever it is called', async (_, bytes) => {
  expect(await readPhoto(bytes)).toEqual({ ok: false, problem: 'not-a-photo' })
})

test('a photo that breaks off is not read in part', async () => {
  const whole = await aPhotoOf({ kind: 'jpeg', width: 800, height: 800 })
  const part = whole.subarray(0, whole.length / 2)
  expect(await readPhoto(part)).toEqual({ ok: false, problem: 'unreadable' })
})

test('a drawing under the signature of another kind reaches no decoder for drawings', async () => {
  const dressed = Buffer.concat([Buffer.from('ffd8ff', 'hex'), Buffer.from(svg)])
  expect(await readPhoto(dressed)).toEqual({ ok: false, problem: 'unreadable' })
  await expect(sharp(Buffer.from(svg)).metadata()).rejects.toThrow()
})
