import { asc, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client'
import { prepared } from '#db/prepared'
import { photoFiles, photos, sources } from '#db/schema/index'

/** The photos of a person with their credit, as this database has them: in public, all shown. */
export function listPhotos(db: Db, personId: number) {
  return photosOf(db).all({ person: personId })
}

/** The bytes of a photo by the SHA-256 of its large size; undefined where it is not shown. */
export function findPhotoBytes(db: Db, hash: string, size: 'large' | 'small') {
  return fileWith(db).get({ hash })?.[size]
}

/** The small sizes of photos that changes of rows name, by the id of their file. */
export function listSmallPhotos(db: Db, fileIds: readonly number[]) {
  const files = fileIds.map((id) => [id, smallWith(db).get({ id })?.small] as const)
  return Object.fromEntries(files)
}

const smallWith = prepared((db) =>
  db
    .select({ small: photoFiles.small })
    .from(photoFiles)
    .where(eq(photoFiles.id, sql.placeholder('id')))
    .prepare(),
)

const photosOf = prepared((db) =>
  db
    .select({
      id: photos.id,
      hash: photos.hash,
      width: photos.width,
      height: photos.height,
      alt: photos.alt,
      licence: photos.licence,
      rightsHolder: photos.rightsHolder,
      source: { slug: sources.slug, publisher: sources.publisher, title: sources.title },
    })
    .from(photos)
    .innerJoin(sources, eq(sources.id, photos.sourceId))
    .where(eq(photos.personId, sql.placeholder('person')))
    .orderBy(asc(photos.id))
    .prepare(),
)

const fileWith = prepared((db) =>
  db
    .select({ large: photoFiles.large, small: photoFiles.small })
    .from(photoFiles)
    .where(eq(photoFiles.hash, sql.placeholder('hash')))
    .prepare(),
)
