import { insert, type Tx } from '#db/write'
import { deleteRow, pick, rowOf, sourceOf, update, word } from '#tests/random-rows'
import type { Chosen } from '#tests/random-writes'

/** Bytes that are there already: a form keeps them before its photo, and apart (0028). */
const bytesOf = (tx: Tx, which: number) => {
  const files = tx.$client.prepare(
    'SELECT id AS file_id, hash FROM photo_files ORDER BY id',
  )
  return files.all().at(which % 2) as { file_id: number; hash: string } | undefined
}

/** Photos that are added, shown, told of otherwise, moved and taken away. */
export const photoWrites = {
  photo: ({ tx, which, other, how }) => {
    const [person_id, bytes] = [rowOf(tx, 'people', which), bytesOf(tx, other)]
    if (!person_id || !bytes) return
    const consent = pick(['given', 'not_asked'] as const, other)
    const publication_level = pick(['public', 'internal', 'public'] as const, how)
    insert(tx, 'photos', {
      ...{ ...bytes, person_id, width: 6, height: 8, publication_level, consent },
      ...{ licence: 'permission', rights_holder: word(how), identity_how: 'family' },
      ...{ identity_by: word(which), source_id: sourceOf(tx, other) },
    })
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
