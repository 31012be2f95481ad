import { z } from 'zod'
import { parseEdtf } from '#domain/edtf'

export const slug = z.string().regex(/^[a-z0-9-]+$/i)

export const edtf = z.string().refine((text) => parseEdtf(text).ok, 'not an EDTF date')

/** Text of ours, in each of the languages that the project ships. */
export const localText = z.strictObject({
  en: z.string().min(1),
  be: z.string().min(1),
  ru: z.string().min(1),
})
