import { z } from 'zod'
import {
  choiceField,
  idField,
  langField,
  optional,
  scriptField,
  textField,
} from './fields.ts'
import { nameKinds, nameSchemes } from './name.ts'
import { scriptOf } from './script.ts'

/** One name in one language; the script is read off the letters unless given. */
export const nameShape = z
  .object({
    text: textField,
    lang: langField,
    script: optional(scriptField),
    kind: choiceField(nameKinds).default('primary'),
    scheme: optional(choiceField(nameSchemes)),
  })
  .transform((name) => ({ ...name, script: name.script ?? scriptOf(name.text) }))

export const newName = z
  .object({ personId: idField, sourceId: optional(idField) })
  .and(nameShape)
export type NewName = z.output<typeof newName>
