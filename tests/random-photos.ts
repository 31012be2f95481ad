import { photoLevels } from '#domain/photo'
import { aPhoto } from '#tests/photos'
import { deleteRow, pick, rowOf, sourceOf, update } from '#tests/random-rows'
import type { Chosen } from '#tests/random-writes'

/** Photos that come, go, are shown or taken back, and turn out to be somebody else's. */
export const photoWrites = {
  photo: ({ tx, which, other, how }) => {
    const person = rowOf(tx, 'people', which)
    const source = sourceOf(tx, other)
    const level = { publication_level: pick(photoLevels, how) }
    if (person) aPhoto(tx, person, { ...(source && { source_id: source }), ...level })
  },
  photoLevel: ({ tx, which, how }) => {
    const photo = rowOf(tx, 'photos', which)
    const identity_how = how % 5 === 0 ? null : 'family'
    const publication_level = pick(photoLevels, how)
    if (photo) update(tx, 'photos', photo, { publication_level, identity_how })
  },
  photoMoved: ({ tx, which, other }) => {
    const [photo, person] = [rowOf(tx, 'photos', which), rowOf(tx, 'people', other)]
    if (photo && person) update(tx, 'photos', photo, { person_id: person })
  },
  photoShared: ({ tx, which, other }) => {
    const [photo, another] = [rowOf(tx, 'photos', which), rowOf(tx, 'photos', other)]
    const sql = 'SELECT file_id, hash FROM photos WHERE id = ?'
    const same = another && (tx.$client.prepare(sql).get(another) as object)
    if (photo && same) update(tx, 'photos', photo, { ...same })
  },
  photoGone: ({ tx, which }) => deleteRow(tx, 'photos', rowOf(tx, 'photos', which)),
} satisfies Record<string, (chosen: Chosen) => void>
