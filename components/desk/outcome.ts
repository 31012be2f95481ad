import type { FormState } from '#lib/form'
import type { Field } from './fields.ts'
import type { FormWords } from './form-words.ts'

export type OutcomeProps = {
  state: FormState
  fields: readonly Field[]
  words: FormWords
  prefix: string
}

export const outcomeLook = 'border-2 border-ink bg-panel px-3 py-2'
