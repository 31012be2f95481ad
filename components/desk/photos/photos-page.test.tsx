import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { findDeskPerson } from '#db/queries/desk-person'
import { listDeskPhotos, photoValues } from '#db/queries/desk-photos'
import { fresh } from '#lib/form'
import { invariant } from '#lib/invariant'
import { aPerson, aSource, write } from '#tests/builders'
import { aRecord } from '#tests/database'
import { aPhoto } from '#tests/photos'
import { PhotosPage } from './photos-page.tsx'

const action = async () => fresh

type Given = { confidential?: boolean } & Record<string, unknown>

function page(given: readonly Given[]) {
  const db = aRecord()
  const id = write(db, (tx) => {
    const person = aPerson(tx)
    for (const { confidential = false, ...photo } of given)
      aPhoto(tx, person, { source_id: aSource(tx, { confidential }), ...photo })
    return person
  })
  const person = findDeskPerson(db, id)
  invariant(person, 'the person is there')
  const photos = listDeskPhotos(db, id)
  return renderToStaticMarkup(
    <PhotosPage
      locale="en"
      person={person}
      photos={photos.map((photo) => ({ ...photo, values: photoValues(photo) }))}
      options={{ recent: [], lastUsed: undefined }}
      actions={{ add: action, amend: action, remove: action }}
    />,
  )
}

test('a photo is in the page itself, with what was said of it in the form', () => {
  const html = page([{ rights_holder: 'The archive of Ada', alt: { be: 'Партрэт' } }])
  expect(html).toContain('src="data:image/webp;base64,')
  expect(html).not.toContain('/api/photos/')
  expect(html).toContain('value="The archive of Ada"')
  expect(html).toContain('Партрэт')
  expect(html).not.toContain('Not complete')
})

test('what cannot be shown yet says so', () => {
  const unchecked = { identity_how: null, publication_level: 'internal' }
  expect(page([unchecked])).toContain('Not complete')
  expect(page([])).toContain('No photo is in the record')
})

test('why a photo is not shown though it is public is said beside it', () => {
  const words = 'Its source is confidential'
  expect(page([{}])).not.toContain(words)
  expect(page([{ confidential: true }])).toContain(words)
})

test('forms of several photos keep their fields apart', () => {
  const ids = [...page([{}, {}]).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(ids.length).toBeGreaterThan(40)
  expect(new Set(ids).size).toBe(ids.length)
})
