import { expect, test } from 'vitest'
import { aPhotoOf } from '#tests/photos'
import { takePhoto } from './photo-file.ts'

function formWith(bytes: Buffer, name: string) {
  const form = new FormData()
  form.set('note', 'Typed')
  form.set('file', new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' }))
  return form
}

test('a photo is taken by what it is, not by what it is called', async () => {
  const form = formWith(
    await aPhotoOf({ kind: 'png', width: 200, height: 300 }),
    'notes.txt',
  )
  expect(await takePhoto(form)).toMatchObject({
    ok: true,
    value: { width: 200, height: 300, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
  })
  expect([...form.keys()]).toEqual(['note'])
})

test.each([
  ['photo-not-a-photo', Buffer.from('<html><script>alert(1)</script></html>')],
  ['photo-not-a-photo', Buffer.from('%PDF-1.7')],
  ['photo-too-large', Buffer.alloc(7_500_001)],
  ['photo-missing', Buffer.alloc(0)],
])('else it is %s', async (problem, bytes) => {
  expect(await takePhoto(formWith(bytes, 'photo.jpg'))).toEqual({ ok: false, problem })
})
