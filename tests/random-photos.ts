import { aPhoto } from '#tests/photos'
import { deleteRow, pick, rowOf, sourceOf, update, word } from '#tests/random-rows'
import type { Chosen } from '#tests/random-writes'

/** Photos that are added, shown, told of otherwise, moved and taken away. */
export const photoWrites = {
  photo: ({ tx, which, other, how }) => {
    const person = rowOf(tx, 'people', which)
    const publication_level = pick(['public', 'internal', 'public'] as const, how)
    const source_id = sourceOf(tx, other)
    const consent = pick(['given', 'not_asked'] as const, other)
    const said = { publication_level, source_id, consent, rights_holder: word(how) }
    if (person) aPhoto(tx, person, { ...said, bytes: `photo ${how}` })
  },
  photoLevel: ({ tx, which, how }) => {
    const photo = rowOf(tx, 'photos', which)
    const publication_level = pick(['internal', 'public'] as const, how)
    if (photo) update(tx, 'photos', photo, { publication_level })
  },
  photoMoved: ({ tx, which, other }) => {
    const [photo, person_id] = [rowOf(tx, 'photos', which), rowOf(tx, 'people', other)]
    if (photo && person_id) update(tx, 'photos', photo, { person_id })
  },
  photoTold: ({ tx, which, other, how }) => {
    const photo = rowOf(tx, 'photos', which)
    const source_id = sourceOf(tx, other)
    const identity_how = pick([null, 'family'] as const, how)
    if (photo) update(tx, 'photos', photo, { source_id, identity_how })
  },
  deletePhoto: ({ tx, which }) => deleteRow(tx, 'photos', rowOf(tx, 'photos', which)),
} satisfies Record<string, (chosen: Chosen) => void>
