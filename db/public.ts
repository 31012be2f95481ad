import { statSync } from 'node:fs'
import { join } from 'node:path'
import { asPublic, openSqlite, type PublicDb } from '#db/client'
import { dataFolder } from '#db/data-folder'

export const publicPath = () => join(dataFolder(), 'public.db')

let opened: { db: PublicDb; inode: number } | undefined

/**
 * What anyone may know, read-only. A new file renamed into place is opened instead, and
 * at once: the front counts on a page rendered after the change to be of the new file.
 */
export function publicDb(): PublicDb {
  const { ino } = statSync(publicPath())
  if (opened?.inode === ino) return opened.db
  opened?.db.$client.close()
  opened = { db: openPublic(publicPath()), inode: ino }
  return opened.db
}

export function openPublic(path: string): PublicDb {
  return asPublic(openSqlite(path, { readonly: true }))
}
