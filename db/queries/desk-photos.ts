import { asc, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client'
import { prepared } from '#db/prepared'
import { photoFiles, photos, sources } from '#db/schema/index'
import type { Values } from '#lib/form'
import { toValues } from './desk-event.ts'

export type DeskPhoto = ReturnType<typeof listDeskPhotos>[number]

/** All photos that the record has of a person, each with the bytes of its small size. */
export function listDeskPhotos(db: Db, personId: number) {
  return photosOf(db).all({ person: personId })
}

/** Undefined for one that is removed, as for one of somebody who is kept from the asker. */
export function findDeskPhoto(db: Db, id: number): DeskPhoto | undefined {
  return photoWith(db).get({ id })
}

/** What its form holds. */
export function photoValues({ alt, source, ...photo }: DeskPhoto): Values {
  const { licence, rightsHolder, identityHow, identityBy, consent, consentNote } = photo
  const texts = Object.entries(alt ?? {}).map(([lang, text]) => [`alt.${lang}`, text])
  const values = toValues({
    ...{ licence, rightsHolder, identityHow, identityBy, consent, consentNote },
    ...{ note: photo.note, publicationLevel: photo.publicationLevel, source },
  })
  return { ...values, ...Object.fromEntries(texts) }
}

const selected = (db: Db) =>
  db
    .select({
      id: photos.id,
      version: photos.version,
      personId: photos.personId,
      hash: photos.hash,
      width: photos.width,
      height: photos.height,
      licence: photos.licence,
      rightsHolder: photos.rightsHolder,
      identityHow: photos.identityHow,
      identityBy: photos.identityBy,
      consent: photos.consent,
      consentNote: photos.consentNote,
      alt: photos.alt,
      note: photos.note,
      publicationLevel: photos.publicationLevel,
      source: sources.slug,
      isConfidential: sources.confidential,
      small: photoFiles.small,
    })
    .from(photos)
    .innerJoin(sources, eq(sources.id, photos.sourceId))
    .innerJoin(photoFiles, eq(photoFiles.id, photos.fileId))

const photosOf = prepared((db) =>
  selected(db)
    .where(eq(photos.personId, sql.placeholder('person')))
    .orderBy(asc(photos.id))
    .prepare(),
)

const photoWith = prepared((db) =>
  selected(db)
    .where(eq(photos.id, sql.placeholder('id')))
    .prepare(),
)
