import { readListFile } from '#transfer/read-list-file'

/**
 * What of a form is the list: pasted text, or a file read as text into the field where it
 * would have been pasted, so that nothing is lost if something else has to be put right.
 * Else what is wrong with the file.
 */
export async function withListText(form: FormData): Promise<string | undefined> {
  const file = form.get('file')
  form.delete('file')
  if (!(file instanceof File) || file.size === 0) return undefined
  if (String(form.get('text') ?? '').trim() !== '') return 'text-or-file'
  const read = await readListFile(new Uint8Array(await file.arrayBuffer()))
  if (!read.ok) return read.problem
  form.set('text', read.value)
  return undefined
}
