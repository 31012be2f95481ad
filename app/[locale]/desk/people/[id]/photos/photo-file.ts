import type { PhotoFile } from '#db/mutations/photo-files'
import { fail, type Result } from '#lib/result'
import { readPhoto } from '#transfer/read-photo'

/** The photo of a form, encoded anew; else what is wrong with it, as a message key. */
export async function takePhoto(form: FormData): Promise<Result<PhotoFile, string>> {
  const file = form.get('file')
  form.delete('file')
  if (!(file instanceof File) || file.size === 0) return fail('photo-missing')
  const read = await readPhoto(Buffer.from(await file.arrayBuffer()))
  return read.ok ? read : fail(`photo-${read.problem}`)
}
